package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Exit codes and messages of the commands, on the toy region. */
class MainTest extends CommandTest {

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
