package org.chargeplan.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Values as JSON, for a schema. Files are read as text: what looks like a number or like true or
 * false is one, quotes or not, and a schema must take it for a text as well.
 */
public final class LocatedJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private LocatedJson() {}

  /** The value as JSON, without its places in the file. */
  public static JsonNode of(Located value) {
    if (value instanceof Located.Mapping mapping) {
      ObjectNode object = NODES.objectNode();
      mapping.values().forEach((key, nested) -> object.set(key, of(nested)));
      return object;
    }
    if (value instanceof Located.Sequence sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return ofText(value.shown());
  }

  private static JsonNode ofText(String text) {
    if (text.isBlank()) {
      return NODES.nullNode();
    }
    if (text.equals("true") || text.equals("false")) {
      return NODES.booleanNode(text.equals("true"));
    }
    try {
      return NODES.numberNode(ValueText.number(text, ANY));
    } catch (BadValueException noNumber) {
      return NODES.textNode(text);
    }
  }
}
