package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Groups groups;
  private final double[] lengthM;
  private final PointIndex junctions;
  private final Map<Integer, Members> members = new TreeMap<>();

  private NetworkParts(RoadTable roads) {
    this.roads = roads;
    groups = new Groups(roads.junctions().size());
    roads.roads().forEach(road -> groups.join(road.from(), road.to()));
    lengthM = new double[roads.junctions().size()];
    roads.roads().forEach(road -> lengthM[groups.find(road.from())] += road.lengthM());
    junctions = new PointIndex(roads.locations());
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
    for (int i = 0; i < zones.size(); i++) {
      parts.membersAt(zones.get(i)).zones().add(i);
    }
    for (int i = 0; i < sites.size(); i++) {
      parts.membersAt(sites.get(i)).sites().add(i);
    }
    return parts;
  }

  private Members membersAt(Location place) {
    int nearest = junctions.nearest(place);
    double nearestM = roads.junctions().get(nearest).location().distanceM(place);
    int best = groups.find(nearest);
    for (int junction : junctions.within(place, nearestM + BESIDE_M)) {
      int part = groups.find(junction);
      best = lengthM[part] > lengthM[best] ? part : best;
    }
    return members.computeIfAbsent(best, part -> new Members(new ArrayList<>(), new ArrayList<>()));
  }

  /** Whether the part of a junction stays. */
  public boolean isKept(int junction) {
    return members.containsKey(groups.find(junction));
  }

  /** The roads of the parts that stay, in their order. */
  public RoadTable kept() {
    BitSet kept = new BitSet();
    for (int i = 0; i < roads.junctions().size(); i++) {
      kept.set(i, isKept(i));
    }
    return roads.part(kept);
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
      count += groups.find(i) == i ? 1 : 0;
    }
    return count;
  }
}
