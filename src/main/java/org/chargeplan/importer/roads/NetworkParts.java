package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.network.DisjointSets;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * Keeps the connected parts of a road graph that matter: those with a zone or a site, as the
 * islands of an archipelago have. A zone belongs to the longest of the parts around it, so that
 * scraps of roads beside a network go.
 */
public final class NetworkParts {

  /** Of the parts that are at most so much farther than the nearest road, the longest counts. */
  private static final double BESIDE_M = 300;

  /**
   * A part that stays.
   *
   * @param lengthM the length of its roads
   * @param zones indices of the zones whose roads it has
   * @param sites indices of the sites whose roads it has
   */
  public record Part(double lengthM, List<Integer> zones, List<Integer> sites) {

    public Part {
      zones = List.copyOf(zones);
      sites = List.copyOf(sites);
    }
  }

  private record Members(List<Integer> zones, List<Integer> sites) {}

  private final RoadTable roads;
  private final DisjointSets sets;
  private final double[] lengthM;

  /** Junctions of parts that stay that are the nearest ones of a zone or a site. */
  private final BitSet needed = new BitSet();

  private final Map<Integer, Members> members = new TreeMap<>();

  private NetworkParts(RoadTable roads) {
    this.roads = roads;
    sets = new DisjointSets(roads.junctions().size());
    roads.roads().forEach(road -> sets.join(road.from(), road.to()));
    lengthM = new double[roads.junctions().size()];
    roads.roads().forEach(road -> lengthM[sets.find(road.from())] += road.lengthM());
  }

  /**
   * Finds the parts that matter.
   *
   * @param roads a graph with at least one junction
   * @param zones where the zones are
   * @param sites where the sites are
   */
  public static NetworkParts of(RoadTable roads, List<Location> zones, List<Location> sites) {
    NetworkParts parts = new NetworkParts(roads);
    PointIndex junctions = new PointIndex(roads.locations());
    for (int i = 0; i < zones.size(); i++) {
      parts.membersAt(zones.get(i), junctions).zones().add(i);
    }
    for (int i = 0; i < sites.size(); i++) {
      parts.membersAt(sites.get(i), junctions).sites().add(i);
    }
    zones.forEach(zone -> parts.needNearest(zone, junctions));
    sites.forEach(site -> parts.needNearest(site, junctions));
    return parts;
  }

  private Members membersAt(Location place, PointIndex junctions) {
    int nearest = junctions.nearest(place);
    double nearestM = distanceM(nearest, place);
    int best = sets.find(nearest);
    for (int junction : junctions.within(place, nearestM + BESIDE_M)) {
      int part = sets.find(junction);
      best = lengthM[part] > lengthM[best] ? part : best;
    }
    return members.computeIfAbsent(best, part -> new Members(new ArrayList<>(), new ArrayList<>()));
  }

  private void needNearest(Location place, PointIndex junctions) {
    int nearest = junctions.nearest(place);
    if (!isKept(nearest)) {
      double leastM = Double.POSITIVE_INFINITY;
      for (int other : junctions.within(place, distanceM(nearest, place) + BESIDE_M)) {
        double otherM = distanceM(other, place);
        if (isKept(other) && otherM < leastM) {
          nearest = other;
          leastM = otherM;
        }
      }
    }
    needed.set(nearest);
  }

  private double distanceM(int junction, Location place) {
    return roads.junctions().get(junction).location().distanceM(place);
  }

  /** Whether the part of a junction stays. */
  public boolean isKept(int junction) {
    return members.containsKey(sets.find(junction));
  }

  /** The roads of the parts that stay, in their order. */
  public RoadTable kept() {
    BitSet kept = new BitSet();
    for (int i = 0; i < roads.junctions().size(); i++) {
      kept.set(i, isKept(i));
    }
    return roads.part(kept);
  }

  /** The same with chains contracted, but for the junctions nearest to a zone or a site. */
  public RoadTable contracted() {
    BitSet neededOfKept = new BitSet();
    int next = 0;
    for (int i = 0; i < roads.junctions().size(); i++) {
      if (isKept(i)) {
        neededOfKept.set(next, needed.get(i));
        next++;
      }
    }
    return ChainContraction.contract(kept(), neededOfKept);
  }

  /** The length of the roads that stay. */
  public double keptKm() {
    return parts().stream().mapToDouble(Part::lengthM).sum() / 1000;
  }

  /** The parts that stay, the longest first. */
  public List<Part> parts() {
    return members.entrySet().stream()
        .map(
            each ->
                new Part(lengthM[each.getKey()], each.getValue().zones(), each.getValue().sites()))
        .sorted(Comparator.comparingDouble(part -> -part.lengthM()))
        .toList();
  }

  /** How many connected parts there were. */
  public int count() {
    int count = 0;
    for (int i = 0; i < roads.junctions().size(); i++) {
      count += sets.find(i) == i ? 1 : 0;
    }
    return count;
  }
}
