package org.chargeplan.network;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;

/**
 * The road network as a weighted undirected graph, in metres or in minutes; safe for many threads.
 */
final class RoadGraph {

  private final Adjacency adjacency;
  private final Snapper snapper;

  /** Searches that are idle: as many as ran at once. */
  private final Queue<BoundedSearch> idle = new ConcurrentLinkedQueue<>();

  private RoadGraph(Adjacency adjacency, Snapper snapper) {
    this.adjacency = adjacency;
    this.snapper = snapper;
  }

  /** Roads that weigh their lengths in metres. */
  RoadGraph(Roads roads) {
    this(Adjacency.of(weighted(roads, Roads.Edge::lengthM)), Snapper.of(roads.nodes()));
  }

  /** The same nodes with roads that weigh the minutes along them. */
  RoadGraph timed(Roads roads) {
    return new RoadGraph(Adjacency.of(weighted(roads, roads.speeds()::minutes)), snapper);
  }

  /** The roads as a graph with any weights; its nodes and edges are the indices of the roads. */
  static Graph<Integer, Integer> weighted(Roads roads, ToDoubleFunction<Roads.Edge> weight) {
    if (roads.edges().isEmpty()) {
      // A sparse graph needs an edge; a region of one place has none.
      Graph<Integer, Integer> places = new WeightedPseudograph<>(Integer.class);
      IntStream.range(0, roads.nodes().size()).forEach(places::addVertex);
      return places;
    }
    return new SparseIntUndirectedWeightedGraph(
        roads.nodes().size(),
        roads.edges().size(),
        () ->
            roads.edges().stream()
                .map(edge -> Triple.of(edge.from(), edge.to(), weight.applyAsDouble(edge))));
  }

  int nodes() {
    return adjacency.nodes();
  }

  Snapper.Snap snap(Location place) {
    return snapper.nearest(place);
  }

  /** Takes a node and its distance from where the search began. */
  interface NodeVisitor {
    void visit(int node, double distanceM);
  }

  /** Takes a node, that of several beginnings which is nearest to it, and the distance from it. */
  interface NearestVisitor {
    void visit(int node, int from, double distanceM);
  }

  /** Visits every node within {@code reachM} of one, the nearest first. */
  void forEachWithin(int from, double reachM, NodeVisitor visitor) {
    forEachWithin(new int[] {from}, reachM, (node, origin, pathM) -> visitor.visit(node, pathM));
  }

  /** Visits every node within {@code reachM} of any of some, the nearest first. */
  void forEachWithin(int[] from, double reachM, NearestVisitor visitor) {
    BoundedSearch free = idle.poll();
    BoundedSearch search = free == null ? new BoundedSearch(adjacency) : free;
    search.run(from, reachM, visitor);
    idle.add(search);
  }
}
