package org.chargeplan.region;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * A point in WGS 84.
 *
 * @param lon longitude in degrees, -180 to 180
 * @param lat latitude in degrees, -90 to 90
 */
public record Location(double lon, double lat) {

  /** Metres in a degree of latitude, at the least, anywhere on the ellipsoid. */
  public static final double MIN_M_PER_DEGREE_LAT = 110_500;

  /**
   * @throws IllegalArgumentException where a coordinate lies outside its range
   */
  public Location {
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("The lon (" + lon + ") must be -180 to 180.");
    }
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("The lat (" + lat + ") must be -90 to 90.");
    }
  }

  /** The length in metres of the geodesic to another point on the WGS 84 ellipsoid. */
  public double distanceM(Location other) {
    return Geodesic.WGS84.Inverse(lat, lon, other.lat, other.lon, GeodesicMask.DISTANCE).s12;
  }
}
