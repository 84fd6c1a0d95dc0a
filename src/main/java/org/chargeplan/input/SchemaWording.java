package org.chargeplan.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Words what a schema finds as the readers would report it. */
public final class SchemaWording {

  /** What is wrong, and what may be meant. */
  private record Words(String message, String hint) {}

  private final SchemaFile schema;
  private final Error error;
  private final SchemaPlace place;

  /** The schema that the value does not meet. */
  private final JsonNode unmet;

  /**
   * @param place the place of the error
   */
  private SchemaWording(SchemaFile schema, Error error, SchemaPlace place) {
    this.schema = schema;
    this.error = error;
    this.place = place;
    this.unmet = schema.at(error.getSchemaLocation().getFragment().getParent());
  }

  /** The problem that an error found in a file is. */
  public static Problem problem(String file, Located.Mapping root, SchemaFile schema, Error error) {
    SchemaPlace place = SchemaPlace.of(root, error.getInstanceLocation());
    SchemaWording wording = new SchemaWording(schema, error, place);
    Words words = wording.words();
    return new Problem(file, wording.line(), words.message(), words.hint());
  }

  /** The line of an unknown key, or of the first of keys that exclude one another. */
  private int line() {
    if (error.getKeyword().equals("additionalProperties")) {
      return place.inside(error.getProperty()).line();
    }
    return place.value() instanceof Located.Mapping mapping
        ? alternatives().stream()
            .filter(mapping.values()::containsKey)
            .findFirst()
            .map(key -> place.inside(key).line())
            .orElse(place.line())
        : place.line();
  }

  private Words words() {
    List<String> choices = alternatives();
    if (!choices.isEmpty()) {
      return alternatives(choices);
    }
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey();
      case "required" -> missingKey();
      case "type" -> wrongType();
      case "minimum", "maximum", "enum", "format" -> badValue();
      case "const" -> new Words(subject() + " must be " + unmet.path("const").asText() + ".", "");
      case "false" -> new Words("The " + place.key() + place.ofOwner() + " must be left out.", "");
      case "pattern" ->
          new Words(subject() + " must be like " + unmet.path("pattern").asText() + ".", "");
      default -> new Words(subject() + " " + error.getMessage() + ".", "");
    };
  }

  /** The keys of which one must be there, where this is what the error is about. */
  private List<String> alternatives() {
    List<String> keys = new ArrayList<>();
    NodePath path = error.getSchemaLocation().getFragment();
    for (NodePath at = path; at != null && at.getNameCount() > 0; at = at.getParent()) {
      if (List.of("anyOf", "oneOf").contains(String.valueOf(at.getElement(-1)))) {
        schema.at(at).forEach(choice -> keys.add(choice.path("required").path(0).asText()));
      }
    }
    return keys;
  }

  private Words alternatives(List<String> keys) {
    Located.Mapping mapping = (Located.Mapping) place.value();
    boolean isNone = keys.stream().noneMatch(mapping.values()::containsKey);
    String count = isNone ? "One" : "Only one";
    String verb = isNone ? " is required." : " is allowed.";
    return new Words(
        count + " of the keys (" + String.join(", ", keys) + ")" + place.ofOwn() + verb, "");
  }

  private Words unknownKey() {
    String key = error.getProperty();
    List<String> free = new ArrayList<>();
    unmet.path("properties").fieldNames().forEachRemaining(free::add);
    free.removeAll(((Located.Mapping) place.value()).values().keySet());
    return new Words(
        "The key (" + key + ")" + place.ofOwn() + " is unknown.", Suggestion.hint(key, free));
  }

  private Words missingKey() {
    return new Words("The key (" + error.getProperty() + ")" + place.ofOwn() + " is missing.", "");
  }

  private Words wrongType() {
    String type = unmet.path("type").asText();
    if (type.equals("object")) {
      return new Words(subject() + " must hold keys with values.", "");
    }
    if (type.equals("array")) {
      String item = place.value().shown();
      return new Words(subject() + " must be a list.", "Maybe in brackets: [" + item + "].");
    }
    return badValue();
  }

  /** A value that a reader would not take, with its reason. */
  private Words badValue() {
    String text = place.value().shown();
    if (!(place.value() instanceof Located.Scalar) || text.isBlank()) {
      return new Words(subject() + " must hold a single value.", "");
    }
    List<String> constants =
        StreamSupport.stream(unmet.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .distinct()
            .toList();
    try {
      if (!constants.isEmpty()) {
        throw ValueText.notOneOf(text, constants);
      } else if (unmet.path("format").asText().equals("date")) {
        ValueText.date(text);
      } else if (unmet.path("type").asText().equals("boolean")) {
        ValueText.flag(text);
      } else if (unmet.path("type").asText().equals("integer")) {
        ValueText.integer(text, unmet.path("minimum").asInt(), unmet.path("maximum").asInt());
      } else {
        double min = unmet.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        ValueText.number(
            text, new Range(min, unmet.path("maximum").asDouble(Double.POSITIVE_INFINITY)));
      }
    } catch (BadValueException bad) {
      return new Words(subject() + " " + bad.getMessage() + ".", bad.hint());
    }
    return new Words(subject() + " " + error.getMessage() + ".", "");
  }

  private String subject() {
    String value = place.value() instanceof Located.Scalar scalar ? scalar.text() : "";
    String shown = value.isBlank() ? "" : " (" + ValueText.shown(value) + ")";
    return place.inList()
        ? "An item" + shown + " of " + place.key() + place.ofOwner()
        : "The " + place.key() + shown + place.ofOwner();
  }
}
