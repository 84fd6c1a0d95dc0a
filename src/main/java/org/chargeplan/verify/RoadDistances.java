package org.chargeplan.verify;

import org.chargeplan.network.Network;
import org.chargeplan.region.Zone;

/**
 * Distances by road from zones to sites. They must reach at least as far as the widest coverage
 * rule of the region.
 */
@FunctionalInterface
public interface RoadDistances {

  /** Visits the sites within reach of a zone, with the distance in metres. */
  void forEachSite(Zone zone, Network.SiteVisitor visitor);

  /**
   * Visits the sites within reach of a zone, with the minutes of the fastest route.
   *
   * @throws IllegalStateException where no times are known
   */
  default void forEachSiteByTime(Zone zone, Network.SiteVisitor visitor) {
    throw new IllegalStateException("No times by road are known.");
  }

  /** The distances in a network. */
  static RoadDistances of(Network network) {
    return new RoadDistances() {
      @Override
      public void forEachSite(Zone zone, Network.SiteVisitor visitor) {
        network.forEachSite(zone, visitor);
      }

      @Override
      public void forEachSiteByTime(Zone zone, Network.SiteVisitor visitor) {
        network.forEachSiteByTime(zone, visitor);
      }
    };
  }
}
