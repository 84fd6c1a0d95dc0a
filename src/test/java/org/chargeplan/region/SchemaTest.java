package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chargeplan.input.LocatedJson;
import org.chargeplan.input.LocatedParser;
import org.chargeplan.input.ProblemSink;
import org.chargeplan.input.Problems;
import org.chargeplan.input.SchemaFile;
import org.chargeplan.input.ValueText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas say of regions what their readers say. */
class SchemaTest {

  private static final Path REGIONS = Path.of("regions");

  @TempDir Path dir;

  static Stream<Path> committed() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(REGIONS, 2)) {
      all.filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("import.yaml"))
          .sorted()
          .forEach(files::add);
    }
    files.add(ToyRegion.dir().resolve("region.yaml"));
    files.add(ToyRegion.dir().resolve("rules.yaml"));
    return files.stream();
  }

  private static SchemaFile schemaOf(Path file) {
    return SchemaFile.of(file.endsWith("region.yaml") ? SchemaFile.REGION : SchemaFile.RULES);
  }

  private static String errors(SchemaFile schema, JsonNode values) {
    return schema.validate(values).toString();
  }

  private static JsonNode asRead(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      return LocatedJson.of(
          LocatedParser.parse(file.toString(), text, ProblemSink.THROWING).orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("committed")
  void committedFilesAreValidAsTheyAreReadAndAsEditorsTypeThem(Path file) throws IOException {
    assertEquals("[]", errors(schemaOf(file), asRead(file)));
    assertEquals("[]", errors(schemaOf(file), new YAMLMapper().readTree(file.toFile())));
  }

  @ParameterizedTest
  @MethodSource("committed")
  void editorsFindTheSchema(Path file) throws IOException {
    if (!file.startsWith(REGIONS)) {
      return;
    }
    String first = Files.readAllLines(file).get(0);
    String mark = "# yaml-language-server: $schema=";
    assertTrue(first.startsWith(mark), file + " begins with its schema");
    Path schema = file.resolveSibling(first.substring(mark.length()));
    assertTrue(Files.isRegularFile(schema), schema.toString());
    String own = file.endsWith("region.yaml") ? SchemaFile.REGION : SchemaFile.RULES;
    assertEquals(own, schema.getFileName().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arrivals-told-wrong",
        "bad-country",
        "bad-date",
        "bounds-swapped",
        "corridor-on-an-unknown-road",
        "corridor-swapped",
        "corridor-with-one-end",
        "cost-that-is-hard",
        "discount-rate-in-percent",
        "id-of-two-words",
        "layer-elsewhere",
        "no-such-day",
        "number-with-unit",
        "plug-spelling",
        "region-missing-key",
        "region-unknown-key",
        "rule-missing-amount",
        "rule-missing-parameter",
        "rule-set",
        "rule-unknown-key",
        "rule-unknown-plug",
        "rule-unknown-type",
        "session-of-hours",
        "share-in-percent",
        "text-for-a-list",
        "text-for-a-mapping",
        "two-prices-of-a-km",
        "unknown-group",
        "unknown-level",
        "unknown-standing"
      })
  void structuralMistakesFailTheSchema(String name) throws IOException {
    Path broken = ToyRegion.dir().resolve("../../cli/broken").resolve(name);
    List<String> errors = new ArrayList<>();
    try (Stream<Path> files = Files.list(broken)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        schemaOf(file).validate(asRead(file)).forEach(error -> errors.add(error.toString()));
      }
    }
    assertFalse(errors.isEmpty(), name);
  }

  @Test
  void constantsOfRegionsAreThoseOfTheCode() {
    SchemaSamples region = SchemaSamples.region();
    String roads = "/properties/corridors/items/properties/road_classes/items/enum";
    assertEquals(keys(RoadClass.values()), texts(region.at(roads)));
    assertEquals(keys(PortGroup.values()), texts(region.at("/$defs/group/enum")));
    assertEquals(keys(Status.values()), texts(region.at("/$defs/status/enum")));
  }

  @Test
  void constantsOfRulesAreThoseOfTheCode() {
    SchemaSamples rules = SchemaSamples.rules();
    JsonNode common = rules.at("/$defs/common/properties");
    assertEquals(keys(RuleSpec.Level.values()), texts(common.at("/level/enum")));
    assertEquals(keys(RuleSpec.LegalStatus.values()), texts(common.at("/status/enum")));
    assertEquals(keys(PortGroup.values()), texts(rules.at("/$defs/group/enum")));
  }

  private static List<String> keys(Object[] constants) {
    return Arrays.stream(constants).map(each -> ValueText.word((Enum<?>) each)).toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @Test
  void keysOfRegionYamlAndSchemaAreTheSame() throws IOException {
    ToyRegion.copyTo(dir);
    Files.writeString(dir.resolve("region.yaml"), SchemaSamples.region().file());
    Problems problems = new Problems();
    RegionReader.read(dir, RuleChanges.NONE, problems);
    List<String> reported =
        problems.list().stream()
            .filter(problem -> problem.message().endsWith(" is unknown."))
            .filter(problem -> problem.file().endsWith("region.yaml"))
            // Phases as keys are the region's own.
            .filter(problem -> !problem.message().startsWith("The key (20"))
            .map(problem -> problem.message() + problem.hint())
            .sorted()
            .toList();
    String strange = "The key (" + SchemaSamples.STRANGE + ")";
    List<String> expected =
        Stream.of(
                "",
                "connection",
                "connection classes (own-transformer)",
                "corridors (ct01)",
                "currency",
                "finance",
                "layers",
                "port_types (dc60)",
                "port_types (dc60) session",
                "programme",
                "programme phases (2026)",
                "site_kinds (apartment)",
                "sources",
                "speeds_kmh",
                "vehicle_classes (car)",
                "vehicle_classes (car) arrivals")
            .map(owner -> strange + (owner.isEmpty() ? "" : " of " + owner) + " is unknown.")
            .sorted()
            .toList();
    // A hint would name a key that the reader asks for and the schema does not have.
    assertEquals(expected, reported);
  }

  @Test
  void alternativesOfTheSchemaAreReportedForUnreadRules() throws IOException {
    ToyRegion.copyTo(dir);
    Files.writeString(
        dir.resolve("rules.yaml"),
        """
        rules:
          - id: fire
            type: indoor-limit
            title: Fire
            level: soft
            status: plan
            most_bays: 20
            usd_per_bay: 100
        """);
    Problems problems = new Problems();
    SchemaCheck.check(dir, RuleChanges.NONE, problems);
    assertEquals(
        List.of(
            "rules.yaml:7: Only one of the keys (most_bays, partition_ports, usd_per_bay) of rules"
                + " (fire) is allowed."),
        problems.list().stream().map(p -> p.toString().replace(dir + "/", "")).toList());
  }

  @Test
  void problemOfAReaderIsNotReportedAgain() throws IOException {
    ToyRegion.copyTo(dir);
    Path rules = dir.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules).replace("level: hard", "level: hart"));
    Problems problems = new Problems();
    problems.add(Layers.shown(dir, "rules.yaml"), 15, "reported before", "");
    SchemaCheck.check(dir, RuleChanges.NONE, problems);
    assertEquals(1, problems.count());
    Problems other = new Problems();
    SchemaCheck.check(dir, new RuleChanges(List.of(), Map.of()), other);
    assertEquals(
        "The level (hart) of rules (budget) must be one of hard, medium, soft.",
        other.list().get(0).message());
    assertEquals(15, other.list().get(0).line());
  }
}
