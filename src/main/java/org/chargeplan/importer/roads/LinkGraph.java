package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.network.DisjointSets;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.RoadClass;
import org.locationtech.jts.geom.Coordinate;

/**
 * A road graph of links between places, where the true roads are not at hand. On each island the
 * places and the ends of crossings are linked by their Gabriel graph, without the links that run
 * far over water; what stays apart on the island is joined by the shortest links there are, those
 * over land rather than over water. So it is planar, and connected on each island. Between islands
 * lead crossings only.
 */
public final class LinkGraph {

  /** How many times its length a metre over water counts where islands' parts are joined. */
  private static final double WATER_FACTOR = 10;

  private final LinkSpec spec;
  private final Land land;
  private final List<RoadTable.Junction> junctions = new ArrayList<>();
  private final List<RoadTable.Road> roads = new ArrayList<>();

  private LinkGraph(LinkSpec spec, Land land) {
    this.spec = spec;
    this.land = land;
  }

  /** Links the zones of a country. */
  public static LinkGraph of(List<ZoneDraft> zones, LinkSpec spec, Land land) {
    LinkGraph graph = new LinkGraph(spec, land);
    zones.forEach(z -> graph.junctions.add(new RoadTable.Junction(z.id(), z.location())));
    for (int i = 0; i < spec.crossings().size(); i++) {
      graph.addCrossing(i + 1, spec.crossings().get(i));
    }
    graph.linkIslands();
    return graph;
  }

  /** The graph: the zones' centres first, then the ends of the crossings. */
  public RoadTable table() {
    return new RoadTable(junctions, roads);
  }

  /** The crossings of which an end reaches no other place. */
  public List<Crossing> adrift() {
    int[] links = new int[junctions.size()];
    for (RoadTable.Road road : roads) {
      links[road.from()]++;
      links[road.to()]++;
    }
    int firstEnd = junctions.size() - 2 * spec.crossings().size();
    return IntStream.range(0, spec.crossings().size())
        .filter(i -> links[firstEnd + 2 * i] < 2 || links[firstEnd + 2 * i + 1] < 2)
        .mapToObj(spec.crossings()::get)
        .toList();
  }

  private void addCrossing(int number, Crossing crossing) {
    int end = junctions.size();
    junctions.add(new RoadTable.Junction("crossing-" + number + "-from", crossing.from()));
    junctions.add(new RoadTable.Junction("crossing-" + number + "-to", crossing.to()));
    roads.add(new RoadTable.Road(end, end + 1, crossing.lengthM(), crossing.kind().roadClass()));
  }

  private void linkIslands() {
    Map<Integer, List<Integer>> onIsland = new TreeMap<>();
    for (int j = 0; j < junctions.size(); j++) {
      int island = land.island(junctions.get(j).location());
      onIsland.computeIfAbsent(island, i -> new ArrayList<>()).add(j);
    }
    List<Integer> atSea = onIsland.getOrDefault(Land.SEA, List.of());
    onIsland.remove(Land.SEA);
    onIsland.forEach(this::linkIsland);
    islets(atSea).forEach(places -> linkIsland(Land.SEA, places));
  }

  /** Places on islands that the coastlines lack: those so near to each other share one. */
  private Collection<List<Integer>> islets(List<Integer> atSea) {
    PointIndex index =
        new PointIndex(atSea.stream().map(j -> junctions.get(j).location()).toList());
    DisjointSets joined = new DisjointSets(atSea.size());
    for (int k = 0; k < atSea.size(); k++) {
      for (int near : index.within(junctions.get(atSea.get(k)).location(), land.offCoastM())) {
        joined.join(k, near);
      }
    }
    Map<Integer, List<Integer>> islets = new TreeMap<>();
    for (int k = 0; k < atSea.size(); k++) {
      islets.computeIfAbsent(joined.find(k), i -> new ArrayList<>()).add(atSea.get(k));
    }
    return islets.values();
  }

  private void linkIsland(int island, List<Integer> places) {
    List<Coordinate> points =
        places.stream().map(j -> land.map().flat(junctions.get(j).location())).toList();
    DisjointSets joined = new DisjointSets(points.size());
    Map<Neighbours.Pair, Double> leftOut = new LinkedHashMap<>();
    for (Neighbours.Pair pair : Neighbours.of(points)) {
      double overWaterM = land.overWaterM(island, points.get(pair.a()), points.get(pair.b()));
      if (pair.gabriel() && spec.allows(overWaterM, pair.lengthM())) {
        joined.join(pair.a(), pair.b());
        addLink(places.get(pair.a()), places.get(pair.b()));
      } else {
        leftOut.put(pair, pair.lengthM() + (WATER_FACTOR - 1) * overWaterM);
      }
    }
    List<Neighbours.Pair> cheapestFirst = new ArrayList<>(leftOut.keySet());
    cheapestFirst.sort(Comparator.comparing(leftOut::get));
    for (Neighbours.Pair pair : cheapestFirst) {
      if (joined.join(pair.a(), pair.b())) {
        addLink(places.get(pair.a()), places.get(pair.b()));
      }
    }
  }

  private void addLink(int from, int to) {
    double lengthM =
        spec.detour() * junctions.get(from).location().distanceM(junctions.get(to).location());
    roads.add(new RoadTable.Road(from, to, lengthM, RoadClass.LINK));
  }
}
