package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chargeplan.region.Location;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Region;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/** Against a slow reference: all shortest paths by Floyd and Warshall, all nodes compared. */
class NetworkProperties {

  /** The network keeps metres with seven digits. */
  private static final double ABOUT = 0.05;

  @Property(tries = 300)
  void distancesMatchASlowReference(@ForAll long seed) {
    Random random = new Random(seed);
    Region region = randomRegion(random);
    double[][] paths = allPaths(region.roads());
    double reachM = 500 + random.nextInt(40_000);
    Network network = Network.of(region, reachM);
    for (PeoplePlace place : region.places()) {
      Zone zone = place.zone();
      Map<Site, Double> found = new HashMap<>();
      network.forEachSite(place, found::put);
      for (Site site : region.sites()) {
        double wayM = wayM(region.roads(), paths, zone.location(), site.location());
        // Right at the reach either answer is right.
        if (Math.abs(wayM - reachM) > ABOUT) {
          double expected = wayM < reachM ? wayM : Double.POSITIVE_INFINITY;
          double actual = found.getOrDefault(site, Double.POSITIVE_INFINITY);
          assertEquals(expected, actual, ABOUT, () -> zone.id() + " to " + site.id());
        }
      }
    }
  }

  private static Region randomRegion(Random random) {
    Places places = new Places();
    int nodes = 2 + random.nextInt(12);
    for (int node = 0; node < nodes; node++) {
      places.node(108 + random.nextDouble() / 5, 16 + random.nextDouble() / 5);
    }
    for (int road = random.nextInt(2 * nodes); road >= 0; road--) {
      int from = random.nextInt(nodes);
      int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
      places.road(from, to, 1 + random.nextInt(20_000));
    }
    for (int place = 0; place < 5; place++) {
      places.zone(108 + random.nextDouble() / 5, 16 + random.nextDouble() / 5);
      places.site(108 + random.nextDouble() / 5, 16 + random.nextDouble() / 5);
    }
    return places.region();
  }

  private static double[][] allPaths(Roads roads) {
    int nodes = roads.nodes().size();
    double[][] paths = new double[nodes][nodes];
    for (int node = 0; node < nodes; node++) {
      Arrays.fill(paths[node], Double.POSITIVE_INFINITY);
      paths[node][node] = 0;
    }
    for (Roads.Edge edge : roads.edges()) {
      double least = Math.min(paths[edge.from()][edge.to()], edge.lengthM());
      paths[edge.from()][edge.to()] = least;
      paths[edge.to()][edge.from()] = least;
    }
    for (int via = 0; via < nodes; via++) {
      for (int from = 0; from < nodes; from++) {
        for (int to = 0; to < nodes; to++) {
          paths[from][to] = Math.min(paths[from][to], paths[from][via] + paths[via][to]);
        }
      }
    }
    return paths;
  }

  private static double wayM(Roads roads, double[][] paths, Location zone, Location site) {
    int from = nearest(roads.nodes(), zone);
    int to = nearest(roads.nodes(), site);
    double accessM =
        zone.distanceM(roads.nodes().get(from).location())
            + site.distanceM(roads.nodes().get(to).location());
    double wayM = paths[from][to] + accessM * Network.DETOUR;
    return from == to ? Math.min(wayM, zone.distanceM(site) * Network.DETOUR) : wayM;
  }

  private static int nearest(List<Roads.Node> nodes, Location place) {
    int nearest = 0;
    for (int node = 1; node < nodes.size(); node++) {
      if (place.distanceM(nodes.get(node).location())
          < place.distanceM(nodes.get(nearest).location())) {
        nearest = node;
      }
    }
    return nearest;
  }
}
