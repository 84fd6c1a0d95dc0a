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

/** Exit codes and messages of the commands, on the toy region. */
class MainTest {

  @TempDir private Path dir;

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path region;

  @BeforeEach
  void setUp() throws IOException {
    region = Files.createDirectory(dir.resolve("toy"));
    ToyRegion.copyTo(region);
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

  private int solve(String... more) {
    String[] args = new String[more.length + 6];
    args[0] = "solve";
    args[1] = region.toString();
    args[2] = "--steps";
    args[3] = "100";
    args[4] = "-o";
    args[5] = dir.resolve("plan.geojson").toString();
    System.arraycopy(more, 0, args, 6, more.length);
    return Main.run(args);
  }

  @Test
  void solvesAndVerifies() {
    assertEquals(ExitCode.OK, solve(), err());
    assertTrue(out().contains("Plan for Toy region"), out());
    assertEquals(
        ExitCode.OK, Main.run("verify", region.toString(), dir.resolve("plan.geojson").toString()));
  }

  @Test
  void checkTellsEveryProblem() throws IOException {
    Path sites = region.resolve("sites.csv");
    Files.writeString(
        sites, Files.readString(sites).replace("s2,South fuel", "s2,South fuel,extra"));
    Path rules = region.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules).replace("penalty: 1", "penalti: 1"));
    assertEquals(ExitCode.INVALID_INPUT, Main.run("check", region.toString()));
    assertTrue(err().contains("sites.csv:3:"), err());
    assertTrue(err().contains("Maybe you meant 'penalty'"), err());
    assertFalse(err().contains("\tat "), err());
  }

  @Test
  void anUnknownWeightIsRefused() {
    assertEquals(ExitCode.INVALID_INPUT, solve("--weight", "costs=2"));
    assertTrue(err().contains("The rule (costs) of --weight"), err());
  }

  @Test
  void anUnknownProfileIsRefused() {
    assertEquals(ExitCode.INVALID_INPUT, solve("--profile", "cheap"));
    assertTrue(err().contains("cheap.yaml"), err());
  }

  @Test
  void anUnknownProvinceIsRefused() {
    assertEquals(ExitCode.INVALID_INPUT, solve("--only", "province=99"));
    assertTrue(err().contains("The province (99)"), err());
  }

  @Test
  void aWeightIsNotedInThePlan() throws IOException {
    assertEquals(ExitCode.OK, solve("--weight", "cost=2.5"), err());
    String plan = Files.readString(dir.resolve("plan.geojson"));
    assertTrue(plan.contains("\"weights\":{\"cost\":2.5}"), plan.substring(0, 600));
  }

  @Test
  void aBrokenSolverConfigurationIsToldWithoutAStackTrace() throws IOException {
    Path config = Files.createDirectory(dir.resolve("config"));
    Files.writeString(config.resolve("solver.xml"), "<solver><nonsense/></solver>");
    assertEquals(ExitCode.INVALID_INPUT, solve("--solver-config", config.toString()));
    assertTrue(err().contains("solver.xml"), err());
    assertFalse(err().contains("\tat "), err());
  }

  @Test
  void aMissingFolderForThePlanIsRefusedBeforeTheSearch() {
    assertEquals(
        ExitCode.INVALID_INPUT,
        Main.run("solve", region.toString(), "-o", dir.resolve("no/plan.geojson").toString()));
    assertTrue(err().contains("does not exist"), err());
  }
}
