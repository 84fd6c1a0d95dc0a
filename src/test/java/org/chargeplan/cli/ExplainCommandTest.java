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
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir private Path dir;

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path region;
  private String plan;

  @BeforeEach
  void setUp() throws IOException {
    region = Files.createDirectory(dir.resolve("toy"));
    ToyRegion.copyTo(region);
    plan = dir.resolve("plan.geojson").toString();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
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

  private void solve() {
    Main.run("solve", region.toString(), "--steps", "100", "-o", plan);
    out.reset();
  }

  private int explain(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "explain";
    args[1] = plan;
    args[2] = "--region";
    args[3] = region.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Main.run(args);
  }

  @Test
  void explainsThePlanOfAFile() {
    solve();
    assertEquals(ExitCode.OK, explain(), err());
    assertTrue(out().startsWith("Why the plan for Toy region is what it is\n"), out());
    assertTrue(out().contains("meets every target"), out());
    assertTrue(out().contains("Shorter lead times change nothing"), out());
    assertTrue(out().contains("target-300: made up for tests"), out());
    assertTrue(out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 100));
    assertFalse(err().contains("changed since"), err());
  }

  @Test
  void missedTargetsAreToldWithTheirWaysOutAndAChangedRegionIsTold() throws IOException {
    solve();
    Path rules = region.resolve("rules.yaml");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("\"2027\": 300", "\"2027\": 400"));
    assertEquals(ExitCode.OK, explain("--no-lead-time", "--top", "3"), err());
    assertTrue(err().contains("changed since the plan was made"), err());
    assertTrue(out().contains("It misses target-300 by "), out());
    assertTrue(out().contains("Ways out"), out());
    assertFalse(out().contains("lead times"), out());
  }

  @Test
  void aRegionThatIsNotThereIsAskedFor() {
    solve();
    assertEquals(ExitCode.INVALID_INPUT, Main.run("explain", plan));
    assertTrue(err().contains("Maybe --region DIR names its folder."), err());
    assertEquals(ExitCode.INVALID_INPUT, explain("--top", "0"));
    assertTrue(err().contains("The number of --top (0) must be at least 1."), err());
  }
}
