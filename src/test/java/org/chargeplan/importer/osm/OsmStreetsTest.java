package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.roads.ChainContraction;
import org.chargeplan.importer.roads.LargestNetwork;
import org.chargeplan.importer.roads.NetworkParts;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** The roads of {@code toy.osm}: 0.01 degrees of the equator are 1113.195 m. */
public class OsmStreetsTest {

  public static final Path TOY = Path.of("src/test/resources/org/chargeplan/importer/toy.osm");

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
  void streetsAreSplitAtSharedNodesAndLeftOutWithoutNodes() throws Exception {
    OsmMap map = read("drivable");
    OsmStreets streets = map.streets();
    assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), map.date());
    // 101-103, 103-105, 103-106, 105-107 and, apart, 108-109.
    assertEquals(5, streets.table().roads().size());
    assertEquals(7, streets.table().junctions().size());
    assertEquals(1, streets.waysLackingNodes());
    // Of 107-110 no road is left, for 110 is off the map.
    assertEquals(0, streets.waysOffTheMap());
    assertEquals(
        1, streets.junctionOfWay().intStream().filter(j -> j == OsmStreets.OFF_THE_MAP).count());
    assertEquals(2, NetworkParts.of(streets.table(), List.of(), List.of()).count());
  }

  @Test
  void streetsAreMeasuredByClass() throws Exception {
    OsmMap map = read("drivable");
    Map<RoadClass, OsmRoadFigures> figures = map.streets().figures();
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
  void onlyTheRequestedClassesAreRead() throws Exception {
    OsmMap map = read("primary");
    RoadTable table = map.streets().table();
    assertEquals(5 * UNIT_M / 1000, table.totalKm(), 1e-3);
    // Without the side street, 103 stays only because the limit of 50 ends there: twice 2 units.
    RoadTable contracted = ChainContraction.contract(LargestNetwork.of(table), new BitSet());
    assertEquals(
        List.of(OptionalDouble.of(50), OptionalDouble.empty()),
        contracted.roads().stream().map(RoadTable.Road::limitKmH).toList());
    contracted.roads().forEach(road -> assertEquals(2 * UNIT_M, road.lengthM(), 0.1));
  }

  /** Two islands of 0.01 degrees of street each, 0.02 degrees of water and a ferry between them. */
  private static RoadTable islands(Path dir, String ferryNodes, String tags) throws Exception {
    Path file = dir.resolve("islands.osm");
    Files.writeString(
        file,
        """
        <?xml version="1.0"?>
        <osm version="0.6">
        <node id="1" lat="0" lon="0.00"/><node id="2" lat="0" lon="0.01"/>
        <node id="3" lat="0" lon="0.02"/>
        <node id="4" lat="0" lon="0.03"/><node id="5" lat="0" lon="0.04"/>
        <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
        <way id="2"><nd ref="4"/><nd ref="5"/><tag k="highway" v="primary"/></way>
        <way id="3">%s<tag k="route" v="ferry"/>%s</way>
        </osm>
        """
            .formatted(ferryNodes, tags));
    OsmMap map =
        OsmReading.read(
            List.of(new OsmExtract(file)),
            FRAME,
            RoadScope.find("primary").orElseThrow(),
            wanted -> false,
            new ImportTally());
    return map.streets().table();
  }

  private static final String CROSSING = "<nd ref=\"2\"/><nd ref=\"3\"/><nd ref=\"4\"/>";

  @Test
  void aFerryJoinsIslandsAndCrossesByItsTimetable(@TempDir Path dir) throws Exception {
    RoadTable table = islands(dir, CROSSING, "<tag k=\"duration\" v=\"00:10\"/>");
    assertEquals(1, NetworkParts.of(table, List.of(), List.of()).count());
    RoadTable.Road ferry = table.roads().get(2);
    assertEquals(RoadClass.FERRY, ferry.roadClass());
    // 2,226.39 m in 10 minutes.
    assertEquals(2 * UNIT_M * 6 / 1000, ferry.limitKmH().orElseThrow(), 0.01);
    RoadTable contracted = ChainContraction.contract(LargestNetwork.of(table), new BitSet());
    assertEquals(3, contracted.roads().size());
    assertEquals(ferry, contracted.roads().get(1));
  }

  @Test
  void ferryWithoutATimetableOrWithPartOfItsRouteHasNoSpeed(@TempDir Path dir) throws Exception {
    RoadTable untold = islands(dir, CROSSING, "");
    assertEquals(1, NetworkParts.of(untold, List.of(), List.of()).count());
    assertEquals(OptionalDouble.empty(), untold.roads().get(2).limitKmH());
    RoadTable part =
        islands(dir, CROSSING + "<nd ref=\"99\"/>", "<tag k=\"duration\" v=\"00:10\"/>");
    assertEquals(OptionalDouble.empty(), part.roads().get(2).limitKmH());
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

  private static OsmMap read(String scope) throws Exception {
    return OsmReading.read(
        List.of(new OsmExtract(TOY)),
        FRAME,
        RoadScope.find(scope).orElseThrow(),
        tags -> false,
        new ImportTally());
  }
}
