package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chargeplan.Needs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, end to end, on the real region of Viet Nam: Da Nang and the entire country. */
class ChargeplanIT {

  private static final Path REGION = Path.of("regions", "vietnam");
  private static final String DA_NANG = "province=48";

  @TempDir static Path dir;

  private static Path plan;

  @BeforeAll
  static void planDaNang() throws Exception {
    plan = dir.resolve("plan.geojson");
    Packaged.Run run = solveDaNang(plan, "--seed", "7", "--steps", "500");
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    assertTrue(run.out().contains("all ports"), run.out());
    assertTrue(run.out().contains("Verified: every limit"), run.out());
  }

  private static Packaged.Run solveDaNang(Path output, String... more) throws Exception {
    List<String> args =
        new ArrayList<>(
            List.of("solve", REGION.toString(), "--only", DA_NANG, "-o", output.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static Packaged.Run run(String... args) throws Exception {
    return Packaged.run(dir, List.of(args));
  }

  private static Packaged.Run verify(String text) throws Exception {
    Path file = Files.createTempFile(dir, "edited", ".geojson");
    Files.writeString(file, text);
    return run("verify", REGION.toString(), file.toString());
  }

  @Test
  void writtenPlanVerifies() throws Exception {
    Packaged.Run run = run("verify", REGION.toString(), plan.toString());
    assertEquals(ExitCode.OK, run.exitCode(), run.out());
  }

  @Test
  void planIsExportedForOtherTools() throws Exception {
    for (String format : List.of("csv", "gpkg", "geojsonseq", "ocpi")) {
      Packaged.Run run = run("export", plan.toString(), "--format", format);
      assertEquals(ExitCode.OK, run.exitCode(), run.err());
      assertEquals("", run.err());
    }
    try (Stream<Path> written = Files.list(dir.resolve("plan-csv"))) {
      assertEquals(7, written.count());
    }
    assertTrue(Files.size(dir.resolve("plan.ocpi.json")) > 1_000_000);
    Needs.program("ogrinfo");
    long sites = Files.readAllLines(dir.resolve("plan.geojsonl")).size();
    for (String file : List.of("plan.gpkg", "plan.geojsonl")) {
      gdalReadsEverySite(file, sites);
    }
  }

  private static void gdalReadsEverySite(String file, long sites) throws Exception {
    Process ogrinfo =
        new ProcessBuilder("ogrinfo", "-so", "-al", dir.resolve(file).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(ogrinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, ogrinfo.waitFor(), said);
    assertFalse(said.contains("Warning"), said);
    assertTrue(said.contains("Feature Count: " + sites), said);
  }

  @Test
  void sameSeedAndStepsGiveTheSameBytes() throws Exception {
    Path again = dir.resolve("again.geojson");
    solveDaNang(again, "--seed", "7", "--steps", "500");
    assertArrayEquals(Files.readAllBytes(plan), Files.readAllBytes(again));
  }

  @Test
  void verifierFindsAThousandPortsTooManyAtASite() throws Exception {
    String text = Files.readString(plan);
    Matcher built = Pattern.compile("\"new_ac11_2028\":(\\d+)").matcher(text);
    assertTrue(built.find());
    int ports = Integer.parseInt(built.group(1)) + 1000;
    Packaged.Run run = verify(built.replaceFirst("\"new_ac11_2028\":" + ports));
    assertEquals(ExitCode.BROKEN_RULE, run.exitCode(), run.out());
    assertTrue(run.out().contains("site-limits"), run.out());
    assertTrue(run.out().contains("too many"), run.out());
  }

  @Test
  void verifierFindsAPortAtAnUnknownSite() throws Exception {
    Packaged.Run run =
        verify(Files.readString(plan).replaceFirst("\"site\":\"[^\"]+\"", "\"site\":\"nowhere\""));
    assertEquals(ExitCode.BROKEN_RULE, run.exitCode(), run.out());
    assertTrue(run.out().contains("nowhere"), run.out());
  }

  @Test
  void verifierFindsAnEditedTotal() throws Exception {
    Packaged.Run run =
        verify(Files.readString(plan).replaceFirst("\"outlet\":\\d+", "\"outlet\":12345"));
    assertEquals(ExitCode.BROKEN_RULE, run.exitCode(), run.out());
    assertTrue(run.out().contains("12,345") || run.out().contains("12345"), run.out());
  }

  @Test
  void killedSearchLeavesTheBestPlanSoFar() throws Exception {
    Path output = dir.resolve("killed.geojson");
    Process process =
        Packaged.command(
                List.of(
                    "solve",
                    REGION.toString(),
                    "--only",
                    DA_NANG,
                    "--time",
                    "30m",
                    "-o",
                    output.toString()))
            .start();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = err.readLine();
      while (line != null && !line.contains("targets met")) {
        line = err.readLine();
      }
      process.toHandle().destroy();
      assertTrue(line != null, "the search reports progress");
      err.lines().forEach(rest -> assertFalse(rest.contains("Exception"), rest));
    }
    assertEquals(143, process.waitFor(), "ended by SIGTERM");
    Packaged.Run run = run("verify", REGION.toString(), output.toString());
    assertEquals(ExitCode.OK, run.exitCode(), run.out());
  }

  @Test
  void missedTargetIsReportedWithItsLimits() throws Exception {
    // 1.3 million USD for Da Nang in 2026: enough for the rest stops of the law, far less than the
    // targets cost.
    Path poor = copyOfRegion("poor");
    Path rules = poor.resolve("rules.yaml");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replaceFirst("at_most_usd: .*", "at_most_usd: {\"2026\": 60000000}"));
    Path output = dir.resolve("poor.geojson");
    Packaged.Run run =
        run("solve", poor.toString(), "--only", DA_NANG, "--steps", "1", "-o", output.toString());
    assertEquals(ExitCode.TARGET_MISSED, run.exitCode(), run.err());
    assertTrue(run.out().contains("budget"), run.out());
    assertTrue(Files.exists(output));
  }

  @Test
  void allBrokenFilesAreReportedAndNothingIsWritten() throws Exception {
    Path broken = copyOfRegion("broken");
    Path sites = broken.resolve("sites.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(sites));
    lines.set(4, lines.get(4).replaceFirst(",grid-\\d+,", ",grid-nowhere,"));
    lines.set(9, lines.get(8));
    Files.write(sites, lines);
    Files.delete(broken.resolve("grid.csv"));
    Path rules = broken.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules).replace("type: equity", "type: equality"));
    Path output = dir.resolve("broken.geojson");
    Packaged.Run run = run("solve", broken.toString(), "-o", output.toString());
    assertEquals(ExitCode.INVALID_INPUT, run.exitCode(), run.err());
    assertTrue(run.err().contains("grid.csv"), run.err());
    assertTrue(run.err().contains("sites.csv:10:"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(Files.exists(output));
  }

  /**
   * The relaxation of the country takes minutes. Where a plan is resumed there is none: what limits
   * and targets still ask for is added greedily, and the search ends after some steps, so that any
   * machine gives the same plan.
   */
  @Test
  void countryReachesAMillionPortsFromThePlanOfAProvince() throws Exception {
    Path page = dir.resolve("vietnam.html");
    Packaged.Run run =
        run(
            "solve",
            REGION.toString(),
            "--resume",
            plan.toString(),
            "--steps",
            "100",
            "-o",
            dir.resolve("vietnam.geojson").toString(),
            "--report",
            page.toString());
    assertEquals(ExitCode.OK, run.exitCode(), run.err() + run.out());
    Matcher total = Pattern.compile("all ports\\s.*\\s([\\d,]+)\\n").matcher(run.out());
    assertTrue(total.find(), run.out());
    assertTrue(Integer.parseInt(total.group(1).replace(",", "")) >= 1_000_000, total.group());
    assertTrue(Files.size(page) <= 15_000_000, Files.size(page) + " bytes");
    try (Browser browser = Browser.start()) {
      long loadMs = browser.open(page);
      assertTrue(loadMs <= 5_000, loadMs + " ms to load");
      assertEquals(List.of(), browser.errors());
      assertTrue(browser.drawnPixels("sites") > 10_000, "sites are drawn");
    }
  }

  @Test
  void planHasNoBoundWhereOrToolsCannotBeLoaded() throws Exception {
    ProcessBuilder solve =
        Packaged.command(
            List.of(
                "solve",
                "src/test/resources/org/chargeplan/region/toy",
                "--steps",
                "10",
                "-o",
                dir.resolve("toy.geojson").toString()));
    // There its libraries are unpacked.
    solve.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + dir.resolve("none"));
    Packaged.Run run = Packaged.run(dir, solve);
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    assertTrue(run.err().contains("OR-Tools"), run.err());
    assertFalse(run.out().contains("Proven"), run.out());
    assertTrue(run.out().contains("Verified: every limit"), run.out());
  }

  private static Path copyOfRegion(String name) throws IOException {
    Path copy = Files.createDirectory(dir.resolve(name));
    try (Stream<Path> files = Files.list(REGION)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
