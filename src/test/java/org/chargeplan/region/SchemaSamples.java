package org.chargeplan.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.input.SchemaFile;

/**
 * Files with every key of a schema, and at each place a key that nobody knows: what a reader
 * reports of them shows which keys it reads.
 */
public final class SchemaSamples {

  /** The key that nobody knows. */
  public static final String STRANGE = "zzzzzzzzzzzz";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;

  private SchemaSamples(String name) {
    try (InputStream stream = SchemaSamples.class.getResourceAsStream("/schema/" + name)) {
      root = new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SchemaSamples region() {
    return new SchemaSamples(SchemaFile.REGION);
  }

  /** Samples of {@code rules.yaml}. */
  public static SchemaSamples rules() {
    return new SchemaSamples(SchemaFile.RULES);
  }

  /** What the schema has at a JSON pointer. */
  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** The types of rules that the schema knows. */
  public List<String> types() {
    List<String> types = new ArrayList<>();
    root.at("/$defs/rule/properties/type/enum").forEach(type -> types.add(type.asText()));
    return types;
  }

  /** A file. */
  String file() {
    return sample(root).toString();
  }

  /** A file of one rule, with every parameter of its type. */
  public String rule(String type) {
    ObjectNode rule = (ObjectNode) sample(root.at("/$defs/" + type));
    rule.put("id", "sample").put("type", type);
    ObjectNode file = NODES.objectNode();
    file.putArray("rules").add(rule);
    return file.toString();
  }

  private JsonNode sample(JsonNode schema) {
    if (schema.has("$ref")) {
      JsonNode meant = root.at(schema.path("$ref").asText().substring(1));
      boolean isShown = schema.has("examples") && !meant.has("properties");
      return isShown ? schema.path("examples").path(0) : sample(meant);
    }
    if (schema.has("properties")) {
      ObjectNode object = NODES.objectNode();
      schema
          .path("properties")
          .properties()
          .forEach(p -> object.set(p.getKey(), sample(p.getValue())));
      return object.put(STRANGE, 1);
    }
    if (schema.path("items").has("properties") || schema.path("items").has("$ref")) {
      ArrayNode array = NODES.arrayNode();
      return array.add(sample(schema.path("items")));
    }
    for (String key : List.of("examples", "enum")) {
      if (schema.has(key)) {
        return schema.path(key).path(0);
      }
    }
    return schema.path("type").asText().equals("boolean")
        ? NODES.booleanNode(true)
        : schema.path("minimum").isMissingNode()
            ? NODES.textNode("2026-12-31")
            : schema.path("minimum");
  }
}
