package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;

/**
 * A ladder: nodes 0 to 3 in the south joined by trunk roads of 10 km, 4 to 7 in the north by
 * motorways of 12 km, rungs 0-4 and 3-7 of 1 km (primary); between 1 and 2 a secondary short cut of
 * 3 km. Node 8 lies 2 km off node 1 on a minor road.
 */
class RouteTest {

  private static final double ABOUT_M = 1;

  private static Places ladder() {
    return new Places()
        .node(108.0, 16)
        .node(108.1, 16)
        .node(108.2, 16)
        .node(108.3, 16)
        .node(108.0, 16.01)
        .node(108.1, 16.01)
        .node(108.2, 16.01)
        .node(108.3, 16.01)
        .node(108.1, 15.98)
        .road(0, 1, 10_000, RoadClass.TRUNK)
        .road(1, 2, 10_000, RoadClass.TRUNK)
        .road(2, 3, 10_000, RoadClass.TRUNK)
        .road(4, 5, 12_000, RoadClass.MOTORWAY)
        .road(5, 6, 12_000, RoadClass.MOTORWAY)
        .road(6, 7, 12_000, RoadClass.MOTORWAY)
        .road(0, 4, 1_000)
        .road(3, 7, 1_000)
        .road(1, 2, 3_000, RoadClass.SECONDARY)
        .road(1, 8, 2_000, RoadClass.MINOR)
        .zone(108, 16);
  }

  private static List<Route> routes(Places places) {
    return Network.of(places.region(), 100).routes();
  }

  @Test
  void routeKeepsToItsRoadsThoughAnotherIsShorter() {
    // 30 km of trunk road; over the short cut 23 km, but its 3 km count as 15.
    Route route = routes(ladder().corridor(0, 3)).get(0);
    assertEquals(30_000, route.lengthM(), ABOUT_M);
    assertEquals(0, route.otherRoadsM());
  }

  @Test
  void aGapInItsRoadsIsPassed() {
    // 0-1-2-3 by trunk, then the rung; the motorway end 7 is a waypoint.
    Route route = routes(ladder().corridor(0, 7)).get(0);
    assertEquals(31_000, route.lengthM(), ABOUT_M);
    assertEquals(1_000, route.otherRoadsM(), ABOUT_M);
  }

  @Test
  void routePassesItsWaypoints() {
    Route route = routes(ladder().corridor(4, 6, 7)).get(0);
    assertEquals(36_000, route.lengthM(), ABOUT_M);
  }

  @Test
  void sitesAreOrderedByChainageWithTheirDistanceFromTheRoute() {
    // Sites at nodes 3, 1, 8 (2 km off node 1) and 5, which is 11 km from the corridor by road.
    Places places = ladder().site(108.3, 16).site(108.1, 16).site(108.1, 15.98).site(108.1, 16.01);
    List<Stop> stops = routes(places.corridor(0, 3)).get(0).stops();
    assertEquals(List.of("s1", "s2", "s0"), stops.stream().map(s -> s.site().id()).toList());
    assertEquals(
        List.of(10_000.0, 10_000.0, 30_000.0), stops.stream().map(Stop::chainageM).toList());
    assertEquals(List.of(0.0, 2_000.0, 0.0), stops.stream().map(Stop::offM).toList());
  }

  @Test
  void aCorridorWithoutRoadsBetweenItsEndsHasNoRoute() {
    Places places = ladder().node(109, 16).node(109.1, 16).road(9, 10, 10_000, RoadClass.TRUNK);
    assertEquals(List.of(), routes(places.corridor(0, 10)));
    assertEquals(1, routes(places.corridor(9, 10)).size());
  }
}
