package org.chargeplan.network;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;
import org.jgrapht.traverse.ClosestFirstIterator;

/** The road network as a weighted undirected graph; safe for many threads. */
final class RoadGraph {

  private final Graph<Integer, Integer> graph;
  private final Snapper snapper;

  RoadGraph(Roads roads) {
    List<Triple<Integer, Integer, Double>> edges = new ArrayList<>(roads.edges().size());
    for (Roads.Edge edge : roads.edges()) {
      edges.add(Triple.of(edge.from(), edge.to(), edge.lengthM()));
    }
    graph = new SparseIntUndirectedWeightedGraph(roads.nodes().size(), edges);
    snapper = new Snapper(roads.nodes());
  }

  Snapper.Snap snap(Location place) {
    return snapper.nearest(place);
  }

  /** Takes a node and its distance from where the search began. */
  interface NodeVisitor {
    void visit(int node, double distanceM);
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
}
