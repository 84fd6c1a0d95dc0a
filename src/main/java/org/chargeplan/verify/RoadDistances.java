package org.chargeplan.verify;

import org.chargeplan.network.Network;
import org.chargeplan.region.PeoplePlace;

/**
 * Distances by road from where people live to sites. They must reach at least as far as the widest
 * coverage rule of the region.
 */
@FunctionalInterface
public interface RoadDistances {

  /** Visits the sites within reach of a place, with the distance in metres. */
  void forEachSite(PeoplePlace place, Network.SiteVisitor visitor);

  /**
   * Visits the sites within reach of a place, with the minutes of the fastest route.
   *
   * @throws IllegalStateException where no times are known
   */
  default void forEachSiteByTime(PeoplePlace place, Network.SiteVisitor visitor) {
    throw new IllegalStateException("No times by road are known.");
  }

  /** The distances in a network. */
  static RoadDistances of(Network network) {
    return new RoadDistances() {
      @Override
      public void forEachSite(PeoplePlace place, Network.SiteVisitor visitor) {
        network.forEachSite(place, visitor);
      }

      @Override
      public void forEachSiteByTime(PeoplePlace place, Network.SiteVisitor visitor) {
        network.forEachSiteByTime(place, visitor);
      }
    };
  }
}
