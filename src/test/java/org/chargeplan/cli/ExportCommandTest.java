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
