package org.chargeplan.importer.people;

import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;

/**
 * The piece of the earth that a map shows.
 *
 * @param bounds in degrees
 * @param isPublished whether the map says so; otherwise it is where its roads are
 */
public record Window(Envelope bounds, boolean isPublished) {

  boolean contains(Location place) {
    return bounds.contains(place.lon(), place.lat());
  }
}
