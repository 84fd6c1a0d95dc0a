package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chargeplan.program.Program;
import org.chargeplan.region.RuleCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema of rules, the page of rules and the classes of rules name the same types, and the
 * defaults of the schema are those of the classes. Parameters are compared by {@link
 * RuleSchemaTest}, and checks of plans by {@code verify.RuleChecksTest}.
 *
 * <p>The page is written from the schema; after a change of the schema write it anew by {@code mvn
 * test -Dtest=RuleTableTest -Drules.page=write}.
 */
class RuleTableTest {

  private static final Path PAGE = Path.of("src", "docs", "rules.md");
  private static final String WRITTEN_BELOW =
      "<!-- Below this line the page is written from src/main/resources/schema/rules.schema.json"
          + " by RuleTableTest. -->\n";

  private static final Map<String, ToyProgram> PROGRAMS = new HashMap<>();

  private final JsonNode schema = RuleDefaults.schema();

  static Stream<String> types() {
    return RuleCatalogue.types().stream();
  }

  static Stream<RuleDefaults> defaults() {
    return RuleDefaults.all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachTypeHasARuleClassAndASchemaOfItsParameters(String type) {
    assertTrue(RuleCatalogue.find(type, Rule.class).isPresent(), "a class of the type");
    JsonNode definition = schema.path("$defs").path(type);
    assertTrue(definition.path("description").asText().endsWith("."), "a sentence");
    List<String> chosen = new ArrayList<>();
    for (JsonNode choice : schema.at("/$defs/rule/allOf")) {
      if (choice.at("/if/properties/type/const").asText().equals(type)) {
        chosen.add(choice.at("/then/$ref").asText());
      }
    }
    assertEquals(List.of("#/$defs/" + type), chosen, "the schema by type");
    assertFalse(definition.path("additionalProperties").asBoolean(true), "no other keys");
  }

  @Test
  void eachRuleClassIsOfAType() throws IOException {
    List<String> classes;
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/chargeplan/rules"))) {
      classes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Rule.java") && !name.equals("Rule.java"))
              .sorted()
              .toList();
    }
    assertEquals(
        types()
            .map(
                type ->
                    RuleCatalogue.find(type, Rule.class).orElseThrow().getSimpleName() + ".java")
            .sorted()
            .toList(),
        classes);
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachNumberHasAUnit(String type) {
    for (Map.Entry<String, JsonNode> field :
        schema.path("$defs").path(type).path("properties").properties()) {
      JsonNode own = field.getValue();
      assertEquals(own.has("minimum"), own.has("unit"), type + " " + field.getKey());
    }
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void aDefaultThatIsGivenCompilesToTheSameProgram(RuleDefaults given) {
    ToyProgram without = program(given.without());
    ToyProgram with = program(given.with());
    for (long seed = 0; seed < 5; seed++) {
      ProgramProperties.buildAtRandom(seed, without, with);
      assertEquals(rows(without), rows(with));
    }
  }

  private static ToyProgram program(String rules) {
    return PROGRAMS.computeIfAbsent(rules, text -> ToyProgram.of(Tightening.region(text)));
  }

  private static List<String> rows(ToyProgram toy) {
    Program program = toy.program();
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < program.rows(); row++) {
      rows.add(
          program.family(row)
              + " "
              + program.subject(row)
              + " "
              + program.penalty(row)
              + " "
              + toy.evaluator().activity(row));
    }
    return rows;
  }

  @Test
  void eachDefaultOfTheSchemaIsTested() {
    Set<String> tested = new LinkedHashSet<>();
    RuleDefaults.all().forEach(each -> tested.add(each.toString()));
    assertEquals(
        RuleDefaults.names().stream().sorted().toList(), tested.stream().sorted().toList());
  }

  @Test
  void pageMatchesTheSchema() throws IOException {
    String page = Files.readString(PAGE);
    int end = page.indexOf(WRITTEN_BELOW) + WRITTEN_BELOW.length();
    assertTrue(end >= WRITTEN_BELOW.length(), "the line above what is written");
    String expected = page.substring(0, end) + "\n" + RulePage.of(schema, RuleCatalogue.types());
    if (System.getProperty("rules.page", "").equals("write")) {
      Files.writeString(PAGE, expected);
    } else {
      assertEquals(expected, page, "Maybe: mvn test -Dtest=RuleTableTest -Drules.page=write");
    }
  }
}
