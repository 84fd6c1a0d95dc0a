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

  private final DisjointSets sets;

  private RoadParts(Roads roads) {
    sets = new DisjointSets(roads.nodes().size());
    roads.edges().forEach(edge -> sets.join(edge.from(), edge.to()));
  }

  /** The parts with a zone or a site, those with the most people first; none without roads. */
  public static List<Part> of(Region region) {
    Roads roads = region.roads();
    if (roads.nodes().isEmpty()) {
      return List.of();
    }
    RoadParts parts = new RoadParts(roads);
    double[] lengthM = new double[roads.nodes().size()];
    roads.edges().forEach(edge -> lengthM[parts.sets.find(edge.from())] += edge.lengthM());
    Snapper snapper = Snapper.of(roads.nodes());
    Map<Integer, List<Zone>> zones = parts.byPart(region.zones(), Zone::location, snapper);
    Map<Integer, List<Site>> sites = parts.byPart(region.sites(), Site::location, snapper);
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < lengthM.length; i++) {
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
      byPart.computeIfAbsent(sets.find(nodes[i]), part -> new ArrayList<>()).add(things.get(i));
    }
    return byPart;
  }
}
