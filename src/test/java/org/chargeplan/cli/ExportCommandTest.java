package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports of a plan for the toy region. */
class ExportCommandTest extends CommandTest {

  @BeforeEach
  void planTheToyRegion() {
    assertEquals(ExitCode.OK, solve("--weight", "cost=1.5"), err());
    forget();
  }

  private int export(String... more) {
    return run(List.of("export", plan.toString(), "--format", "mps"), more);
  }

  @Test
  void theModelCostsWhatThePlanFileSays() throws IOException {
    assertEquals(ExitCode.OK, export("--region", region.toString()), err());
    double soft = 0;
    Matcher score =
        Pattern.compile("\"level\":\"soft\",\"amount\":([0-9.]+)").matcher(Files.readString(plan));
    while (score.find()) {
      soft += Double.parseDouble(score.group(1));
    }
    assertTrue(soft > 0);
    String first = Files.readAllLines(dir.resolve("plan.mst")).get(0);
    String cost = first.substring(first.lastIndexOf(' ') + 1);
    assertEquals(soft, Double.parseDouble(cost), 1e-6 * soft);
    assertTrue(Files.readString(dir.resolve("plan.mps")).contains("\nENDATA\n"));
    assertTrue(out().contains("The plan meets every target"), out());
    assertEquals("", err());
  }

  @Test
  void aPlanThatMissesATargetPricesTargets() throws IOException {
    String text = Files.readString(plan).replaceAll("(\"new_[^\"]*_[^\"]*\"):\\d+", "$1:0");
    Files.writeString(plan, text);
    assertEquals(ExitCode.OK, export("--region", region.toString()), err());
    assertTrue(out().contains("The plan misses targets"), out());
  }

  @Test
  void moreThanASiteHasRoomForIsReportedWithExitCode2() throws IOException {
    String text =
        Files.readString(plan).replaceFirst("(\"new_[^\"]*_20[^\"]*\"):\\d+", "$1:9999999");
    Files.writeString(plan, text);
    assertEquals(ExitCode.INVALID_INPUT, export("--region", region.toString()));
    assertTrue(err().contains("(9999999) must be at most"), err());
    assertFalse(Files.exists(dir.resolve("plan.mps")));
  }

  @Test
  void regionThatChangedSinceIsReported() throws IOException {
    Path rules = region.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules) + "\n# a later thought\n");
    assertEquals(ExitCode.OK, export("--region", region.toString()), err());
    assertTrue(err().contains("changed since the plan was made"), err());
  }

  @Test
  void missingRegionIsReportedWithTheOptionThatNamesIt() throws IOException {
    Files.move(region, dir.resolve("moved"));
    assertEquals(ExitCode.INVALID_INPUT, export());
    assertTrue(err().contains("Maybe name its folder with --region DIR"), err());
    assertFalse(err().contains("\tat "), err());
  }

  @Test
  void outputWithAnotherExtensionIsRefused() {
    assertEquals(
        ExitCode.INVALID_INPUT,
        export("--region", region.toString(), "-o", dir.resolve("plan.txt").toString()));
    assertTrue(err().contains("must end in .mps"), err());
  }

  /** Exports in a format, with the region given. */
  private int as(String format, String... more) {
    return run(
        List.of("export", plan.toString(), "--format", format, "--region", region.toString()),
        more);
  }

  @Test
  void tablesGoIntoAFolderBesideThePlan() throws IOException {
    assertEquals(ExitCode.OK, as("csv"), err());
    assertTrue(out().contains("totals.csv"), out());
    assertTrue(Files.readString(dir.resolve("plan-csv").resolve("ports.csv")).contains("\r\n"));
    assertEquals(ExitCode.OK, as("csv"), err()); // And once more over it.
    assertEquals("", err());
  }

  @Test
  void folderWithOtherFilesIsNotReplaced() throws IOException {
    Path target = Files.createDirectory(dir.resolve("mine"));
    Files.writeString(target.resolve("notes.txt"), "mine");
    assertEquals(ExitCode.INVALID_INPUT, as("csv", "-o", target.toString()));
    assertTrue(err().contains("contains another file (notes.txt)"), err());
    assertTrue(err().contains("Maybe "), err());
    assertEquals("mine", Files.readString(target.resolve("notes.txt")));
  }

  @Test
  void fileInPlaceOfTheFolderOfTablesIsRefused() {
    assertEquals(ExitCode.INVALID_INPUT, as("csv", "-o", plan.toString()));
    assertTrue(err().contains("is the plan itself"), err());
  }

  @Test
  void geoPackageExportListsItsLayers() {
    assertEquals(ExitCode.OK, as("gpkg"), err());
    assertTrue(out().contains("4 zones, 7 roads, 0 corridors"), out());
    assertTrue(Files.exists(dir.resolve("plan.gpkg")));
    assertEquals("", err());
  }

  @Test
  void sitesAreExportedAsGeoJsonLines() throws IOException {
    assertEquals(ExitCode.OK, as("geojsonseq"), err());
    List<String> lines = Files.readAllLines(dir.resolve("plan.geojsonl"));
    assertFalse(lines.isEmpty());
    assertTrue(lines.stream().allMatch(line -> line.startsWith("{\"type\":\"Feature\"")));
  }

  @Test
  void ocpiExportSaysWhatIsLeftOutAndAssumed() throws IOException {
    assertEquals(ExitCode.OK, as("ocpi", "--party", "vgr"), err());
    assertTrue(out().contains("of party VGR"), out());
    assertTrue(out().contains("Assumed: time zones, by longitude"), out());
    assertTrue(Files.readString(dir.resolve("plan.ocpi.json")).contains("\"party_id\":\"VGR\""));
    forget();
    assertEquals(ExitCode.OK, as("ocpi", "--time-zone", "Asia/Ho_Chi_Minh"), err());
    assertFalse(out().contains("time zones"), out());
  }

  @Test
  void wrongOptionsOfOcpiAreReportedWithExitCode2() {
    assertEquals(ExitCode.INVALID_INPUT, as("ocpi", "--party", "VGREEN"));
    assertTrue(err().contains("The party (VGREEN) must be three letters or digits"), err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, as("ocpi", "--time-zone", "Hanoi"));
    assertTrue(err().contains("The time zone (Hanoi) must be an IANA time zone"), err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, as("gpkg", "--party", "VGR"));
    assertTrue(err().contains("(--party) is for --format ocpi"), err());
  }

  @Test
  void outputThatWouldReplaceThePlanIsRefused() throws IOException {
    Path json = Files.move(plan, dir.resolve("plan.json"));
    plan = json;
    String before = Files.readString(json);
    assertEquals(ExitCode.INVALID_INPUT, as("ocpi", "-o", json.toString()));
    assertTrue(err().contains("is the plan itself. Maybe choose another name."), err());
    assertEquals(before, Files.readString(json));
  }

  @Test
  void otherExtensionsOfTheOtherFormatsGetAHint() {
    assertEquals(ExitCode.INVALID_INPUT, as("gpkg", "-o", dir.resolve("plan.zip").toString()));
    assertTrue(err().contains("must end in .gpkg. Maybe "), err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, as("geojsonseq", "-o", dir.resolve("a.json").toString()));
    assertTrue(err().contains("a.json.geojsonl."), err());
  }
}
