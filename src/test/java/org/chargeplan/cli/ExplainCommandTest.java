package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest extends CommandTest {

  private void solveInSilence() {
    solve();
    forget();
  }

  private int explain(String... more) {
    return run(List.of("explain", plan.toString(), "--region", region.toString()), more);
  }

  @Test
  void planOfAFileIsExplained() {
    solveInSilence();
    assertEquals(ExitCode.OK, explain(), err());
    assertTrue(out().startsWith("Explanation of the plan for Toy region\n"), out());
    assertTrue(out().contains("meets every target"), out());
    assertTrue(out().contains("Shorter lead times change nothing"), out());
    assertTrue(out().contains("target-300: made up for tests"), out());
    assertTrue(out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 100));
    assertFalse(err().contains("changed since"), err());
  }

  @Test
  void missedTargetsAreReportedWithRemediesAndSoIsAChangedRegion() throws IOException {
    solveInSilence();
    Path rules = region.resolve("rules.yaml");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("\"2027\": 300", "\"2027\": 400"));
    assertEquals(ExitCode.OK, explain("--no-lead-time", "--top", "3"), err());
    assertTrue(err().contains("changed since the plan was made"), err());
    assertTrue(out().contains("It misses target-300 by "), out());
    assertTrue(out().contains("Remedies: "), out());
    assertFalse(out().contains("lead times"), out());
  }

  @Test
  void missingRegionIsReportedWithTheOptionThatNamesIt() throws IOException {
    solveInSilence();
    region = Files.move(region, dir.resolve("moved"));
    assertEquals(ExitCode.INVALID_INPUT, Main.run("explain", plan.toString()));
    assertTrue(err().contains("Maybe name its folder with --region DIR."), err());
    assertEquals(ExitCode.INVALID_INPUT, explain("--top", "0"));
    assertTrue(err().contains("The number of --top (0) must be at least 1."), err());
  }
}
