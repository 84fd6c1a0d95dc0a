package org.chargeplan.importer.opencharge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.input.ValueText;

/**
 * An object of an answer of Open Charge Map. Its members are found by the names of the map's model
 * ({@code AddressInfo}) and as {@code camelcase=true} has them ({@code addressInfo}); numbers may
 * be texts.
 *
 * @param json the object; a missing node where there is none
 */
record OcmThing(JsonNode json) {

  /** The member of a name. */
  OcmThing thing(String name) {
    return new OcmThing(find(name));
  }

  private JsonNode find(String name) {
    JsonNode exact = json.path(name);
    if (!exact.isMissingNode() || !json.isObject()) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (each.getKey().equalsIgnoreCase(name)) {
        return each.getValue();
      }
    }
    return MissingNode.getInstance();
  }

  /** The objects of a list; none where there is no list. */
  List<OcmThing> things(String name) {
    List<OcmThing> things = new ArrayList<>();
    find(name).forEach(item -> things.add(new OcmThing(item)));
    return things;
  }

  /** Whether a member has a value. */
  boolean has(String name) {
    JsonNode value = find(name);
    return !value.isMissingNode() && !value.isNull();
  }

  /** A text without blanks around it; empty where there is none. */
  String text(String name) {
    return ValueText.cleaned(find(name).asText(""));
  }

  /** A number, also one in a text; nothing where there is none. */
  OptionalDouble number(String name) {
    JsonNode value = find(name);
    if (value.isNumber()) {
      double number = value.asDouble();
      // 1e309 is valid JSON, and beyond all numbers.
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
    String text = value.asText("").strip().replace(',', '.');
    return text.matches("[+-]?\\d{1,15}(\\.\\d{0,20})?")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** A count as people write it; 0 where there is none. */
  int count(String name) {
    JsonNode value = find(name);
    long count =
        value.isNumber()
            ? Math.round(value.asDouble())
            : CountText.read(value.asText("")).map(CountText::most).orElse(0L);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, count));
  }

  /** Whether a member is true, or is false; nothing where it is neither. */
  Optional<Boolean> flag(String name) {
    JsonNode value = find(name);
    return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
  }

  /**
   * The id of a kind of the map's reference data: {@code StatusTypeID} in compact answers, {@code
   * StatusType.ID} in verbose ones; 0, which means unknown, where there is neither.
   */
  int id(String kind) {
    return id(kind, kind);
  }

  /** The same where the object has another name than its id. */
  int id(String kind, String object) {
    OptionalDouble compact = number(kind + "ID");
    return (int) (compact.isPresent() ? compact : thing(object).number("ID")).orElse(0);
  }
}
