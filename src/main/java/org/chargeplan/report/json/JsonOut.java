package org.chargeplan.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/** JSON that commands print. Keys are in snake case and end in their unit, where there is one. */
public final class JsonOut {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final MathContext DIGITS = new MathContext(12);

  /** Below this, integer doubles are exact. */
  private static final double MOST_EXACT = 1e15;

  private JsonOut() {}

  /** An empty object. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** The beginning of a command's document. */
  public static ObjectNode document(String command, int exitCode) {
    return object().put("command", command).put("exit_code", exitCode);
  }

  /** The beginning of a line on stderr. */
  public static ObjectNode event(String kind) {
    return object().put("event", kind);
  }

  /** Null where there is no amount, or none that JSON can write. */
  public static void put(ObjectNode node, String key, OptionalDouble amount) {
    put(node, key, amount.orElse(Double.NaN));
  }

  /** Puts an amount, rounded as documents have it. */
  public static void put(ObjectNode node, String key, double amount) {
    node.set(key, number(amount));
  }

  /** A number as people write it: 31251494.26, not 3.125149426E7. */
  public static JsonNode number(double amount) {
    if (!Double.isFinite(amount)) {
      return NODES.nullNode();
    }
    return amount == Math.rint(amount) && Math.abs(amount) < MOST_EXACT
        ? NODES.numberNode((long) amount)
        : NODES.numberNode(new BigDecimal(amount).round(DIGITS));
  }

  /** An array of objects, one for each item. */
  public static <T> void array(
      ObjectNode node, String key, Iterable<T> items, BiConsumer<T, ObjectNode> fill) {
    ArrayNode array = node.putArray(key);
    for (T item : items) {
      fill.accept(item, array.addObject());
    }
  }

  /** Puts a list of texts. */
  public static void texts(ObjectNode node, String key, Iterable<String> texts) {
    ArrayNode array = node.putArray(key);
    texts.forEach(array::add);
  }

  /** Prints a document, which is all that goes to stdout. */
  public static void print(ObjectNode document, PrintWriter out) {
    try {
      out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of nodes is always JSON.", e);
    }
    out.flush();
  }
}
