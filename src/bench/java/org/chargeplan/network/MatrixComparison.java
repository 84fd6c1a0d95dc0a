package org.chargeplan.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.chargeplan.region.Location;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * Distances from the road nodes of sites to those of all zones within reach, beside GraphHopper's
 * on the same graph in the same run, on all processors; all distances are compared.
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec@matrix -Dbench.args="regions/metro-manila 2000 10000"
 * </pre>
 */
public final class MatrixComparison {

  private static final int ROUNDS = 3;
  private static final double MOST_APART_M = 1;
  private static final double MOST_APART_SHARE = 0.001;

  private final RoadGraph graph;
  private final GraphHopperRoads graphHopper;
  private final int[] starts;
  private final int[] targets;
  private final int[] placeOf;
  private final double reachM;

  private MatrixComparison(Region region, int sites, double reachM) {
    this.graph = new RoadGraph(region.roads());
    this.graphHopper = new GraphHopperRoads(region.roads(), reachM);
    this.starts = nodes(region.sites().stream().limit(sites).map(Site::location).toList());
    this.targets = Snapped.of(graph, region.zones().stream().map(Zone::location).toList()).nodes();
    this.placeOf = new int[graph.nodes()];
    Arrays.fill(placeOf, -1);
    for (int i = 0; i < targets.length; i++) {
      placeOf[targets[i]] = i;
    }
    this.reachM = reachM;
  }

  /** One node for each place: here places at the same node do not share a search. */
  private int[] nodes(List<Location> places) {
    return places.stream().mapToInt(place -> graph.snap(place).node()).toArray();
  }

  /** Arguments: the region's folder, how many of its sites, and the reach in metres. */
  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("Arguments: REGION SITES METRES, e.g. regions/metro-manila 2000 10000");
      System.exit(2);
    }
    Region region = RegionReader.read(Path.of(args[0]));
    double reachM = Double.parseDouble(args[2]);
    new MatrixComparison(region, Integer.parseInt(args[1]), reachM).run();
    Effort whole = Effort.of(() -> Network.of(region, reachM));
    System.out.println(whole.row("Network.of, all sites and zones"));
    System.out.printf(
        Locale.ROOT,
        "%n%,d junctions, %,d streets, %,d sites, %,d zones.%n",
        region.roads().nodes().size(),
        region.roads().edges().size(),
        region.sites().size(),
        region.zones().size());
  }

  private void run() {
    Map<String, IntFunction<double[]>> searches = new LinkedHashMap<>();
    searches.put("chargeplan", this::bounded);
    searches.put("GraphHopper's ShortestPathTree", this::tree);
    searches.put(
        "GraphHopper's DijkstraOneToMany",
        start -> graphHopper.oneToMany(starts[start], targets, reachM));
    Map<String, List<Effort>> efforts = new LinkedHashMap<>();
    Optional<double[][]> first = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, IntFunction<double[]>> search : searches.entrySet()) {
        double[][] matrix = new double[starts.length][];
        efforts
            .computeIfAbsent(search.getKey(), name -> new ArrayList<>())
            .add(Effort.of(() -> Arrays.parallelSetAll(matrix, search.getValue())));
        first = first.or(() -> Optional.of(matrix));
        requireEqual(first.orElseThrow(), matrix, search.getKey());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d starts, %,d targets within %,.0f m; %,d pairs, equal in all.%n%n",
        starts.length,
        targets.length,
        reachM,
        Arrays.stream(first.orElseThrow())
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .count());
    System.out.println(
        "| search, median of " + ROUNDS + " | seconds | CPU seconds |\n|---|--:|--:|");
    efforts.forEach((name, each) -> System.out.println(Effort.median(each).row(name)));
  }

  private double[] bounded(int start) {
    double[] lengthM = nothing();
    graph.forEachWithin(starts[start], reachM, (node, pathM) -> put(lengthM, node, pathM));
    return lengthM;
  }

  private double[] tree(int start) {
    double[] lengthM = nothing();
    graphHopper.tree(starts[start], reachM, (node, pathM) -> put(lengthM, node, pathM));
    return lengthM;
  }

  private double[] nothing() {
    double[] lengthM = new double[targets.length];
    Arrays.fill(lengthM, Double.POSITIVE_INFINITY);
    return lengthM;
  }

  private void put(double[] lengthM, int node, double pathM) {
    if (placeOf[node] >= 0) {
      lengthM[placeOf[node]] = pathM;
    }
  }

  /** Right at the reach either answer is right. */
  private void requireEqual(double[][] expected, double[][] actual, String name) {
    for (int start = 0; start < expected.length; start++) {
      for (int target = 0; target < targets.length; target++) {
        double oneM = Math.min(expected[start][target], reachM);
        double otherM = Math.min(actual[start][target], reachM);
        if (Math.abs(oneM - otherM) > Math.max(MOST_APART_M, MOST_APART_SHARE * oneM)) {
          throw new IllegalStateException(
              String.format(
                  Locale.ROOT,
                  "%s: node %d to node %d is %.1f m, not %.1f.",
                  name,
                  starts[start],
                  targets[target],
                  otherM,
                  oneM));
        }
      }
    }
  }
}
