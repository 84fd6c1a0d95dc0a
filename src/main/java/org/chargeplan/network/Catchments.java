package org.chargeplan.network;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * Whom a site serves: a gravity model. A site's supply reaches the places of people within reach in
 * shares that grow with their demand and fall with the distance to it as a Gaussian (the first step
 * of the two-step floating catchment area method with distance decay; Luo and Qi, Health &amp;
 * Place 15, 2009; Dai, Health &amp; Place 16, 2010). A zone's share is that of its places together.
 */
public final class Catchments {

  /** Zones with a smaller share are left out, and the others' shares grow to 1 again. */
  private static final double SMALLEST_SHARE = 0.02;

  private final Network network;
  private final Phase phase;

  /** Weighs zones by their demand at the end of a phase. */
  public Catchments(Network network, Phase phase) {
    this.network = network;
    this.phase = phase;
  }

  /**
   * A zone's part of a site's supply.
   *
   * @param zone the zone
   * @param share above 0; the shares of a site add up to 1
   */
  public record Part(Zone zone, double share) {}

  /** The parts of a site's supply for vehicles of a class; none where no zone is within reach. */
  public List<Part> of(Site site, VehicleClass vehicleClass) {
    List<Part> parts = new ArrayList<>();
    // Places come in the order of their zones.
    network.forEachPlace(
        site,
        vehicleClass,
        (place, distance) -> {
          Zone zone = place.zone();
          double attraction =
              zone.kwhPerDay(vehicleClass, phase)
                  * place.share()
                  * vehicleClass.falloff().weight(distance);
          if (attraction > 0) {
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).zone().index() == zone.index()) {
              parts.set(last, new Part(zone, parts.get(last).share() + attraction));
            } else {
              parts.add(new Part(zone, attraction));
            }
          }
        });
    double smallest = sum(parts) * SMALLEST_SHARE;
    parts.removeIf(part -> part.share() < smallest);
    double total = sum(parts);
    parts.replaceAll(part -> new Part(part.zone(), part.share() / total));
    return parts;
  }

  private static double sum(List<Part> parts) {
    return parts.stream().mapToDouble(Part::share).sum();
  }
}
