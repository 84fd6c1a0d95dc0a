package org.chargeplan.network;

import java.util.List;
import org.chargeplan.region.Corridor;

/**
 * The route of a corridor on the road graph.
 *
 * @param corridor the corridor
 * @param lengthM its length in metres
 * @param otherRoadsM of that, metres on roads of other classes than the corridor's
 * @param stops sites that lie no more than {@link #MOST_OFF_M} off it by road, by chainage, then in
 *     the order of the region
 */
public record Route(Corridor corridor, double lengthM, double otherRoadsM, List<Stop> stops) {

  /** Sites farther off a corridor are not along it; AFIR's limit is 3 km. */
  public static final double MOST_OFF_M = 5_000;

  public Route {
    stops = List.copyOf(stops);
  }
}
