package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;

/** On the equator, where 0.1 degrees are 11,131.9 m. */
class JoinedRoadsTest {

  private static RoadTable.Junction at(String id, double lon) {
    return new RoadTable.Junction(id, new Location(lon, 0));
  }

  private static RoadTable.Road link(int from, int to) {
    return new RoadTable.Road(from, to, 1000, RoadClass.LINK);
  }

  @Test
  void placesNearARoadAreLinkedToItAndOthersToTheirNeighbours() {
    RoadTable roads =
        new RoadTable(
            List.of(at("1", 0), at("2", 1)),
            List.of(new RoadTable.Road(0, 1, 120_000, RoadClass.TRUNK)));
    // A and B are near the road's ends, C lies 0.5 degrees beyond B.
    RoadTable links =
        new RoadTable(
            List.of(at("a", -0.1), at("b", 1.1), at("c", 1.6)), List.of(link(0, 1), link(1, 2)));
    RoadTable joined = JoinedRoads.of(roads, links, 3, 1.2, 15_000);
    assertEquals(
        List.of("1", "2", "a", "b", "c"),
        joined.junctions().stream().map(RoadTable.Junction::id).toList());
    assertEquals(
        List.of("0-1", "0-2", "1-3", "3-4"),
        joined.roads().stream().map(road -> road.from() + "-" + road.to()).toList(),
        "the road, A and B to its ends, B to C, and no link from A to B");
    assertEquals(1.2 * 11_131.9, joined.roads().get(1).lengthM(), 1);
  }
}
