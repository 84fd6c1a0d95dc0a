package org.chargeplan.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.osm.OsmExtract;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** The roads of {@code toy.osm}: 0.01 degrees of the equator are 1113.195 m. */
class OsmStreetsTest {

  static final Path TOY = Path.of("src/test/resources/org/chargeplan/importer/toy.osm");

  private static final double UNIT_M = 1113.195;

  private static final RegionFrame FRAME =
      new RegionFrame(
          "toy",
          new Envelope(-1, 1, -1, 1),
          List.of("2026"),
          List.of("car"),
          Map.of(),
          Map.of(),
          List.of());

  @Test
  void splitsAtSharedNodesAndLeavesOutWhatLacksNodes() throws IOException {
    OsmMap map = read("drivable");
    OsmStreets streets = OsmStreets.of(map.roads(), map.places(), FRAME);
    assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), map.date());
    // 101-103, 103-105, 103-106, 105-107 and, apart, 108-109.
    assertEquals(5, streets.table().roads().size());
    assertEquals(7, streets.table().junctions().size());
    assertEquals(1, streets.waysLackingNodes());
    assertEquals(1, streets.waysOffTheMap());
    assertEquals(2, LargestNetwork.parts(streets.table()));
  }

  @Test
  void measuresByClass() throws IOException {
    OsmMap map = read("drivable");
    Map<RoadClass, OsmRoadFigures> figures =
        OsmStreets.of(map.roads(), map.places(), FRAME).figures();
    assertEquals(Set.of(RoadClass.PRIMARY, RoadClass.SECONDARY, RoadClass.MINOR), figures.keySet());
    OsmRoadFigures primary = figures.get(RoadClass.PRIMARY);
    assertEquals(5 * UNIT_M, primary.lengthM(), 0.1);
    assertEquals(2 * UNIT_M, primary.oneWayM(), 0.1);
    assertEquals(2 * UNIT_M, primary.limitedM(), 0.1);
    assertEquals(50, primary.meanLimitKmH(), 1e-9);
    assertEquals(UNIT_M, figures.get(RoadClass.SECONDARY).lengthM(), 0.1);
    // 0.01 degrees of a meridian at the equator are 1105.743 m; driveways and closed streets don't
    // count.
    assertEquals(1105.743, figures.get(RoadClass.MINOR).lengthM(), 0.1);
  }

  @Test
  void takesOnlyTheClassesAskedFor() throws IOException {
    OsmMap map = read("primary");
    RoadTable table = OsmStreets.of(map.roads(), map.places(), FRAME).table();
    assertEquals(5 * UNIT_M / 1000, table.totalKm(), 1e-3);
    // Without the side street, 103 is a place within the road of 4 units.
    RoadTable contracted = ChainContraction.contract(LargestNetwork.of(table), new BitSet());
    assertEquals(1, contracted.roads().size());
    assertEquals(4 * UNIT_M, contracted.roads().get(0).lengthM(), 0.1);
  }

  @Test
  void aScopeIsARangeOfClasses() {
    assertTrue(RoadScope.find("trunk..tertiary").orElseThrow().contains(RoadClass.PRIMARY));
    assertTrue(!RoadScope.find("trunk..tertiary").orElseThrow().contains(RoadClass.MOTORWAY));
    assertTrue(RoadScope.find("trunk").orElseThrow().contains(RoadClass.FERRY));
    assertEquals(Optional.empty(), RoadScope.find("tertiary..trunk"));
    assertEquals(Optional.empty(), RoadScope.find("lanes"));
    assertEquals(Optional.empty(), RoadScope.find("trunk..ferry"));
  }

  private static OsmMap read(String scope) throws IOException {
    return OsmReading.read(new OsmExtract(TOY), RoadScope.find(scope).orElseThrow(), tags -> false);
  }
}
