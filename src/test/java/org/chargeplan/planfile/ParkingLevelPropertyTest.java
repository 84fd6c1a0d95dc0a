package org.chargeplan.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels of bays, written with a plan and read back. */
class ParkingLevelPropertyTest {

  @TempDir Path dir;

  private Path write(Region region) throws IOException {
    Path file = dir.resolve("plan.geojson");
    PlanFileWriter.write(Plan.builder(region).plan(), List.of(), SiteWaits.unknown(), file);
    return file;
  }

  @Test
  void levelIsWrittenWhereItIsKnown() throws Exception {
    ToyRegion.copyTo(dir);
    List<String> rows = new ArrayList<>(Files.readAllLines(dir.resolve("sites.csv")));
    rows.replaceAll(row -> row + (row.startsWith("s1,") ? ",basement-1" : ","));
    rows.set(0, rows.get(0) + "parking_level");
    Files.write(dir.resolve("sites.csv"), rows);
    Problems problems = new Problems();
    List<StatedSite> sites =
        PlanFileReader.read(write(RegionReader.read(dir)), "plan.geojson", problems)
            .orElseThrow()
            .sites();
    assertTrue(problems.isEmpty());
    // Sites with existing ports: s1, s2 and s4.
    assertEquals(
        List.of(Optional.of("basement-1"), Optional.empty(), Optional.empty()),
        sites.stream().map(site -> site.findText(StatedSite.PARKING_LEVEL)).toList());
  }

  @Test
  void plansOfRegionsWithoutLevelsNameNone() throws Exception {
    ToyRegion.copyTo(dir);
    String plan = Files.readString(write(RegionReader.read(dir)));
    assertFalse(plan.contains(StatedSite.PARKING_LEVEL), plan);
  }
}
