package org.chargeplan.importer.model;

import java.util.Optional;

/**
 * What household sockets and chargers of motorcycles and scooters become: outlets for two-wheelers,
 * in a region that plans them. Where it plans none, a household socket at a station of cars is a
 * slow port of alternating current, and a station of two-wheelers alone is left out.
 */
public final class TwoWheelerOutlets {

  /** The group of port types that are such outlets. */
  public static final String GROUP = "outlet";

  /** A household socket that charges a scooter gives about so much, in kW. */
  public static final double USUAL_KW = 2.3;

  /** No household socket gives more: 16 A of 230 V, in kW. */
  public static final double MOST_KW = 3.7;

  private TwoWheelerOutlets() {}

  /** Whether a region plans outlets for two-wheelers. */
  public static boolean arePlanned(RegionFrame frame) {
    return find(frame, USUAL_KW).isPresent();
  }

  /**
   * The id of the region's outlet type that is nearest by power; nothing where it plans none.
   *
   * @param kw power of the socket
   */
  public static Optional<String> find(RegionFrame frame, double kw) {
    return frame.nearestType(GROUP, kw);
  }
}
