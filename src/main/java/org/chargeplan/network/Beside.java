package org.chargeplan.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.Corridor;

/**
 * The corridor that a site lies beside: of several, the nearest.
 *
 * @param corridor the corridor
 * @param stop where the site lies along it
 */
public record Beside(Corridor corridor, Stop stop) {

  /** The corridors of sites, by the sites' indices; a site beside none is left out. */
  public static Map<Integer, Beside> of(List<Route> routes) {
    Map<Integer, Beside> bySite = new HashMap<>();
    for (Route route : routes) {
      for (Stop stop : route.stops()) {
        Beside known = bySite.get(stop.site().index());
        if (known == null || stop.offM() < known.stop().offM()) {
          bySite.put(stop.site().index(), new Beside(route.corridor(), stop));
        }
      }
    }
    return bySite;
  }

  /** Kilometres along the corridor, with the one decimal that kilometre stones have. */
  public double chainageKm() {
    return Math.round(stop.chainageM() / 100) / 10.0;
  }
}
