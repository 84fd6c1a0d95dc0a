package org.chargeplan.network;

import it.unimi.dsi.fastutil.ints.Int2DoubleLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Lays the corridors of a region along its roads, and finds the sites beside them. */
final class RouteFinder {

  private final RoadGraph graph;
  private final CorridorPaths paths;
  private final List<Site> sites;
  private final Snapped snapped;

  RouteFinder(Region region, RoadGraph graph, Snapped sites) {
    this.graph = graph;
    this.paths = new CorridorPaths(region.roads());
    this.sites = region.sites();
    this.snapped = sites;
  }

  /** The route of a corridor; nothing where no roads join its waypoints. */
  Optional<Route> find(Corridor corridor) {
    return paths
        .find(corridor)
        .map(path -> new Route(corridor, path.lengthM(), path.otherRoadsM(), stops(path)));
  }

  private List<Stop> stops(CorridorPath path) {
    Int2DoubleMap chainageM = new Int2DoubleLinkedOpenHashMap();
    for (int i = 0; i < path.size(); i++) {
      chainageM.putIfAbsent(path.node(i), path.chainageM(i));
    }
    List<Stop> stops = new ArrayList<>();
    graph.forEachWithin(
        chainageM.keySet().toIntArray(),
        Route.MOST_OFF_M,
        (node, turnOff, pathM) ->
            snapped.forEach(
                node,
                site -> {
                  double offM = pathM + snapped.accessM(site);
                  if (offM <= Route.MOST_OFF_M) {
                    stops.add(new Stop(sites.get(site), chainageM.get(turnOff), offM));
                  }
                }));
    stops.sort(
        Comparator.comparingDouble(Stop::chainageM).thenComparingInt(stop -> stop.site().index()));
    return stops;
  }
}
