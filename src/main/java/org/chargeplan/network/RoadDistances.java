package org.chargeplan.network;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Measures all distances up to a length from some places to others, in what the graph weighs:
 * metres or minutes.
 */
final class RoadDistances {

  private final RoadGraph graph;
  private final Snapped starts;
  private final Snapped ends;
  private final DoubleUnaryOperator offRoad;
  private final double reach;
  private final Reach[] ofStart;

  private RoadDistances(
      RoadGraph graph, Snapped starts, Snapped ends, DoubleUnaryOperator offRoad, double reach) {
    this.graph = graph;
    this.starts = starts;
    this.ends = ends;
    this.offRoad = offRoad;
    this.reach = reach;
    this.ofStart = new Reach[starts.size()];
  }

  /**
   * The ends within reach of each start: one search for each node of starts, many at a time.
   *
   * @param offRoad what metres off the road weigh
   */
  static Reach[] measure(
      RoadGraph graph, Snapped starts, Snapped ends, DoubleUnaryOperator offRoad, double reach) {
    RoadDistances distances = new RoadDistances(graph, starts, ends, offRoad, reach);
    Arrays.stream(starts.nodes()).parallel().forEach(distances::measureFrom);
    return distances.ofStart;
  }

  private void measureFrom(int node) {
    Found found = new Found();
    // Places at the node meet there, however far from it they lie.
    graph.forEachWithin(
        node,
        Math.max(0, reach - offRoad.applyAsDouble(leastAccessM(node))),
        (other, path) -> ends.forEach(other, end -> found.add(end, path)));
    found.sort();
    starts.forEach(node, start -> ofStart[start] = reach(start, found));
  }

  private double leastAccessM(int node) {
    double[] least = {Double.POSITIVE_INFINITY};
    starts.forEach(node, start -> least[0] = Math.min(least[0], starts.accessM(start)));
    return least[0];
  }

  private Reach reach(int start, Found found) {
    Reach.Builder within = new Reach.Builder();
    double startOff = offRoad.applyAsDouble(starts.accessM(start));
    for (int i = 0; i < found.ends.size(); i++) {
      int end = found.ends.getInt(i);
      double distance =
          startOff + found.path.getDouble(i) + offRoad.applyAsDouble(ends.accessM(end));
      if (starts.node(start) == ends.node(end)) {
        // Neighbours of one road node need not go to the road and back.
        double directM = starts.location(start).distanceM(ends.location(end)) * Network.DETOUR;
        distance = Math.min(distance, offRoad.applyAsDouble(directM));
      }
      if (distance <= reach) {
        within.add(end, distance);
      }
    }
    return within.build();
  }

  /** Ends, and the lengths of the paths to their nodes. */
  private static final class Found {
    private final IntArrayList ends = new IntArrayList();
    private final DoubleArrayList path = new DoubleArrayList();

    void add(int end, double distance) {
      ends.add(end);
      path.add(distance);
    }

    void sort() {
      it.unimi.dsi.fastutil.Arrays.quickSort(
          0,
          ends.size(),
          (a, b) -> Integer.compare(ends.getInt(a), ends.getInt(b)),
          (a, b) -> {
            ends.set(a, ends.set(b, ends.getInt(a)));
            path.set(a, path.set(b, path.getDouble(a)));
          });
    }
  }
}
