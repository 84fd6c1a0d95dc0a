package org.chargeplan.network;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Measures all ways up to a length from some places to others. */
final class Ways {

  private final RoadGraph graph;
  private final Snapped starts;
  private final Snapped ends;
  private final double reachM;
  private final Reach[] ofStart;

  private Ways(RoadGraph graph, Snapped starts, Snapped ends, double reachM) {
    this.graph = graph;
    this.starts = starts;
    this.ends = ends;
    this.reachM = reachM;
    this.ofStart = new Reach[starts.size()];
  }

  /** The ends within reach of each start: one search for each node of starts, many at a time. */
  static Reach[] measure(RoadGraph graph, Snapped starts, Snapped ends, double reachM) {
    Ways ways = new Ways(graph, starts, ends, reachM);
    Arrays.stream(starts.nodes()).parallel().forEach(ways::measureFrom);
    return ways.ofStart;
  }

  private void measureFrom(int node) {
    Found found = new Found();
    // Places at the node meet there, however far from it they lie.
    graph.forEachWithin(
        node,
        Math.max(0, reachM - leastAccessM(node)),
        (other, pathM) -> ends.forEach(other, end -> found.add(end, pathM)));
    found.sort();
    starts.forEach(node, start -> ofStart[start] = reach(start, found));
  }

  private double leastAccessM(int node) {
    double[] least = {Double.POSITIVE_INFINITY};
    starts.forEach(node, start -> least[0] = Math.min(least[0], starts.accessM(start)));
    return least[0];
  }

  private Reach reach(int start, Found found) {
    Reach.Builder reach = new Reach.Builder();
    for (int i = 0; i < found.ends.size(); i++) {
      int end = found.ends.getInt(i);
      double wayM = starts.accessM(start) + found.pathM.getDouble(i) + ends.accessM(end);
      if (starts.node(start) == ends.node(end)) {
        // Neighbours of one road node need not go to the road and back.
        double directM = starts.location(start).distanceM(ends.location(end)) * Network.DETOUR;
        wayM = Math.min(wayM, directM);
      }
      if (wayM <= reachM) {
        reach.add(end, wayM);
      }
    }
    return reach.build();
  }

  /** Ends, and the lengths of the paths to their nodes. */
  private static final class Found {
    private final IntArrayList ends = new IntArrayList();
    private final DoubleArrayList pathM = new DoubleArrayList();

    void add(int end, double metres) {
      ends.add(end);
      pathM.add(metres);
    }

    void sort() {
      it.unimi.dsi.fastutil.Arrays.quickSort(
          0,
          ends.size(),
          (a, b) -> Integer.compare(ends.getInt(a), ends.getInt(b)),
          (a, b) -> {
            ends.set(a, ends.set(b, ends.getInt(a)));
            pathM.set(a, pathM.set(b, pathM.getDouble(a)));
          });
    }
  }
}
