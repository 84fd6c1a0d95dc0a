package org.chargeplan.planning;

import java.util.List;
import org.chargeplan.network.Route;
import org.chargeplan.region.Region;

/**
 * A region whose files are valid.
 *
 * @param region the region
 * @param routes the routes of its corridors; none where it has no roads yet
 */
public record CheckedRegion(Region region, List<Route> routes) {

  public CheckedRegion {
    routes = List.copyOf(routes);
  }
}
