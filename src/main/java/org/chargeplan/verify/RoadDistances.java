package org.chargeplan.verify;

import org.chargeplan.network.Network;
import org.chargeplan.region.Zone;

/**
 * Distances by road from zones to sites; {@code network::forEachSite} is one. Must reach at least
 * as far as the widest coverage rule of the region.
 */
@FunctionalInterface
public interface RoadDistances {

  /** Visits the sites within reach of a zone, with the length of the way in metres. */
  void forEachSite(Zone zone, Network.SiteVisitor visitor);
}
