package org.chargeplan.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.region.RuleCatalogue;

/**
 * A default of a rule parameter by the schema: the rules with the parameter left out, and with its
 * default given.
 *
 * @param type the type of the rule
 * @param parameter the parameter
 * @param without the rules without it
 * @param with the same rules with its default
 */
public record RuleDefaults(String type, String parameter, String without, String with) {

  private static final Collection<RuleDefaults> ALL = read();

  static JsonNode schema() {
    try (InputStream in = RuleDefaults.class.getResourceAsStream("/schema/rules.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the parameters that have a default, as {@code type parameter}. */
  static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String type : RuleCatalogue.types()) {
      defaults(type).keySet().forEach(parameter -> names.add(type + " " + parameter));
    }
    return names;
  }

  /** Each default, in the first sample of {@link Tightening} that can leave the parameter out. */
  public static Collection<RuleDefaults> all() {
    return ALL;
  }

  private static Collection<RuleDefaults> read() {
    Map<String, RuleDefaults> byName = new LinkedHashMap<>();
    for (Tightening sample : Tightening.all()) {
      add(byName, sample.type(), sample.tight(sample.isCost() ? "soft" : "medium"));
    }
    // Samples that give less than those of a direction.
    add(byName, "connection-class", ToyFiles.rule(Tightening.ID, "connection-class", "medium"));
    add(byName, "plug-set", ToyFiles.rule(Tightening.ID, "plug-set", "medium", "one_of: [GBT]"));
    return List.copyOf(byName.values());
  }

  private static void add(Map<String, RuleDefaults> byName, String type, String rules) {
    String own = rules.substring(rules.indexOf("id: " + Tightening.ID));
    defaults(type)
        .forEach(
            (parameter, value) -> {
              RuleDefaults added =
                  new RuleDefaults(
                      type, parameter, rules, rules + "    " + parameter + ": " + value + "\n");
              boolean isLeftOut = !own.contains("    " + parameter + ":");
              if (isLeftOut && !byName.containsKey(added.toString()) && isValid(added.with())) {
                byName.put(added.toString(), added);
              }
            });
  }

  /** Some parameters can't be given beside others. */
  private static boolean isValid(String rules) {
    return new ToyFiles().corridor().sessions().rules(rules).problemsOfRules().isEmpty();
  }

  private static Map<String, String> defaults(String type) {
    JsonNode schema = schema();
    Map<String, String> defaults = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field :
        schema.path("$defs").path(type).path("properties").properties()) {
      JsonNode meant = field.getValue();
      while (meant.has("$ref") && !meant.has("default")) {
        meant = schema.at(meant.path("$ref").asText().substring(1));
      }
      if (meant.has("default")) {
        defaults.put(field.getKey(), meant.path("default").asText());
      }
    }
    return defaults;
  }

  @Override
  public String toString() {
    return type + " " + parameter;
  }
}
