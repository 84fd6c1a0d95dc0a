package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that read a plan find its region without being given its folder. */
class RegionFoundTest extends CommandTest {

  private int planned(Path folder, Path output) {
    return run(List.of("solve", folder.toString(), "--steps", "0", "-q", "-o", output.toString()));
  }

  @Test
  void regionBesideThePlanIsFoundByAllCommands() {
    assertEquals(ExitCode.OK, planned(region, plan));
    for (List<String> command :
        List.of(
            List.of("verify", plan.toString()),
            List.of("explain", plan.toString(), "--no-lead-time", "--time", "5s"),
            List.of("report", plan.toString(), "--no-prices"),
            List.of("export", plan.toString(), "--format", "csv"),
            List.of("compare", plan.toString(), plan.toString()))) {
      assertEquals(ExitCode.OK, run(command), command + err());
    }
  }

  @Test
  void planInsideItsRegionFolderAndBelowIsFound() throws IOException {
    Path inside = region.resolve("a.geojson");
    Path below = Files.createDirectory(region.resolve("plans")).resolve("b.geojson");
    Path sibling = Files.createDirectories(dir.resolve("work/regions")).resolveSibling("c.geojson");
    assertEquals(ExitCode.OK, planned(region, inside));
    assertEquals(ExitCode.OK, planned(region, below));
    Files.move(region, dir.resolve("work/regions/toy"));
    region = dir.resolve("work/regions/toy");
    assertEquals(ExitCode.OK, planned(region, sibling));
    for (Path each :
        List.of(region.resolve("a.geojson"), region.resolve("plans/b.geojson"), sibling)) {
      assertEquals(ExitCode.OK, run(List.of("verify", each.toString())), err());
    }
  }

  @Test
  void regionElsewhereIsFoundByThePathThatThePlanNames() throws IOException {
    Path far = Files.createDirectories(dir.resolve("data/asia")).resolve("toy");
    Files.move(region, far);
    Path output = Files.createDirectory(dir.resolve("out")).resolve("plan.geojson");
    assertEquals(ExitCode.OK, planned(far, output));
    assertTrue(Files.readString(output).contains("\"folder\":\"../data/asia/toy\""));
    assertEquals(ExitCode.OK, run(List.of("verify", output.toString())), err());
  }

  @Test
  void folderOfAnotherNameIsKnownByTheIdInIt() throws IOException {
    region = Files.move(region, dir.resolve("renamed"));
    plan = region.resolve("inside.geojson");
    assertEquals(ExitCode.OK, planned(region, plan));
    assertFalse(Files.readString(plan).contains("\"folder\""));
    assertEquals(ExitCode.OK, run(List.of("verify", plan.toString())), err());
    plan = dir.resolve("beside.geojson");
    assertEquals(ExitCode.OK, planned(region, plan));
    assertTrue(Files.readString(plan).contains("\"folder\":\"renamed\""));
    assertEquals(ExitCode.OK, run(List.of("verify", plan.toString())), err());
  }

  @Test
  void planBesideItsRegionNamesNoPath() throws IOException {
    assertEquals(ExitCode.OK, planned(region, plan));
    assertFalse(Files.readString(plan).contains("\"folder\""));
  }

  @Test
  void missingRegionListsWhereItWasLookedFor() throws IOException {
    assertEquals(ExitCode.OK, planned(region, plan));
    Path renamed = Files.move(region, dir.resolve("renamed"));
    assertEquals(
        ExitCode.OK, run(List.of("verify", plan.toString(), "--region", renamed.toString())));
    forget();
    assertEquals(ExitCode.INVALID_INPUT, run(List.of("explain", plan.toString())));
    assertEquals(
        "The region (toy) of the plan is in none of these folders: regions/toy, toy, "
            + Path.of("").toAbsolutePath()
            + ", "
            + dir.resolve("regions/toy")
            + ", "
            + dir.resolve("toy")
            + ", "
            + dir
            + ", "
            + dir.getParent()
            + ". Maybe name its folder with --region DIR.\n",
        err());
  }
}
