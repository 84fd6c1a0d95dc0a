package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A region of any country, begun with what is known of it. */
class InitCommandTest extends CommandTest {

  private static final List<String> SCHEMAS = List.of("region.schema.json", "rules.schema.json");

  private Path folder;

  @BeforeEach
  void nameAFolder() {
    folder = dir.resolve("New Land");
  }

  private int init(String country, String... more) {
    return run(List.of("init", folder.toString(), "--country", country), more);
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"VN", "ID", "PH", "TH", "BR", "AD", "FR", "NO", "KE", "AQ", "Côte d’Ivoire"})
  void filesOfEveryCountryPassCheck(String country) throws IOException {
    assertEquals(ExitCode.OK, init(country), err());
    assertEquals(ExitCode.OK, run(List.of("check", folder.toString())), err());
    assertTrue(out().contains("tables without rows"), out());
    assertTrue(text("region.yaml").contains("\nregion: new-land\n"), text("region.yaml"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String read = Files.readString(file);
        assertFalse(read.contains("${") || read.contains("#if") || read.contains(" \n"), read);
        assertFalse(read.contains("import.yaml") || read.contains("PROXIMATE"), read);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"VN", "FR"})
  void editorsFindTheSchemas(String country) throws IOException {
    init(country);
    for (String name : SCHEMAS) {
      assertEquals(
          Files.readString(Path.of("src/main/resources/schema", name)), text(name), "its schema");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String schema =
            file.endsWith("region.yaml")
                ? SCHEMAS.get(0)
                : file.endsWith("assumptions.yaml") ? "" : SCHEMAS.get(1);
        String first = Files.readAllLines(file).get(0);
        assertTrue(
            schema.isEmpty() || first.equals("# yaml-language-server: $schema=" + schema), first);
      }
    }
  }

  @Test
  void aCountryWithoutFactsIsAssumedInEveryFigure() throws IOException {
    init("AD", "--start", "2028");
    assertTrue(out().contains("Every figure is assumed"), out());
    String region = text("region.yaml");
    assertTrue(region.contains("EVERY FIGURE HERE IS ASSUMED"), region);
    assertTrue(region.contains("bounds: [1.3, 42.3, 1.9, 42.8]"), region);
    assertTrue(region.contains("currency: {code: EUR, per_usd: 0.92}"), region);
    assertTrue(region.contains("{id: \"2030\", until: 2030-12-31}"), region);
    // 1,100 USD in Viet Nam, 2.5 times that in Europe.
    assertTrue(region.contains("capex_usd: 2750\n"), region);
    assertFalse(region.matches("(?s).*status: (derived|published)[}\\n].*"), region);
    // 0.05 cars a head x 9 kWh x 0.25; half of it at the end of the first phase.
    assertTrue(
        text("assumptions.yaml")
            .contains("{\"2028\": 0.05625, \"2029\": 0.08438, \"2030\": 0.1125}"),
        text("assumptions.yaml"));
    assertTrue(text("NOTICE").contains("no rows yet"), text("NOTICE"));
  }

  @ParameterizedTest
  @CsvSource({"VN, target-1m", "ID, id-3", "PH, ph-1", "TH, th-4", "BR, br-3"})
  void countryWithFactsHasItsRules(String country, String rule) throws IOException {
    init(country);
    assertTrue(text("rules.yaml").contains("  - id: " + rule + "\n"), text("rules.yaml"));
    // Its own permit chain replaces the general one.
    assertFalse(text("rules.yaml").contains("  - id: permits\n"), text("rules.yaml"));
  }

  /** All that only the tables of the repository's region have is gone. */
  @ParameterizedTest
  @CsvSource({
    "TH, thailand, 'national_fleet: {\"2026\": 380000'",
    "BR, brazil, 'national_fleet: {\"2026\": 250000'"
  })
  void countryOfARegionBeginsWithItsFiles(String country, String region, String fleet)
      throws IOException {
    init(country);
    String yaml = text("region.yaml");
    assertTrue(yaml.contains("regions/" + region) && yaml.contains(fleet), yaml);
    assertFalse(yaml.contains("link") || yaml.contains("\nsources:"), yaml);
    assertTrue(text("rules.yaml").contains("    national: true\n"), text("rules.yaml"));
    Path rules = Path.of("regions", region, "rules.yaml");
    List<String> asked = ruleIds(Files.readString(rules));
    assertEquals(asked, ruleIds(text("rules.yaml")), "one source of its rules");
  }

  private static List<String> ruleIds(String rules) {
    return rules.lines().filter(line -> line.startsWith("  - id: ")).toList();
  }

  @Test
  void rulesOfTheUnionAreWrittenBesideTheRegion() throws IOException {
    init("FR");
    List<String> check = List.of("check", folder.toString(), "--rules");
    assertEquals(ExitCode.OK, run(check, folder.resolve("epbd.yaml").toString()), err());
    assertTrue(out().contains("7 rules"), out());
    assertTrue(text("rules.yaml").contains("--rules afir.yaml"), text("rules.yaml"));
  }

  @Test
  void existingEmptyFolderIsAccepted() throws IOException {
    Files.createDirectory(folder);
    assertEquals(ExitCode.OK, init("AD"), err());
  }

  @Test
  void allProblemsAreReportedAtOnceAndNothingIsWritten() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertEquals(
        ExitCode.INVALID_INPUT, init("Andora", "--bounds", "1.9,42,1.3,43", "--start", "207"));
    List<String> lines = err().lines().toList();
    assertEquals(
        List.of(
            "--bounds: The bounds (1.9,42,1.3,43) must go from west to east and from south to north."
                + " Maybe west,south,east,north, as 1.3,42.3,1.9,42.8.",
            folder
                + ": The folder ("
                + folder
                + ") must be new or empty; it contains mine.txt. Maybe another name.",
            "--country: The country (Andora) must be one of ISO 3166-1. Maybe AD (Andorra)."),
        lines.subList(0, 3));
    assertTrue(lines.get(3).startsWith("--start: The start (207) must be a year"), err());
    assertEquals("4 problems. Nothing was written.", lines.get(4));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "a,b,c,d", "", "1,2,3,91", "1,2,1,3"})
  void boundsMustBeFourNumbersOnEarth(String bounds) {
    assertEquals(ExitCode.INVALID_INPUT, init("AD", "--bounds", bounds));
    assertTrue(err().startsWith("--bounds: The bounds (" + bounds + ") must "), err());
    assertFalse(Files.exists(folder));
  }

  @Test
  void yearlyFiguresAreUsedOnlyForTheirYears() {
    assertEquals(
        ExitCode.INVALID_INPUT, init("VN", "--start", "2030", "--bounds", "105,20,106,21"));
    assertTrue(err().contains("--start: The start (2030) must be 2026"), err());
    assertTrue(err().contains("--bounds: The bounds of Vietnam can't be given here"), err());
    assertFalse(Files.exists(folder));
  }

  @Test
  void fileInPlaceOfTheFolderIsRefused() throws IOException {
    Files.writeString(folder, "");
    assertEquals(ExitCode.INVALID_INPUT, init("AD"));
    assertTrue(err().contains("is a file"), err());
  }

  @Test
  void missingCountryIsReported() {
    assertEquals(ExitCode.INVALID_INPUT, run(List.of("init", folder.toString())));
    assertTrue(err().contains("--country"), err());
  }
}
