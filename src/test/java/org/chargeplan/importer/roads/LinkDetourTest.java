package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Roads;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/**
 * The measurement behind {@link LinkSpec#MEASURED_DETOUR}: the arterial roads of Viet Nam against
 * links between its communes. Run it alone to see its table, which {@code src/docs/imports.md}
 * repeats: {@code mvn test -Dtest=LinkDetourTest}.
 */
@Tag("slow")
class LinkDetourTest {

  /** A commune farther from the roads than this has none of its own, such as one on an island. */
  private static final double MOST_OFF_ROAD_M = 3000;

  private static final int STARTS = 150;

  private static final List<Band> BANDS =
      List.of(
          new Band(10, 5, 15),
          new Band(50, 35, 75),
          new Band(200, 150, 300),
          new Band(500, 400, 600));

  /** Pairs of places by their distance as the crow flies. */
  private record Band(int aboutKm, double fromKm, double toKm) {
    boolean holds(double km) {
      return km >= fromKm && km < toKm;
    }
  }

  /** A pair of places: its distance as the crow flies, over links of detour 1, and by road. */
  private record Pair(double straightM, double linksM, double roadM) {}

  @Test
  void linksAreAsLongAsTheRoadsOfVietNam() throws Exception {
    Region region = RegionReader.read(Path.of("regions", "vietnam"));
    List<Pair> pairs = pairs(region, 1);
    report("every commune", pairs);
    report("every fourth commune", pairs(region, 4));
    double sumOfMedians = 0;
    for (Band band : BANDS) {
      double factor = median(band, pairs, pair -> pair.roadM() / pair.linksM());
      assertEquals(LinkSpec.MEASURED_DETOUR, factor, 0.07, "at " + band.aboutKm() + " km");
      sumOfMedians += factor;
    }
    // Their mean, rounded to a twentieth.
    assertEquals(LinkSpec.MEASURED_DETOUR, sumOfMedians / BANDS.size(), 0.025);
  }

  private static void report(String places, List<Pair> pairs) {
    System.out.printf("Viet Nam, links between the nodes nearest to %s:%n", places);
    System.out.printf(
        "%8s %8s %14s %14s %12s%n",
        "about km", "pairs", "road/straight", "links/straight", "road/links");
    for (Band band : BANDS) {
      long count = pairs.stream().filter(pair -> band.holds(pair.straightM() / 1000)).count();
      assertTrue(count > 100, () -> "pairs of about " + band.aboutKm() + " km");
      System.out.printf(
          "%8d %8d %14.2f %14.2f %12.2f%n",
          band.aboutKm(),
          count,
          median(band, pairs, pair -> pair.roadM() / pair.straightM()),
          median(band, pairs, pair -> pair.linksM() / pair.straightM()),
          median(band, pairs, pair -> pair.roadM() / pair.linksM()));
    }
  }

  private static double median(Band band, List<Pair> pairs, ToDoubleFunction<Pair> ratio) {
    double[] sorted =
        pairs.stream()
            .filter(pair -> band.holds(pair.straightM() / 1000))
            .mapToDouble(ratio)
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  /**
   * Pairs from some places to all others. Places are the road nodes nearest to the communes'
   * centres, so that no route off the road is part of a distance.
   */
  private static List<Pair> pairs(Region region, int each) {
    Roads roads = region.roads();
    List<Location> nodes = roads.nodes().stream().map(Roads.Node::location).toList();
    PointIndex index = new PointIndex(nodes);
    BitSet taken = new BitSet();
    for (int zone = 0; zone < region.zones().size(); zone += each) {
      Location centre = region.zones().get(zone).location();
      int node = index.nearest(centre);
      if (centre.distanceM(nodes.get(node)) <= MOST_OFF_ROAD_M) {
        taken.set(node);
      }
    }
    int[] places = taken.stream().toArray();
    Graph<Integer, Integer> byRoad = graph(roads);
    Graph<Integer, Integer> byLinks = graph(links(places, nodes));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      int start = i * places.length / STARTS;
      SingleSourcePaths<Integer, Integer> onRoads =
          new DijkstraShortestPath<>(byRoad).getPaths(places[start]);
      SingleSourcePaths<Integer, Integer> onLinks =
          new DijkstraShortestPath<>(byLinks).getPaths(start);
      for (int end = 0; end < places.length; end++) {
        double roadM = onRoads.getWeight(places[end]);
        if (end != start && Double.isFinite(roadM)) {
          double straightM = nodes.get(places[start]).distanceM(nodes.get(places[end]));
          pairs.add(new Pair(straightM, onLinks.getWeight(end), roadM));
        }
      }
    }
    return pairs;
  }

  private static RoadTable links(int[] places, List<Location> nodes) {
    List<ZoneDraft> drafts =
        Arrays.stream(places)
            .mapToObj(n -> new ZoneDraft("n" + n, "n" + n, "P", nodes.get(n), 1, 1, ""))
            .toList();
    Envelope bounds = new Envelope();
    nodes.forEach(node -> bounds.expandToInclude(node.lon(), node.lat()));
    LinkSpec straight = new LinkSpec(1, 1, Double.POSITIVE_INFINITY, List.of());
    return LinkGraph.of(drafts, straight, Land.boundless(bounds)).table();
  }

  private static Graph<Integer, Integer> graph(RoadTable table) {
    return new SparseIntUndirectedWeightedGraph(
        table.junctions().size(),
        table.roads().size(),
        () -> table.roads().stream().map(r -> Triple.of(r.from(), r.to(), r.lengthM())));
  }

  private static Graph<Integer, Integer> graph(Roads roads) {
    return new SparseIntUndirectedWeightedGraph(
        roads.nodes().size(),
        roads.edges().size(),
        () -> roads.edges().stream().map(e -> Triple.of(e.from(), e.to(), e.lengthM())));
  }
}
