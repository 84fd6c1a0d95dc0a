package org.chargeplan.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON Schema (draft 2020-12) that comes with chargeplan, and editors use too. */
public final class SchemaFile {

  /** That of {@code region.yaml}. */
  public static final String REGION = "region.schema.json";

  /** That of {@code rules.yaml} and of rule sets. */
  public static final String RULES = "rules.schema.json";

  /** Draft 2020-12, with the units of numbers for people. */
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword("unit")).build();

  private final JsonNode root;
  private final Schema schema;

  private SchemaFile(JsonNode root) {
    this.root = root;
    this.schema =
        SchemaRegistry.withDialect(
                DIALECT,
                registry ->
                    registry.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
            .getSchema(root);
  }

  /** Reads a schema that comes with chargeplan, by its file name. */
  public static SchemaFile of(String name) {
    try (InputStream stream = SchemaFile.class.getResourceAsStream("/schema/" + name)) {
      return new SchemaFile(new ObjectMapper().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every violation of the schema. */
  public List<Error> validate(JsonNode values) {
    return schema.validate(values);
  }

  /** The node at a place of the schema; a missing node where there is nothing. */
  JsonNode at(NodePath path) {
    JsonNode node = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
    }
    return node;
  }
}
