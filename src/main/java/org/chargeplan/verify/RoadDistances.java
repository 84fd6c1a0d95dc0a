package org.chargeplan.verify;

import org.chargeplan.network.Network;
import org.chargeplan.region.Zone;

/**
 * Ways by road from zones to sites. Must reach at least as far as the widest coverage rule of the
 * region.
 */
@FunctionalInterface
public interface RoadDistances {

  /** Visits the sites within reach of a zone, with the length of the way in metres. */
  void forEachSite(Zone zone, Network.SiteVisitor visitor);

  /**
   * Visits the sites within reach of a zone, with the minutes of the fastest way.
   *
   * @throws IllegalStateException where no times are known
   */
  default void forEachSiteByTime(Zone zone, Network.SiteVisitor visitor) {
    throw new IllegalStateException("No times by road are known.");
  }

  /** The ways that a network measured. */
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
