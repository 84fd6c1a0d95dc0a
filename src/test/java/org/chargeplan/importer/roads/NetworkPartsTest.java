package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;

/** Parts on the equator, where 0.001 degrees are 111 m. */
class NetworkPartsTest {

  /** A road of 5 km, one of 3 km far in the east, and a scrap of 50 m beside the first. */
  private static RoadTable roads() {
    List<RoadTable.Junction> junctions = new ArrayList<>();
    double[] lons = {0, 0.045, 0.5, 0.527, 0.02, 0.0205};
    for (int i = 0; i < lons.length; i++) {
      junctions.add(new RoadTable.Junction("n" + i, new Location(lons[i], i < 4 ? 0 : 0.001)));
    }
    return new RoadTable(
        junctions,
        List.of(
            new RoadTable.Road(0, 1, 5000, RoadClass.MINOR),
            new RoadTable.Road(2, 3, 3000, RoadClass.MINOR),
            new RoadTable.Road(4, 5, 50, RoadClass.MINOR)));
  }

  @Test
  void partsWithAZoneOrASiteStay() {
    NetworkParts parts =
        NetworkParts.of(roads(), List.of(new Location(0, 0)), List.of(new Location(0.5, 0)));
    assertEquals(3, parts.count());
    assertEquals(8, parts.kept().totalKm(), 1e-9);
    assertEquals(
        List.of(
            new NetworkParts.Part(5000, List.of(0), List.of()),
            new NetworkParts.Part(3000, List.of(), List.of(0))),
        parts.parts());
  }

  /** A road of four junctions, of which one amid it is the nearest to a site. */
  @Test
  void chainKeepsTheJunctionNearestToASite() {
    List<RoadTable.Junction> junctions = new ArrayList<>();
    // The scrap comes first, so that indices of what is kept differ from those of all.
    double[] lons = {0.5, 0.5005, 0, 0.02, 0.04, 0.06};
    for (int i = 0; i < lons.length; i++) {
      junctions.add(new RoadTable.Junction("n" + i, new Location(lons[i], 0)));
    }
    RoadTable table =
        new RoadTable(
            junctions,
            List.of(
                new RoadTable.Road(0, 1, 50, RoadClass.MINOR),
                new RoadTable.Road(2, 3, 2000, RoadClass.MINOR),
                new RoadTable.Road(3, 4, 2000, RoadClass.MINOR),
                new RoadTable.Road(4, 5, 2000, RoadClass.MINOR)));
    List<Location> zones = List.of(new Location(0, 0.001));
    RoadTable all = NetworkParts.of(table, zones, List.of()).contracted();
    assertEquals(List.of("n2", "n5"), ids(all));
    RoadTable withSite =
        NetworkParts.of(table, zones, List.of(new Location(0.041, 0.001))).contracted();
    assertEquals(List.of("n2", "n4", "n5"), ids(withSite));
    assertEquals(
        List.of(
            new RoadTable.Road(0, 1, 4000, RoadClass.MINOR),
            new RoadTable.Road(1, 2, 2000, RoadClass.MINOR)),
        withSite.roads());
  }

  private static List<String> ids(RoadTable table) {
    return table.junctions().stream().map(RoadTable.Junction::id).toList();
  }

  /**
   * A zone amid the road, 2 km from its ends, keeps the scrap. One at an end keeps the road, which
   * is 124 m away, but the scrap is nearer: 56 m.
   */
  @Test
  void zoneIsOnTheNearestOfTheRoadsThatStay() {
    List<RoadTable.Junction> junctions = new ArrayList<>(roads().junctions());
    junctions.set(4, new RoadTable.Junction("n4", new Location(0.044, 0.001)));
    RoadTable table = new RoadTable(junctions, roads().roads());
    Location atEnd = new Location(0.0445, 0.001);
    Location atMiddle = new Location(0.0205, 0.001);
    assertEquals(
        List.of(
            new NetworkParts.Part(5000, List.of(), List.of()),
            new NetworkParts.Part(50, List.of(0, 1), List.of())),
        NetworkParts.of(table, List.of(atEnd, atMiddle), List.of()).parts());
    assertEquals(
        List.of(new NetworkParts.Part(5000, List.of(0), List.of())),
        NetworkParts.of(table, List.of(atEnd), List.of()).parts());
  }

  @Test
  void zoneBelongsToTheLongestPartAroundIt() {
    // The scrap is 111 m away, the junction of the long road no more than 300 m farther.
    NetworkParts near = NetworkParts.of(roads(), List.of(new Location(0.045, 0.001)), List.of());
    assertEquals(5, near.kept().totalKm(), 1e-9);
    // Amid the road, whose ends are 2 km away, the scrap is all there is.
    NetworkParts far = NetworkParts.of(roads(), List.of(new Location(0.02, 0.001)), List.of());
    assertEquals(0.05, far.kept().totalKm(), 1e-9);
  }
}
