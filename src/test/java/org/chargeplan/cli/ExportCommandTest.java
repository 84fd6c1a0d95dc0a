package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of a plan for the toy region. */
class ExportCommandTest {

  @TempDir private Path dir;

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path region;
  private Path plan;

  @BeforeEach
  void planTheToyRegion() throws IOException {
    region = Files.createDirectory(dir.resolve("toy"));
    plan = dir.resolve("plan.geojson");
    ToyRegion.copyTo(region);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(
        ExitCode.OK,
        Main.run(
            "solve",
            region.toString(),
            "--steps",
            "100",
            "--weight",
            "cost=1.5",
            "-o",
            plan.toString()),
        err());
    out.reset();
    err.reset();
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int export(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "export";
    args[1] = plan.toString();
    args[2] = "--format";
    args[3] = "mps";
    System.arraycopy(more, 0, args, 4, more.length);
    return Main.run(args);
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
  void moreThanThePlaceHasRoomForIsToldWithExitCode2() throws IOException {
    String text =
        Files.readString(plan).replaceFirst("(\"new_[^\"]*_20[^\"]*\"):\\d+", "$1:9999999");
    Files.writeString(plan, text);
    assertEquals(ExitCode.INVALID_INPUT, export("--region", region.toString()));
    assertTrue(err().contains("(9999999) must be at most"), err());
    assertFalse(Files.exists(dir.resolve("plan.mps")));
  }

  @Test
  void aRegionThatChangedSinceIsToldOf() throws IOException {
    Path rules = region.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules) + "\n# a later thought\n");
    assertEquals(ExitCode.OK, export("--region", region.toString()), err());
    assertTrue(err().contains("changed since the plan was made"), err());
  }

  @Test
  void aRegionThatIsNotThereIsAskedFor() {
    assertEquals(ExitCode.INVALID_INPUT, export());
    assertTrue(err().contains("Maybe --region DIR"), err());
    assertFalse(err().contains("\tat "), err());
  }

  @Test
  void anotherEndingOfTheOutputIsRefused() {
    assertEquals(
        ExitCode.INVALID_INPUT,
        export("--region", region.toString(), "-o", dir.resolve("plan.txt").toString()));
    assertTrue(err().contains("must end in .mps"), err());
  }
}
