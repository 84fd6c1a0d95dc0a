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
 * islands of an archipelago have. Of the parts around a zone or a site, the longest stays, so that
 * scraps of roads beside a network go. Zones and sites are on the nearest of the roads that stay.
 */
public final class NetworkParts {

  /** Of the parts that are at most so much farther than the nearest road, the longest counts. */
  private static final double BESIDE_M = 300;

  /**
   * A part that stays.
   *
   * @param lengthM the length of its roads
   * @param zones indices of the zones whose nearest road that stays is one of it
   * @param sites indices of the sites whose nearest road that stays is one of it
   */
  public record Part(double lengthM, List<Integer> zones, List<Integer> sites) {

    public Part {
      zones = List.copyOf(zones);
      sites = List.copyOf(sites);
    }
  }

  private static final class Members {
    private final List<Integer> zones = new ArrayList<>();
    private final List<Integer> sites = new ArrayList<>();
  }

  private final RoadTable roads;
  private final PointIndex junctions;
  private final DisjointSets sets;
  private final double[] lengthM;

  /** What is on the parts that stay, by their first junctions. */
  private final Map<Integer, Members> kept = new TreeMap<>();

  /** Junctions of parts that stay that are the nearest ones of a zone or a site. */
  private final BitSet needed = new BitSet();

  private NetworkParts(RoadTable roads) {
    this.roads = roads;
    junctions = new PointIndex(roads.locations());
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
    zones.forEach(parts::keepLongest);
    sites.forEach(parts::keepLongest);
    for (int i = 0; i < zones.size(); i++) {
      parts.onNearest(zones.get(i)).zones.add(i);
    }
    for (int i = 0; i < sites.size(); i++) {
      parts.onNearest(sites.get(i)).sites.add(i);
    }
    return parts;
  }

  /** Keeps the longest of the parts around a place. */
  private void keepLongest(Location place) {
    int nearest = junctions.nearest(place);
    int best = sets.find(nearest);
    for (int junction : junctions.within(place, distanceM(nearest, place) + BESIDE_M)) {
      int part = sets.find(junction);
      best = lengthM[part] > lengthM[best] ? part : best;
    }
    kept.computeIfAbsent(best, part -> new Members());
  }

  /** What is on the part of the nearest junction that stays, as a plan has it; it is needed. */
  private Members onNearest(Location place) {
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
    return kept.get(sets.find(nearest));
  }

  private double distanceM(int junction, Location place) {
    return roads.junctions().get(junction).location().distanceM(place);
  }

  /** Whether the part of a junction stays. */
  public boolean isKept(int junction) {
    return kept.containsKey(sets.find(junction));
  }

  /** The roads of the parts that stay, in their order. */
  public RoadTable kept() {
    BitSet staying = new BitSet();
    for (int i = 0; i < roads.junctions().size(); i++) {
      staying.set(i, isKept(i));
    }
    return roads.part(staying);
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
    return kept.entrySet().stream()
        .map(each -> new Part(lengthM[each.getKey()], each.getValue().zones, each.getValue().sites))
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
