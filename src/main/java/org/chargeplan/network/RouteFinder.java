package org.chargeplan.network;

import it.unimi.dsi.fastutil.ints.Int2DoubleLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.chargeplan.region.Region;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;

/** Lays the corridors of a region along its roads, and finds the sites beside them. */
final class RouteFinder {

  /**
   * How much longer a road of another class counts: gaps in a class, such as a bridge or a street
   * through a town, are passed, but a corridor does not leave its roads to save a bend.
   */
  private static final double OTHER_ROADS = 5;

  private final Roads roads;
  private final RoadGraph graph;
  private final List<Site> sites;
  private final Snapper.Snap[] siteSnaps;
  private final SitesByNode sitesByNode;
  private final Map<Set<RoadClass>, ClassRoads> byClasses = new HashMap<>();

  RouteFinder(Region region, RoadGraph graph, Snapper.Snap[] siteSnaps, SitesByNode sitesByNode) {
    this.roads = region.roads();
    this.graph = graph;
    this.sites = region.sites();
    this.siteSnaps = siteSnaps;
    this.sitesByNode = sitesByNode;
  }

  /** The roads of some classes: the graph in which others count longer, and where they begin. */
  private record ClassRoads(Graph<Integer, Integer> graph, Snapper snapper) {}

  /** The route of a corridor; nothing where no roads join its waypoints. */
  Optional<Route> find(Corridor corridor) {
    ClassRoads own = byClasses.computeIfAbsent(corridor.roadClasses(), this::roadsOf);
    List<Integer> nodes = new ArrayList<>();
    List<Integer> edges = new ArrayList<>();
    for (Location waypoint : corridor.waypoints()) {
      int next = own.snapper().nearest(waypoint).node();
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
    return Optional.of(route(corridor, nodes, edges));
  }

  private ClassRoads roadsOf(Set<RoadClass> classes) {
    List<Roads.Node> ends = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    boolean[] isEnd = new boolean[roads.nodes().size()];
    for (Roads.Edge edge : roads.edges()) {
      if (classes.contains(edge.roadClass())) {
        isEnd[edge.from()] = true;
        isEnd[edge.to()] = true;
      }
    }
    for (int node = 0; node < isEnd.length; node++) {
      if (isEnd[node]) {
        ends.add(roads.nodes().get(node));
        numbers.add(node);
      }
    }
    Snapper snapper = ends.isEmpty() ? Snapper.of(roads.nodes()) : Snapper.ofSome(ends, numbers);
    return new ClassRoads(
        RoadGraph.weighted(
            roads, edge -> edge.lengthM() * (classes.contains(edge.roadClass()) ? 1 : OTHER_ROADS)),
        snapper);
  }

  private Route route(Corridor corridor, List<Integer> nodes, List<Integer> edges) {
    Int2DoubleMap chainageM = new Int2DoubleLinkedOpenHashMap();
    double lengthM = 0;
    double otherRoadsM = 0;
    chainageM.put((int) nodes.get(0), 0);
    for (int i = 0; i < edges.size(); i++) {
      Roads.Edge edge = roads.edges().get(edges.get(i));
      lengthM += edge.lengthM();
      if (!corridor.roadClasses().contains(edge.roadClass())) {
        otherRoadsM += edge.lengthM();
      }
      chainageM.putIfAbsent((int) nodes.get(i + 1), lengthM);
    }
    return new Route(corridor, lengthM, otherRoadsM, stops(chainageM));
  }

  private List<Stop> stops(Int2DoubleMap chainageM) {
    List<Stop> stops = new ArrayList<>();
    graph.forEachWithin(
        chainageM.keySet(),
        Route.MOST_OFF_M,
        (node, turnOff, pathM) ->
            sitesByNode.forEach(
                node,
                site -> {
                  double offM = pathM + siteSnaps[site].accessM() * Network.DETOUR;
                  if (offM <= Route.MOST_OFF_M) {
                    stops.add(new Stop(sites.get(site), chainageM.get(turnOff), offM));
                  }
                }));
    stops.sort(
        Comparator.comparingDouble(Stop::chainageM).thenComparingInt(stop -> stop.site().index()));
    return stops;
  }
}
