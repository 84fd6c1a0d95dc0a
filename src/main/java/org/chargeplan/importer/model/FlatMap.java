package org.chargeplan.importer.model;

import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A map in metres that is true along its middle latitude: equirectangular. It decides which places
 * are neighbours and what lies on land; lengths that are written are geodesics.
 */
public final class FlatMap {

  /** Metres in a degree of latitude, on the mean. */
  static final double M_PER_DEGREE = 111_195;

  private final double mPerDegreeLon;

  private FlatMap(double mPerDegreeLon) {
    this.mPerDegreeLon = mPerDegreeLon;
  }

  /** The map that is true along the middle of some bounds, in degrees. */
  static FlatMap of(Envelope bounds) {
    return new FlatMap(M_PER_DEGREE * Math.cos(Math.toRadians(bounds.centre().y)));
  }

  /** Where a place is on the map, in metres. */
  public Coordinate flat(Location place) {
    return flat(place.lon(), place.lat());
  }

  /** Where a point in degrees is on the map, in metres. */
  Coordinate flat(double lon, double lat) {
    return new Coordinate(lon * mPerDegreeLon, lat * M_PER_DEGREE);
  }
}
