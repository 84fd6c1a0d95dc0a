package org.chargeplan.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The page of rule types in Markdown, written from their schema. */
final class RulePage {

  private static final String FILTER = "#/$defs/port_filter/properties/";
  private static final String COMMON = "#/$defs/common/properties/";
  private static final DecimalFormat NUMBER =
      new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final JsonNode schema;
  private final StringBuilder text = new StringBuilder();

  private RulePage(JsonNode schema) {
    this.schema = schema;
  }

  static String of(JsonNode schema, List<String> types) {
    RulePage page = new RulePage(schema);
    page.writeTypes(types);
    page.writeShared(
        "Fields of every rule",
        "Every rule has an id, a type, a title, a level and a status.",
        page.definition("rule"),
        page.definition("common"));
    page.writeShared(
        "Fields that choose ports",
        "They choose ports by type and sites by place; all of them are optional, and one that is"
            + " left out lets every port pass.",
        page.definition("port_filter"),
        page.definition("port_filter"));
    types.forEach(page::writeType);
    return page.text.toString();
  }

  private JsonNode definition(String name) {
    return schema.path("$defs").path(name);
  }

  private void writeTypes(List<String> types) {
    text.append("## Types\n\n| type | what it asks for |\n|---|---|\n");
    for (String type : types) {
      String sentence = definition(type).path("description").asText();
      text.append("| [`%s`](#%s) | %s |\n".formatted(type, type, sentence));
    }
  }

  private void writeShared(String title, String words, JsonNode owner, JsonNode definition) {
    text.append("\n## %s\n\n%s\n\n".formatted(title, words));
    head();
    definition
        .path("properties")
        .properties()
        .forEach(field -> row(field.getKey(), field.getValue(), owner));
  }

  private void writeType(String type) {
    JsonNode definition = definition(type);
    text.append("\n## `%s`\n\n%s\n".formatted(type, definition.path("description").asText()));
    List<Map.Entry<String, JsonNode>> own = new ArrayList<>();
    boolean choosesPorts = false;
    for (Map.Entry<String, JsonNode> field : definition.path("properties").properties()) {
      String meant = field.getValue().path("$ref").asText();
      boolean isLevel = field.getKey().equals("level");
      choosesPorts |= meant.startsWith(FILTER) && field.getKey().equals("group");
      if (!isLevel && !meant.startsWith(COMMON) && !isOfFilter(field)) {
        own.add(field);
      }
    }
    if (!own.isEmpty()) {
      text.append('\n');
      head();
      own.forEach(field -> row(field.getKey(), field.getValue(), definition));
    }
    if (choosesPorts) {
      text.append("\nAnd the [fields that choose ports](#fields-that-choose-ports).\n");
    }
    own.forEach(this::writeItems);
  }

  /** A field that is passed on to the filter; {@code of} holds a filter of its own. */
  private static boolean isOfFilter(Map.Entry<String, JsonNode> field) {
    return field.getValue().path("$ref").asText().equals(FILTER + field.getKey());
  }

  /** The keys of each item of a list. */
  private void writeItems(Map.Entry<String, JsonNode> list) {
    JsonNode item = resolved(list.getValue().path("items"));
    if (item.has("properties")) {
      text.append("\nEach of `%s`:\n\n".formatted(list.getKey()));
      head();
      item.path("properties")
          .properties()
          .forEach(field -> row(field.getKey(), field.getValue(), item));
    }
  }

  private void head() {
    text.append("| parameter | unit | values | default | meaning |\n|---|---|---|---|---|\n");
  }

  private void row(String key, JsonNode field, JsonNode owner) {
    String meaning = shown(field, "title");
    String more = shown(field, "description");
    text.append(
        "| `%s` | %s | %s | %s | %s |\n"
            .formatted(
                key,
                shown(field, "unit"),
                values(field),
                byDefault(key, field, owner),
                more.isEmpty() ? meaning + "." : meaning + ". " + more));
  }

  /** A keyword of a field, or of what it refers to. */
  private String shown(JsonNode field, String keyword) {
    return field.has(keyword)
        ? field.path(keyword).asText()
        : resolved(field).path(keyword).asText();
  }

  private JsonNode resolved(JsonNode field) {
    JsonNode meant = field;
    while (meant.has("$ref")) {
      meant = schema.at(meant.path("$ref").asText().substring(1));
    }
    return meant;
  }

  private String values(JsonNode field) {
    JsonNode meant = resolved(field);
    if (meant.has("enum")) {
      return words(meant.path("enum"), ", ");
    }
    if (meant.has("minimum")) {
      String range = number(meant.path("minimum")) + " to " + number(meant.path("maximum"));
      String integer = meant.path("type").asText().equals("integer") ? ", an integer" : "";
      return range + integer + (meant.has("additionalProperties") ? ", or by phase" : "");
    }
    return switch (meant.path("type").path(0).asText(meant.path("type").asText())) {
      case "array" ->
          resolved(meant.path("items")).has("properties") ? "a list" : "a list of texts";
      case "boolean" -> "`true` or `false`";
      case "object" -> "[fields that choose ports](#fields-that-choose-ports)";
      default -> meant.path("format").asText().equals("date") ? "a date" : "a text";
    };
  }

  private static String byDefault(String key, JsonNode field, JsonNode owner) {
    if (texts(owner.path("required")).contains(key)) {
      return "required";
    }
    for (JsonNode group : groups(owner)) {
      Set<String> keys = new LinkedHashSet<>();
      group.forEach(choice -> keys.addAll(texts(choice.path("required"))));
      if (keys.contains(key) && !field.has("default")) {
        return "one of "
            + keys.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
      }
    }
    return field.has("default") ? "`" + number(field.path("default")) + "`" : "";
  }

  /** Lists of keys of which one must be there. */
  private static List<JsonNode> groups(JsonNode owner) {
    List<JsonNode> groups = new ArrayList<>(List.of(owner.path("anyOf"), owner.path("oneOf")));
    owner.path("allOf").forEach(each -> groups.add(each.path("oneOf")));
    return groups;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String words(JsonNode array, String between) {
    return texts(array).stream().map(word -> "`" + word + "`").collect(Collectors.joining(between));
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? NUMBER.format(value.asDouble()) : value.asText();
  }
}
