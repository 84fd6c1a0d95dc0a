package org.chargeplan.importer.model;

import org.chargeplan.region.Location;

/**
 * Distances between neighbouring nodes of roads. A country has tens of millions of them, mostly
 * some metres apart, for which geodesics are computed with Gauss' mid-latitude formulas on the WGS
 * 84 ellipsoid: within 1e-9 of the distance up to {@link #MOST_DEGREES}, in a fraction of the time.
 */
final class ShortDistance {

  /** Beyond it, and towards the poles, a geodesic is solved for. */
  private static final double MOST_DEGREES = 0.02;

  private static final double MOST_LAT = 75;

  /** Equatorial radius in metres, and the square of the eccentricity, of WGS 84. */
  private static final double RADIUS_M = 6_378_137;

  private static final double E2 = 0.006_694_379_990_141_317;

  private ShortDistance() {}

  /** The distance in metres between two points in degrees. */
  static double metres(double lon, double lat, double otherLon, double otherLat) {
    double middle = (lat + otherLat) / 2;
    double east = otherLon - lon;
    double north = otherLat - lat;
    if (Math.abs(east) > MOST_DEGREES
        || Math.abs(north) > MOST_DEGREES
        || Math.abs(middle) > MOST_LAT) {
      return new Location(lon, lat).distanceM(new Location(otherLon, otherLat));
    }
    double cos = Math.cos(Math.toRadians(middle));
    double sin2 = 1 - cos * cos;
    double w2 = 1 - E2 * sin2;
    double crossRadiusM = RADIUS_M / Math.sqrt(w2);
    double meridianRadiusM = crossRadiusM * (1 - E2) / w2;
    double eastRad = Math.toRadians(east);
    double northRad = Math.toRadians(north);
    double east2 = eastRad * eastRad;
    double north2 = northRad * northRad;
    // The terms of third order are those of a sphere: what is left of them is of fifth order.
    double eastM = crossRadiusM * cos * eastRad * (1 + (north2 - east2 * sin2) / 24);
    double northM = meridianRadiusM * northRad * (1 - east2 * (2 + sin2) / 24);
    return Math.sqrt(eastM * eastM + northM * northM);
  }
}
