package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandTest {

  private static final double DEGREE_M = FlatMap.M_PER_DEGREE;

  @TempDir private Path folder;

  private Land land;

  @BeforeEach
  void readLand() throws Exception {
    land = ToyLand.read(folder);
  }

  @Test
  void islandsAreDistinguished() {
    int west = land.island(new Location(101.5, 0.5));
    assertEquals(west, land.island(new Location(102.5, -0.5)));
    assertNotEquals(west, land.island(new Location(104.5, 0)));
    assertNotEquals(Land.SEA, land.island(new Location(104.5, 0)));
  }

  @Test
  void placeOffTheCoastBelongsToTheNearestIslandWithinTheLimit() {
    // 0.04 degrees are 4.4 km, 0.05 are 5.6 km; the limit is 5 km.
    Location near = new Location(103.04, 0);
    assertEquals(land.island(new Location(102, -0.5)), land.island(near));
    assertFalse(land.holds(near));
    assertEquals(Land.SEA, land.island(new Location(103.05, 0)));
  }

  @Test
  void lengthOfALineOverWaterIsMeasured() {
    int west = land.island(new Location(101.5, 0));
    // Over the bay 0.2 of 0.4 degrees; south of it nothing.
    assertEquals(0.2 * DEGREE_M, overWaterM(west, 101.8, 102.2, 0.5), 0.01);
    assertEquals(0, overWaterM(west, 101.8, 102.2, -0.5), 0.01);
    // From one island to the other: all that leaves the first one, 103 to 104.5.
    assertEquals(1.5 * DEGREE_M, overWaterM(west, 102.5, 104.5, -0.5), 0.01);
  }

  @Test
  void everythingIsLandWithoutCoastlines() {
    Land all = Land.boundless(ToyLand.BOUNDS);
    assertEquals(all.island(new Location(103.5, 0)), all.island(new Location(101, 4)));
    assertTrue(all.holds(new Location(103.5, 0)));
    assertEquals(0, all.overWaterM(0, all.map().flat(101, 0), all.map().flat(109, 0)), 1e-6);
  }

  @Test
  void missingOrBrokenFileIsReported() throws Exception {
    Problems problems = new Problems();
    Land.read(folder.resolve("none.geojson"), 5000, ToyLand.BOUNDS, problems);
    Path broken = Files.writeString(folder.resolve("broken.geojson"), "{\"type\": \"Polyg\"}");
    Land.read(broken, 5000, ToyLand.BOUNDS, problems);
    Path text = Files.writeString(folder.resolve("text.geojson"), "lon,lat\n1,2\n");
    Land.read(text, 5000, ToyLand.BOUNDS, problems);
    assertEquals(3, problems.list().size(), problems.list()::toString);
    assertTrue(problems.list().get(0).toString().contains("none.geojson"));
    assertTrue(problems.list().get(1).message().contains("must hold polygons"));
  }

  private double overWaterM(int island, double west, double east, double lat) {
    return land.overWaterM(island, land.map().flat(west, lat), land.map().flat(east, lat));
  }
}
