package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;

class NetworkTest {

  /** A thousandth of a degree of latitude at 16 degrees north, in metres. */
  private static final double MILLIDEGREE_M = 110.66;

  private static final double ABOUT = 0.5;

  /** A node at (108, 16) and a road far away. */
  private static Places lonelyNode() {
    return new Places().node(108, 16).node(109, 16).node(109.01, 16).road(1, 2, 1_100);
  }

  private static Map<String, Double> sitesOf(Region region, int zone, double reachM) {
    Map<String, Double> sites = new LinkedHashMap<>();
    Network.of(region, reachM)
        .forEachSite(region.places().get(zone), (site, wayM) -> sites.put(site.id(), wayM));
    return sites;
  }

  @Test
  void distancesFollowTheRoads() {
    // z1 at n1: s1 at n1, s2 at n2, s3 at n4; the other town is 3,300 + 12,000 m away.
    Map<String, Double> sites = sitesOf(ToyRegion.read(), 0, 20_000);
    assertEquals(
        Map.of(
            "s1", 0.0, "s2", 1_100.0, "s3", 3_300.0, "s6", 15_300.0, "s5", 16_400.0, "s4",
            18_600.0),
        sites);
  }

  @Test
  void sitesAndZonesKeepTheOrderOfTheRegion() {
    Region toy = ToyRegion.read();
    assertEquals(
        List.of("s1", "s2", "s3", "s4", "s5", "s6"), List.copyOf(sitesOf(toy, 3, 20_000).keySet()));
    Map<String, Double> zones = new LinkedHashMap<>();
    Network.of(toy, 20_000)
        .forEachPlace(toy.sites().get(5), (place, wayM) -> zones.put(place.zone().id(), wayM));
    assertEquals(List.of("z1", "z2", "z3", "z4"), List.copyOf(zones.keySet()));
    assertEquals(List.of(15_300.0, 13_100.0, 3_300.0, 0.0), List.copyOf(zones.values()));
  }

  @Test
  void distanceEqualToTheReachIsWithin() {
    Region toy = ToyRegion.read();
    assertEquals(Map.of("s1", 0.0, "s2", 1_100.0), sitesOf(toy, 0, 1_100));
    assertEquals(Map.of("s1", 0.0), sitesOf(toy, 0, 1_099));
    assertEquals(1_099, Network.of(toy, 1_099).reachM());
  }

  @Test
  void pairsAreCounted() {
    // Up to 1,100 m: z1 s1, s2; z2 s2, s3; z3 s4; z4 s5, s6.
    assertEquals(7, Network.of(ToyRegion.read(), 1_100).pairs());
  }

  @Test
  void bothDirectionsAgree() {
    Region toy = ToyRegion.read();
    Network network = Network.of(toy, 13_000);
    Map<List<String>, Double> fromZones = new LinkedHashMap<>();
    Map<List<String>, Double> fromSites = new LinkedHashMap<>();
    for (PeoplePlace place : toy.places()) {
      network.forEachSite(
          place, (site, wayM) -> fromZones.put(List.of(place.zone().id(), site.id()), wayM));
    }
    for (Site site : toy.sites()) {
      network.forEachPlace(
          site, (place, wayM) -> fromSites.put(List.of(place.zone().id(), site.id()), wayM));
    }
    assertEquals(fromZones, fromSites);
    assertEquals(network.pairs(), fromZones.size());
  }

  @Test
  void distanceOffTheRoadIsTheStraightLineTimesTheDetour() {
    // The zone lies 2 millidegrees from its node, the site 3 from its own; 5,000 m lie between.
    Region region =
        new Places()
            .node(108.00, 16.000)
            .node(108.05, 16.000)
            .road(0, 1, 5_000)
            .zone(108.00, 16.002)
            .site(108.05, 15.997)
            .region();
    double wayM = sitesOf(region, 0, 20_000).get("s0");
    assertEquals(5_000 + 5 * MILLIDEGREE_M * 1.47, wayM, ABOUT); // 5,813 m
  }

  @Test
  void neighboursOfOneNodeAreNotRoutedOverTheRoad() {
    // 2 and 3 millidegrees north of the same node: 1 apart, not 5.
    Region region = lonelyNode().zone(108, 16.002).site(108, 16.003).region();
    assertEquals(MILLIDEGREE_M * 1.47, sitesOf(region, 0, 20_000).get("s0"), ABOUT);
  }

  @Test
  void neighboursOnOppositeSidesAreRoutedThroughTheNode() {
    Region region = lonelyNode().zone(108, 16.002).site(108, 15.997).region();
    assertEquals(5 * MILLIDEGREE_M * 1.47, sitesOf(region, 0, 20_000).get("s0"), ABOUT);
  }

  @Test
  void neighboursFarFromTheRoadMeetWithinReach() {
    // 20 millidegrees to the road, 1 to the site: the reach of 200 m ends before the road.
    Region region = lonelyNode().zone(108, 16.020).site(108, 16.021).region();
    assertEquals(MILLIDEGREE_M * 1.47, sitesOf(region, 0, 200).get("s0"), ABOUT);
  }

  @Test
  void neighboursOfDifferentNodesAreRoutedOverTheRoad() {
    // A river: the nodes are 2 millidegrees apart, but 30 km by road.
    Region region =
        new Places()
            .node(108, 16.000)
            .node(108, 16.002)
            .road(0, 1, 30_000)
            .zone(108, 16.000)
            .site(108, 16.002)
            .region();
    assertEquals(Map.of("s0", 30_000.0), sitesOf(region, 0, 40_000));
    assertEquals(Map.of(), sitesOf(region, 0, 20_000));
  }

  @Test
  void noPairIsFoundWithoutARoad() {
    Region region = lonelyNode().node(108, 16.1).zone(108, 16).site(108, 16.1).region();
    assertEquals(Map.of(), sitesOf(region, 0, 1_000_000));
  }
}
