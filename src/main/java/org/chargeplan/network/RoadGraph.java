package org.chargeplan.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;
import org.jgrapht.traverse.ClosestFirstIterator;

/** The road network as a weighted undirected graph; safe for many threads. */
final class RoadGraph {

  private final Graph<Integer, Integer> graph;
  private final Snapper snapper;

  RoadGraph(Roads roads) {
    graph = weighted(roads, Roads.Edge::lengthM);
    snapper = Snapper.of(roads.nodes());
  }

  /** The roads as a graph with any weights; its nodes and edges are the indices of the roads. */
  static Graph<Integer, Integer> weighted(Roads roads, ToDoubleFunction<Roads.Edge> weight) {
    List<Triple<Integer, Integer, Double>> edges = new ArrayList<>(roads.edges().size());
    for (Roads.Edge edge : roads.edges()) {
      edges.add(Triple.of(edge.from(), edge.to(), weight.applyAsDouble(edge)));
    }
    return new SparseIntUndirectedWeightedGraph(roads.nodes().size(), edges);
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
    ClosestFirstIterator<Integer, Integer> nearest =
        new ClosestFirstIterator<>(graph, from, reachM);
    while (nearest.hasNext()) {
      Integer node = nearest.next();
      visitor.visit(node, nearest.getShortestPathLength(node));
    }
  }

  /** Visits every node within {@code reachM} of any of some, the nearest first. */
  void forEachWithin(Collection<Integer> from, double reachM, NearestVisitor visitor) {
    ClosestFirstIterator<Integer, Integer> nearest =
        new ClosestFirstIterator<>(graph, from, reachM);
    int[] origin = new int[graph.vertexSet().size()];
    while (nearest.hasNext()) {
      Integer node = nearest.next();
      Integer edge = nearest.getSpanningTreeEdge(node);
      origin[node] = edge == null ? node : origin[Graphs.getOppositeVertex(graph, edge, node)];
      visitor.visit(node, origin[node], nearest.getShortestPathLength(node));
    }
  }
}
