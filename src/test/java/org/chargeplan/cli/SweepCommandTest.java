package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code sweep} on the toy region: what it writes, what it refuses. */
class SweepCommandTest extends CommandTest {

  private int sweep(String... more) {
    return run(List.of("sweep", region.toString(), "-o", dir.resolve("out").toString()), more);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(dir.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void sweepWritesPlansATableAndASummary() throws IOException {
    assertEquals(
        ExitCode.OK,
        sweep("--rule", "target-300=on,off", "--weight", "cost=2", "--steps", "20", "--jobs", "2"),
        err());
    assertEquals(
        List.of(
            "1-target-300-on.geojson",
            "2-target-300-off.geojson",
            "sweep.csv",
            "sweep.html",
            "sweep.json"),
        files());
    List<String> table = Files.readAllLines(dir.resolve("out/sweep.csv"));
    assertEquals(3, table.size());
    assertTrue(
        table.get(0).startsWith("plan,rule_target-300,weight_cost,file,cost_usd,bound_usd,"));
    assertTrue(table.get(1).startsWith("1,on,2,1-target-300-on.geojson,"), table.get(1));
    assertTrue(table.get(2).startsWith("2,off,2,2-target-300-off.geojson,"), table.get(2));
    assertTrue(out().contains("all plans: weight cost 2"), out());
    assertTrue(out().contains("Not dominated, marked *: "), out());
    assertTrue(err().contains("2 of 2: target-300="), err());
    for (String plan : files().subList(0, 2)) {
      assertEquals(
          ExitCode.OK,
          Main.run("verify", region.toString(), dir.resolve("out").resolve(plan).toString()),
          plan);
    }
  }

  @Test
  void repeatedSweepWritesTheSameTableAndPlansNothing() throws IOException {
    String[] args = {"--weight", "cost=1,2", "--profile", "balanced,cost-first", "--steps", "20"};
    assertEquals(ExitCode.INVALID_INPUT, sweep("--weight", "cost", "--steps", "20"));
    assertFalse(Files.exists(dir.resolve("out")));
    assertEquals(ExitCode.OK, sweep(args), err());
    Path csv = dir.resolve("out/sweep.csv");
    byte[] table = Files.readAllBytes(csv);
    String summary = out();
    Files.delete(csv);
    forget();
    assertEquals(ExitCode.OK, sweep(args), err());
    assertArrayEquals(table, Files.readAllBytes(csv));
    assertEquals(summary, out());
    assertEquals(4, err().split("already in the folder", -1).length - 1, err());
  }

  @Test
  void aFolderOfAnotherSweepIsRefused() throws IOException {
    assertEquals(ExitCode.OK, sweep("--weight", "cost=1,2", "--steps", "20"), err());
    forget();
    assertEquals(
        ExitCode.INVALID_INPUT,
        sweep("--weight", "cost=1,3", "--steps", "30", "--seed", "4", "--time", "9s"));
    assertTrue(
        err().contains("its sweep.json differs in axes, plans, seed, steps, time_s. Maybe"), err());
    forget();
    Path zones = region.resolve("zones.csv");
    Files.writeString(zones, Files.readString(zones) + "\n");
    assertEquals(ExitCode.INVALID_INPUT, sweep("--weight", "cost=1,2", "--steps", "20"));
    assertTrue(err().contains("its sweep.json differs in digest. Maybe"), err());
    for (String plan : files()) {
      if (plan.endsWith(".geojson")) {
        Files.delete(dir.resolve("out").resolve(plan));
      }
    }
    assertEquals(
        ExitCode.OK, sweep("--weight", "cost=1,3", "--steps", "20"), "no plans, nothing to mix");
  }

  @Test
  void aFolderOfOtherFilesAndAPlanOfOtherOriginAreRefused() throws IOException {
    Path out = Files.createDirectory(dir.resolve("out"));
    Files.writeString(out.resolve("notes.txt"), "mine");
    assertEquals(ExitCode.INVALID_INPUT, sweep("--weight", "cost=1,2", "--steps", "20"));
    assertTrue(
        err().contains("The folder contains files (notes.txt) that are not of a sweep"), err());
    Files.delete(out.resolve("notes.txt"));
    assertEquals(ExitCode.OK, sweep("--weight", "cost=1,2", "--steps", "20"), err());
    Path one = out.resolve("1-cost-1.geojson");
    byte[] was = Files.readAllBytes(one);
    Files.copy(out.resolve("2-cost-2.geojson"), one, StandardCopyOption.REPLACE_EXISTING);
    forget();
    assertEquals(ExitCode.INVALID_INPUT, sweep("--weight", "cost=1,2", "--steps", "20"));
    assertTrue(err().contains("1-cost-1.geojson: The plan was not made by this sweep"), err());
    Files.write(one, Arrays.copyOf(was, was.length / 2));
    forget();
    assertEquals(ExitCode.INVALID_INPUT, sweep("--weight", "cost=1,2", "--steps", "20"));
    assertTrue(err().contains("1-cost-1.geojson:"), err());
    assertFalse(err().contains("\tat "), err());
  }

  @Test
  void allProblemsAreReportedInOneRun() {
    assertEquals(
        ExitCode.INVALID_INPUT,
        run(
            List.of("sweep", region.toString(), "-o", dir.resolve("no/out").toString()),
            "--weight",
            "unserved-dem=0.5,x",
            "--weight",
            "worth-of-supply=1,2",
            "--weight",
            "unserved-demand=2",
            "--rule",
            "target-30=on,off",
            "--rule",
            "target-300.at_least.2027=300,many",
            "--profile",
            "cost-first,cheap",
            "--only",
            "province=99",
            "--rules",
            "nosuch.yaml",
            "--steps",
            "-1",
            "--jobs",
            "0"));
    for (String message :
        List.of(
            "The weight (x) must be a number",
            "--weight unserved-dem: The rule (unserved-dem) is not one of the region's rules",
            "The rule (unserved-demand) is already weighted by --weight worth-of-supply",
            "--rule target-30=on: The rule (target-30) to be changed is not one of",
            "--rule target-30=off: The rule (target-30) to be changed is not one of",
            "--rule target-300.at_least.2027=many: ",
            "cheap.yaml",
            "The province (99)",
            "The rule set (nosuch.yaml) can't be read",
            "--steps: The number (-1)",
            "--jobs: The number (0)",
            "Its parent folder (")) {
      assertEquals(1, err().split(Pattern.quote(message), -1).length - 1, message + err());
    }
    assertFalse(err().contains("\tat "), err());
    assertTrue(err().contains("Nothing was written."), err());
  }

  @Test
  void weightOfARuleThatIsOffInSomePlansIsRefused() {
    assertEquals(
        ExitCode.INVALID_INPUT,
        sweep("--rule", "target-300=on,off", "--weight", "target-300=1,2", "--steps", "20"));
    assertTrue(
        err()
            .contains(
                "The rule (target-300) is not one of the region's rules in force where"
                    + " {target-300=off}."),
        err());
  }

  @Test
  void sweepWithoutAxesOrWithTooManyPlansIsRefused() {
    assertEquals(ExitCode.INVALID_INPUT, sweep());
    assertTrue(err().contains("There is nothing to vary. Maybe --weight cost=1,2."), err());
    String many = String.join(",", IntStream.range(0, 200).mapToObj(String::valueOf).toList());
    assertEquals(
        ExitCode.INVALID_INPUT,
        sweep("--weight", "cost=" + many, "--weight", "unserved-demand=" + many));
    assertTrue(err().contains("The number of plans (40000) must be at most 10000."), err());
  }

  @Test
  void brokenSolverConfigurationIsReported() throws IOException {
    Path config = Files.createDirectory(dir.resolve("config"));
    Files.writeString(config.resolve("solver.xml"), "<solver><nonsense/></solver>");
    assertEquals(
        ExitCode.INVALID_INPUT,
        sweep("--weight", "cost=1,2", "--solver-config", config.toString()));
    assertTrue(err().contains("solver.xml"), err());
    assertFalse(err().contains("\tat "), err());
  }

  @Test
  void missedTargetOfOnePlanIsTheExitCodeOfTheSweep() {
    assertEquals(
        ExitCode.TARGET_MISSED,
        sweep("--rule", "budget.at_most_usd.2026=1000,1e6", "--steps", "20"),
        err());
    assertTrue(out().contains("targets missed"), out());
  }
}
