package org.chargeplan.network;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.DijkstraOneToMany;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIteratorState;
import java.util.function.Supplier;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;

/** The same nodes and edges in GraphHopper, and its ways to find all that lies within reach. */
final class GraphHopperRoads {

  private static final int BYTES_FOR_FLAGS = 4;

  private final BaseGraph graph;
  private final ThreadLocal<DijkstraOneToMany> oneToMany;

  GraphHopperRoads(Roads roads, double reachM) {
    graph = new BaseGraph.Builder(BYTES_FOR_FLAGS).create();
    for (int node = 0; node < roads.nodes().size(); node++) {
      Location location = roads.nodes().get(node).location();
      graph.getNodeAccess().setNode(node, location.lat(), location.lon());
    }
    for (Roads.Edge edge : roads.edges()) {
      graph.edge(edge.from(), edge.to()).setDistance(edge.lengthM());
    }
    Supplier<DijkstraOneToMany> made =
        () -> {
          DijkstraOneToMany search =
              new DijkstraOneToMany(graph, new ByLength(), TraversalMode.NODE_BASED);
          search.setWeightLimit(reachM);
          return search;
        };
    oneToMany = ThreadLocal.withInitial(made);
  }

  /** Dijkstra with arrays that are kept between searches, asked for one target after another. */
  double[] oneToMany(int from, int[] targets, double reachM) {
    DijkstraOneToMany search = oneToMany.get().clear();
    double[] lengthM = new double[targets.length];
    for (int i = 0; i < targets.length; i++) {
      // Of its own start it knows only before it has gone anywhere else.
      lengthM[i] = targets[i] == from ? 0 : lengthM(search, from, targets[i], reachM);
    }
    return lengthM;
  }

  private static double lengthM(DijkstraOneToMany search, int from, int target, double reachM) {
    int end = search.findEndNode(from, target);
    double metres = end < 0 ? Double.POSITIVE_INFINITY : search.getWeight(end);
    return metres <= reachM ? metres : Double.POSITIVE_INFINITY;
  }

  /** The search of its isochrones, which tells of each node that it settles. */
  void tree(int from, double reachM, RoadGraph.NodeVisitor visitor) {
    ShortestPathTree tree =
        new ShortestPathTree(graph, new ByLength(), false, TraversalMode.NODE_BASED);
    tree.setWeightLimit(reachM);
    tree.search(
        from,
        label -> {
          if (label.weight <= reachM) {
            visitor.visit(label.node, label.weight);
          }
        });
  }

  /** A metre weighs 1. */
  private static final class ByLength implements Weighting {

    @Override
    public double calcMinWeightPerDistance() {
      return 1;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
      return edge.getDistance();
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
      return Math.round(edge.getDistance());
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public boolean hasTurnCosts() {
      return false;
    }

    @Override
    public String getName() {
      return "length";
    }
  }
}
