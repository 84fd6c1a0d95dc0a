package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Region;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.chargeplan.region.Speeds;
import org.chargeplan.region.Zone;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.WeightedPseudograph;
import org.junit.jupiter.api.Test;

class TravelTimeTest {

  private static final double ABOUT = 1e-4;
  private static final List<RoadClass> CLASSES = List.of(RoadClass.values());

  private static Map<String, Double> minutesOf(Region region, double reachMin) {
    Map<String, Double> sites = new LinkedHashMap<>();
    Network.of(region, 0, reachMin)
        .forEachSiteByTime(
            region.places().get(0), (site, minutes) -> sites.put(site.id(), minutes));
    return sites;
  }

  /** 5.5 km of street at 22 km/h are 15 minutes; 3 km to a motorway and 9 km on it are less. */
  static Places townWithMotorway() {
    return new Places()
        .node(108.00, 16)
        .node(108.05, 16)
        .node(108.02, 16.02)
        .road(0, 1, 5_500, RoadClass.MINOR)
        .road(0, 2, 2_500, RoadClass.PRIMARY)
        .road(2, 1, 9_000, RoadClass.MOTORWAY)
        .zone(108.00, 16)
        .site(108.05, 16);
  }

  @Test
  void aDetourOverAMotorwayBeatsAShortSlowStreet() {
    // 2.5 km at 50 are 3 minutes, 9 km at 90 are 6.
    assertEquals(9, minutesOf(townWithMotorway().region(), 20).get("s0"), ABOUT);
    double[] shortestM = {0};
    Region region = townWithMotorway().region();
    Network.of(region, 10_000, 20)
        .forEachSite(region.places().get(0), (site, way) -> shortestM[0] = way);
    assertEquals(5_500, shortestM[0]);
  }

  @Test
  void timeEqualToTheReachIsWithin() {
    assertEquals(1, minutesOf(townWithMotorway().region(), 9.0001).size());
    assertEquals(Map.of(), minutesOf(townWithMotorway().region(), 8.999));
  }

  @Test
  void aLimitSpeedsUpARoadAndSlowsItDown() {
    Places fast = new Places().node(108, 16).node(108.05, 16);
    fast.limited(0, 1, 9_000, RoadClass.TRUNK, 120).zone(108, 16).site(108.05, 16);
    // 0.9 x 120 = 108 km/h: 9 km in 5 minutes, in 8.3 at the 65 of trunk roads.
    assertEquals(5, minutesOf(fast.region(), 60).get("s0"), ABOUT);
    Places slow = new Places().node(108, 16).node(108.05, 16);
    slow.limited(0, 1, 9_000, RoadClass.TRUNK, 20).zone(108, 16).site(108.05, 16);
    assertEquals(30, minutesOf(slow.region(), 60).get("s0"), ABOUT);
  }

  @Test
  void ferryTakesTheTimeOfItsTimetable() {
    Places told = new Places().node(108, 16).node(108.05, 16);
    told.limited(0, 1, 6_000, RoadClass.FERRY, 12).zone(108, 16).site(108.05, 16);
    assertEquals(30, minutesOf(told.region(), 60).get("s0"), ABOUT);
    Places usual = new Places().node(108, 16).node(108.05, 16);
    usual.road(0, 1, 6_000, RoadClass.FERRY).zone(108, 16).site(108.05, 16);
    assertEquals(24, minutesOf(usual.region(), 60).get("s0"), ABOUT);
  }

  @Test
  void speedOffTheRoadIsThatOfMinorRoads() {
    // 10 millidegrees of latitude are 1,106.6 m, times 1.47 at 22 km/h are 4.437 minutes.
    Places places = new Places().node(108, 16).node(108.05, 16).road(0, 1, 5_000);
    Region region = places.zone(108, 16.01).site(108.05, 16).region();
    assertEquals(4.437 + 6, minutesOf(region, 60).get("s0"), 0.003);
  }

  @Test
  void timesAreMissingWhereNoRuleAsksForThem() {
    Region region = townWithMotorway().region();
    Network network = Network.of(region, 1_000);
    assertEquals(0, network.reachMin());
    assertThrows(
        IllegalStateException.class,
        () -> network.forEachSiteByTime(region.places().get(0), (site, minutes) -> {}));
  }

  @Property(tries = 200)
  void timesMatchASlowReference(@ForAll long seed) {
    Random random = new Random(seed);
    Places places = new Places();
    int nodes = 2 + random.nextInt(12);
    for (int node = 0; node < nodes; node++) {
      double lon = 108 + random.nextDouble() / 5;
      double lat = 16 + random.nextDouble() / 5;
      places.node(lon, lat).zone(lon, lat).site(lon, lat);
    }
    for (int road = random.nextInt(2 * nodes); road >= 0; road--) {
      int from = random.nextInt(nodes);
      int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
      RoadClass roadClass = CLASSES.get(random.nextInt(CLASSES.size()));
      double lengthM = 1 + random.nextInt(20_000);
      if (random.nextBoolean()) {
        places.road(from, to, lengthM, roadClass);
      } else {
        places.limited(from, to, lengthM, roadClass, 10 + random.nextInt(120));
      }
    }
    Region region = places.region();
    double reachMin = 1 + random.nextInt(60);
    Network network = Network.of(region, 0, reachMin);
    DijkstraShortestPath<Integer, Roads.Edge> reference = reference(region.roads());
    for (PeoplePlace place : region.places()) {
      Zone zone = place.zone();
      Map<Site, Double> found = new LinkedHashMap<>();
      network.forEachSiteByTime(place, found::put);
      for (Site site : region.sites()) {
        double minutes = reference.getPathWeight(zone.index(), site.index());
        if (Math.abs(minutes - reachMin) > ABOUT) {
          double expected = minutes < reachMin ? minutes : Double.POSITIVE_INFINITY;
          double actual = found.getOrDefault(site, Double.POSITIVE_INFINITY);
          assertEquals(expected, actual, ABOUT, () -> zone.id() + " to " + site.id());
        }
      }
    }
  }

  /** The same roads in another graph, weighed by the speeds as they are documented. */
  private static DijkstraShortestPath<Integer, Roads.Edge> reference(Roads roads) {
    WeightedPseudograph<Integer, Roads.Edge> graph = new WeightedPseudograph<>(Roads.Edge.class);
    for (int node = 0; node < roads.nodes().size(); node++) {
      graph.addVertex(node);
    }
    for (Roads.Edge edge : roads.edges()) {
      double kmH = Speeds.USUAL.byClass().get(edge.roadClass());
      if (edge.limitKmH().isPresent()) {
        kmH = edge.limitKmH().getAsDouble() * (edge.roadClass() == RoadClass.FERRY ? 1 : 0.9);
      }
      if (graph.addEdge(edge.from(), edge.to(), edge)) {
        graph.setEdgeWeight(edge, edge.lengthM() * 60 / (kmH * 1000));
      }
    }
    return new DijkstraShortestPath<>(graph);
  }
}
