package org.chargeplan.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.chargeplan.region.Location;
import org.chargeplan.region.Region;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * The connected parts of a region's roads, such as islands without a ferry: between them there is
 * no distance, so that a port on one serves nobody on another.
 */
public final class RoadParts {

  /**
   * A connected part.
   *
   * @param lengthM the length of its roads
   * @param zones zones whose nearest road is one of it
   * @param sites sites whose nearest road is one of it
   */
  public record Part(double lengthM, List<Zone> zones, List<Site> sites) {

    public Part {
      zones = List.copyOf(zones);
      sites = List.copyOf(sites);
    }

    /** People of its zones. */
    public double people() {
      return zones.stream().mapToDouble(Zone::population).sum();
    }
  }

  /** A junction of the same part with a lower index, or the junction itself if it is the first. */
  private final int[] parent;

  private RoadParts(Roads roads) {
    parent = new int[roads.nodes().size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (Roads.Edge edge : roads.edges()) {
      int one = first(edge.from());
      int other = first(edge.to());
      parent[Math.max(one, other)] = Math.min(one, other);
    }
  }

  /** The parts with a zone or a site, those with the most people first; none without roads. */
  public static List<Part> of(Region region) {
    Roads roads = region.roads();
    if (roads.nodes().isEmpty()) {
      return List.of();
    }
    RoadParts parts = new RoadParts(roads);
    double[] lengthM = new double[parts.parent.length];
    roads.edges().forEach(edge -> lengthM[parts.first(edge.from())] += edge.lengthM());
    Snapper snapper = Snapper.of(roads.nodes());
    Map<Integer, List<Zone>> zones = parts.byPart(region.zones(), Zone::location, snapper);
    Map<Integer, List<Site>> sites = parts.byPart(region.sites(), Site::location, snapper);
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < parts.parent.length; i++) {
      if (zones.containsKey(i) || sites.containsKey(i)) {
        all.add(
            new Part(
                lengthM[i], zones.getOrDefault(i, List.of()), sites.getOrDefault(i, List.of())));
      }
    }
    all.sort(Comparator.comparingDouble(part -> -part.people()));
    return all;
  }

  private <T> Map<Integer, List<T>> byPart(
      List<T> things, Function<T, Location> place, Snapper snapper) {
    int[] nodes =
        things.parallelStream()
            .mapToInt(each -> snapper.nearest(place.apply(each)).node())
            .toArray();
    Map<Integer, List<T>> byPart = new TreeMap<>();
    for (int i = 0; i < nodes.length; i++) {
      byPart.computeIfAbsent(first(nodes[i]), part -> new ArrayList<>()).add(things.get(i));
    }
    return byPart;
  }

  /** The junction of a part that has the lowest index; paths to it get shorter as it is found. */
  private int first(int junction) {
    int at = junction;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
