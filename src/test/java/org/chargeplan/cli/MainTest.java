package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Exit codes and messages of the commands, on the toy region. */
class MainTest extends CommandTest {

  @Test
  void toyRegionIsSolvedAndVerified() {
    assertEquals(ExitCode.OK, solve(), err());
    assertTrue(out().contains("Plan for Toy region"), out());
    assertTrue(out().contains("People within 2 km of a port by road, at the points of"), out());
    assertEquals(
        ExitCode.OK, Main.run("verify", region.toString(), dir.resolve("plan.geojson").toString()));
  }

  @Test
  void checkReportsEveryProblem() throws IOException {
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
  void standardOutputThatIsLostIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int sign) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    System.setOut(new PrintStream(full, true, StandardCharsets.UTF_8));
    assertEquals(ExitCode.INVALID_INPUT, Main.run("check", region.toString()));
    assertTrue(err().contains("Standard output could not be written"), err());
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
  void brokenSolverConfigurationIsReportedWithoutAStackTrace() throws IOException {
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

  @Test
  void ruleSwitchedOffChangesThePlanAndIsReported() throws IOException {
    assertEquals(ExitCode.OK, solve(), err());
    String with = Files.readString(plan);
    assertFalse(out().contains("off     target-300"), out());
    forget();
    assertEquals(ExitCode.OK, solve("--rule", "target-300=off"), err());
    String without = Files.readString(plan);
    assertTrue(out().contains("off     target-300"), out());
    assertTrue(without.contains("\"rule_settings\":{\"target-300\":\"off\"}"), without);
    assertFalse(with.contains("rule_settings"), with);
    assertTrue(newPorts(without) < newPorts(with), "fewer ports where no target asks for them");
    assertTrue(out().contains("Rules changed for this plan: target-300 off."), out());
    forget();
    assertEquals(ExitCode.OK, Main.run("verify", region.toString(), plan.toString()), out());
    assertTrue(out().startsWith("With rules changed as the plan says: target-300 off."), out());
    forget();
    assertEquals(
        ExitCode.BROKEN_RULE,
        Main.run("verify", "--strict", region.toString(), plan.toString()),
        out());
    assertTrue(out().contains("Refused: --strict asks for the region's own rules."), out());
    assertEquals(ExitCode.OK, Main.run("explain", plan.toString(), "--region", region.toString()));
    assertTrue(out().contains("Rules changed for this plan: target-300 off."), out());
  }

  @Test
  void strictVerificationTakesThePlanOfTheRegionsOwnRules() {
    assertEquals(ExitCode.OK, solve(), err());
    assertEquals(
        ExitCode.OK, Main.run("verify", "--strict", region.toString(), plan.toString()), out());
  }

  private static long newPorts(String text) {
    long ports = 0;
    Matcher built = Pattern.compile("\"new_ports\":(\\d+)").matcher(text);
    while (built.find()) {
      ports += Long.parseLong(built.group(1));
    }
    return ports;
  }

  @Test
  void resumedPlanChangesOnlyWhereANewRuleAsks() throws IOException {
    assertEquals(ExitCode.OK, solve(), err());
    Path first = dir.resolve("first.geojson");
    Files.move(dir.resolve("plan.geojson"), first);
    Path set = dir.resolve("quota.yaml");
    Files.writeString(
        set,
        """
        rules:
          - id: quota
            type: bay-quota
            title: Half of the bays of car parks
            level: hard
            status: in-force
            site_kinds: [parking]
            vehicle_class: car
            share: 0.5
        """);
    forget();
    int code =
        run(
            List.of("solve", region.toString(), "--steps", "0", "-o", plan.toString()),
            "--resume",
            first.toString(),
            "--rules",
            set.toString());
    assertEquals(ExitCode.OK, code, err() + out());
    String changes = out().substring(out().indexOf("Changes from the previous plan"));
    assertTrue(changes.contains("car park"), changes);
    assertFalse(changes.contains("apartment"), changes);
    forget();
    assertEquals(ExitCode.INVALID_INPUT, solve("--resume", dir.resolve("none.geojson").toString()));
    assertTrue(err().contains("none.geojson"), err());
  }

  @Test
  void aDraftCountsOnlyWhereItIsSwitchedOn() {
    assertEquals(ExitCode.OK, solve(), err());
    assertTrue(out().contains("off     few-outlets"), out());
    assertFalse(out().contains("medium  few-outlets"), out());
    forget();
    assertEquals(ExitCode.OK, solve("--rule", "few-outlets=on"), err());
    assertTrue(out().contains("medium  few-outlets"), out());
    assertTrue(out().contains("draft, switched"), out());
    assertTrue(out().contains("medium  few-outlets"), out());
    assertEquals(ExitCode.OK, Main.run("verify", region.toString(), plan.toString()), out());
  }

  @Test
  void switchOfAnUnknownRuleOrNeitherOnNorOffIsRefused() {
    assertEquals(
        ExitCode.INVALID_INPUT, solve("--rule", "target-400=on", "--rule", "target-300=yes"));
    assertTrue(
        err()
            .contains(
                "--rule target-400=on: The rule (target-400) to be changed is not one of the"
                    + " region's. Maybe you meant 'target-300'."),
        err());
    assertTrue(err().contains("The switch (yes) of rule (target-300) must be on or off"), err());
  }

  @Test
  void aParameterSetOnTheCommandLineChangesThePlanAndVerifies() throws IOException {
    assertEquals(ExitCode.OK, solve("--rule", "target-300.at_least.2027=250"), err());
    String plan = Files.readString(dir.resolve("plan.geojson"));
    assertTrue(plan.contains("\"target-300.at_least.2027\":\"250\""), plan);
    assertEquals(
        ExitCode.OK, Main.run("verify", region.toString(), dir.resolve("plan.geojson").toString()));
  }

  @Test
  void badSettingIsReportedWithItsOption() {
    assertEquals(
        ExitCode.INVALID_INPUT,
        solve("--rule", "target-300.level=hart", "--rule", "target-300.penalty=many"));
    assertTrue(err().contains("--rule target-300.level=hart: The level (hart) of"), err());
    assertTrue(err().contains("--rule target-300.penalty=many: The penalty (many) of"), err());
  }

  @Test
  void aRuleSetIsLaidOverTheRegionAndKeptInThePlan() throws IOException {
    Path set = dir.resolve("set.yaml");
    Files.writeString(
        set,
        """
        title: A set
        rules:
          - id: no-outlets
            type: port-target
            title: No outlets
            level: hard
            status: in-force
            source: Law 1, Art. 2
            group: outlet
            at_most: {"2026": 1000, "2027": 1001}
        settings:
          target-300: off
        """);
    assertEquals(ExitCode.OK, solve("--rules", set.toString()), err());
    assertTrue(out().contains("off     target-300"), out());
    Files.delete(set);
    assertEquals(
        ExitCode.OK, Main.run("verify", region.toString(), dir.resolve("plan.geojson").toString()));
    Files.writeString(set, "rules:\n  - {id: target-300, type: cost, title: x}\nsetings: {}\n");
    assertEquals(ExitCode.INVALID_INPUT, solve("--rules", set.toString()));
    assertTrue(err().contains("set.yaml:2: Duplicate rule id (target-300), first on line "), err());
    assertTrue(err().contains("set.yaml:3: The key (setings) is unknown"), err());
  }

  @Test
  void aPlanIsCarriedOverToARegionThatLostASite() throws IOException {
    assertEquals(ExitCode.OK, solve(), err());
    Path first = dir.resolve("first.geojson");
    Files.move(dir.resolve("plan.geojson"), first);
    Matcher site = Pattern.compile("\"site\": ?\"([^\"]+)\"").matcher(Files.readString(first));
    assertTrue(site.find());
    Path sites = region.resolve("sites.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(sites));
    assertTrue(rows.removeIf(row -> row.startsWith(site.group(1) + ",")));
    Files.write(sites, rows);
    forget();
    int code = solve("--resume", first.toString());
    assertTrue(code == ExitCode.OK || code == ExitCode.TARGET_MISSED, code + err());
    Path plan = dir.resolve("plan.geojson");
    assertFalse(Files.readString(plan).contains("\"" + site.group(1) + "\""));
    assertEquals(ExitCode.OK, Main.run("verify", region.toString(), plan.toString()));
  }

  @Test
  void reachCanBeMeasuredInMinutes() throws IOException {
    Path yaml = region.resolve("region.yaml");
    String metres = "reach_m: 5000, decay_m: 2000";
    String text = Files.readString(yaml);
    assertTrue(text.contains(metres), text);
    Files.writeString(yaml, text.replace(metres, "reach_min: 10, decay_min: 4"));
    assertEquals(ExitCode.OK, solve(), err());
    String served = out();
    Files.writeString(yaml, text.replace(metres, "reach_min: 0.1, decay_min: 4"));
    forget();
    solve();
    // In six seconds drivers reach only a site at their own door.
    assertNotEquals(
        served.lines().filter(l -> l.contains("offered")).toList(),
        out().lines().filter(l -> l.contains("offered")).toList());
  }
}
