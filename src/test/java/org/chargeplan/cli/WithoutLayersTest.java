package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A region whose tables have their headers alone can be checked, but not planned. */
class WithoutLayersTest extends CommandTest {

  private static final List<String> TABLES =
      List.of(
          "provinces.csv",
          "zones.csv",
          "grid.csv",
          "sites.csv",
          "road_nodes.csv",
          "road_edges.csv");

  @BeforeEach
  void keepTheHeadersAlone() throws IOException {
    for (String table : TABLES) {
      Path file = region.resolve(table);
      Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
    }
  }

  @Test
  void checkOfARegionWithoutLayersNamesTheNextStep() {
    assertEquals(ExitCode.OK, run(List.of("check", region.toString())), err());
    assertTrue(out().contains("tables without rows"), out());
    assertTrue(out().contains("chargeplan import osm FILE.osm.pbf " + region), out());
  }

  @Test
  void checkOfARegionWithoutLayersHasNoCountsInJson() {
    assertEquals(ExitCode.OK, run(List.of("check", region.toString(), "--json")), err());
    assertTrue(out().contains("\"sites\""), out());
    assertFalse(out().contains("import osm"), out());
  }

  @Test
  void solveRefusesARegionWithoutLayers() {
    assertEquals(ExitCode.INVALID_INPUT, solve());
    assertEquals(
        region
            + ": The region (toy) must have layers; its tables have no rows. Maybe run chargeplan"
            + " import osm FILE.osm.pbf "
            + region
            + " first.",
        err().lines().findFirst().orElse(""));
    assertFalse(Files.exists(plan));
  }

  @Test
  void sweepRefusesARegionWithoutLayers() {
    Path sweep = dir.resolve("sweep");
    List<String> command =
        List.of("sweep", region.toString(), "--weight", "cost=1,2", "-o", sweep.toString());
    assertEquals(ExitCode.INVALID_INPUT, run(command));
    assertTrue(err().contains("must have layers"), err());
    assertFalse(Files.exists(sweep));
  }

  @Test
  void checkOfARegionWithoutSitesNamesTheNextStep() throws IOException {
    restore("provinces.csv");
    restore("zones.csv");
    assertEquals(ExitCode.OK, run(List.of("check", region.toString())), err());
    assertTrue(out().contains("is valid so far: 2 provinces, 4 zones, 0 sites"), out());
    assertTrue(out().contains("chargeplan import sites " + region), out());
    assertEquals(ExitCode.INVALID_INPUT, solve());
    assertTrue(err().contains("must have sites; sites.csv has no rows"), err());
  }

  @Test
  void missingTablesAreReportedWhereThereAreSites() throws IOException {
    restore("sites.csv");
    assertEquals(ExitCode.INVALID_INPUT, run(List.of("check", region.toString())));
    assertEquals(5, err().lines().filter(line -> line.contains("has no rows")).count(), err());
  }

  private void restore(String table) throws IOException {
    Files.copy(
        ToyRegion.dir().resolve(table), region.resolve(table), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void missingTableIsReported() throws IOException {
    Files.delete(region.resolve("grid.csv"));
    assertEquals(ExitCode.INVALID_INPUT, run(List.of("check", region.toString())));
    assertTrue(err().contains("grid.csv: The file is missing."), err());
  }
}
