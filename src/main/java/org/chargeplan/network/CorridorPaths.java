package org.chargeplan.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;

/** Lays corridors along roads. */
public final class CorridorPaths {

  /**
   * How much longer a road of another class counts: gaps in a class, such as a bridge or a street
   * through a town, are passed, but a corridor does not leave its roads to save a bend.
   */
  private static final double OTHER_ROADS = 5;

  /** A waypoint farther from the roads lies in another part of the country. */
  private static final double MOST_OFF_ROADS_M = 50_000;

  private final Roads roads;
  private final Map<Set<RoadClass>, ClassRoads> byClasses = new HashMap<>();

  /** Corridors on some roads. */
  public CorridorPaths(Roads roads) {
    this.roads = roads;
  }

  /** The roads of some classes: the graph in which others count longer, and where they begin. */
  private record ClassRoads(Graph<Integer, Integer> graph, Snapper snapper) {}

  /**
   * The path of a corridor between those of its waypoints that lie at the roads; nothing where
   * these are fewer than two, or no roads join them.
   */
  public Optional<CorridorPath> find(Corridor corridor) {
    ClassRoads own = byClasses.computeIfAbsent(corridor.roadClasses(), this::roadsOf);
    List<Integer> nodes = new ArrayList<>();
    List<Integer> edges = new ArrayList<>();
    int reached = 0;
    for (Location waypoint : corridor.waypoints()) {
      Snapper.Snap snap = own.snapper().nearest(waypoint);
      if (snap.accessM() > MOST_OFF_ROADS_M) {
        continue;
      }
      int next = snap.node();
      reached++;
      if (nodes.isEmpty()) {
        nodes.add(next);
        continue;
      }
      GraphPath<Integer, Integer> leg =
          BidirectionalDijkstraShortestPath.findPathBetween(
              own.graph(), nodes.get(nodes.size() - 1), next);
      if (leg == null) {
        return Optional.empty();
      }
      edges.addAll(leg.getEdgeList());
      nodes.addAll(leg.getVertexList().subList(1, leg.getVertexList().size()));
    }
    return reached < 2 ? Optional.empty() : Optional.of(path(corridor, nodes, edges));
  }

  private CorridorPath path(Corridor corridor, List<Integer> nodes, List<Integer> edges) {
    double[] chainageM = new double[nodes.size()];
    double otherRoadsM = 0;
    for (int i = 0; i < edges.size(); i++) {
      Roads.Edge edge = roads.edges().get(edges.get(i));
      chainageM[i + 1] = chainageM[i] + edge.lengthM();
      otherRoadsM += corridor.roadClasses().contains(edge.roadClass()) ? 0 : edge.lengthM();
    }
    return new CorridorPath(
        nodes.stream().mapToInt(Integer::intValue).toArray(), chainageM, otherRoadsM);
  }

  private ClassRoads roadsOf(Set<RoadClass> classes) {
    boolean[] isEnd = new boolean[roads.nodes().size()];
    for (Roads.Edge edge : roads.edges()) {
      if (classes.contains(edge.roadClass())) {
        isEnd[edge.from()] = true;
        isEnd[edge.to()] = true;
      }
    }
    List<Roads.Node> ends = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int node = 0; node < isEnd.length; node++) {
      if (isEnd[node]) {
        ends.add(roads.nodes().get(node));
        numbers.add(node);
      }
    }
    return new ClassRoads(
        RoadGraph.weighted(
            roads, edge -> edge.lengthM() * (classes.contains(edge.roadClass()) ? 1 : OTHER_ROADS)),
        ends.isEmpty() ? Snapper.of(roads.nodes()) : Snapper.ofSome(ends, numbers));
  }
}
