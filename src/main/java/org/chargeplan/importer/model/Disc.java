package org.chargeplan.importer.model;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.chargeplan.region.Location;

/**
 * Points that fill a disc around a centre evenly: at multiples of the golden angle (Vogel, 1979).
 *
 * @param centre point 0
 */
public record Disc(Location centre) {

  private static final double GOLDEN_DEG = 180 * (3 - Math.sqrt(5));

  /**
   * The k-th point.
   *
   * @param km2EachPoint area of the disc for each of its points
   */
  public Location point(int k, double km2EachPoint) {
    double radiusM = 1000 * Math.sqrt(k * km2EachPoint / Math.PI);
    GeodesicData end = Geodesic.WGS84.Direct(centre.lat(), centre.lon(), k * GOLDEN_DEG, radiusM);
    return new Location(end.lon2, end.lat2);
  }
}
