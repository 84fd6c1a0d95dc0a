package org.chargeplan.importer.osm;

import org.chargeplan.region.Location;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * An administrative area.
 *
 * @param id {@code r} and its number in OpenStreetMap
 * @param name its name
 * @param level its level: 2 for a country, more for smaller areas
 * @param area finds whether a point lies in it
 */
record OsmBorder(String id, String name, int level, PointOnGeometryLocator area) {

  static OsmBorder of(String id, String name, int level, Geometry area) {
    return new OsmBorder(id, name, level, new IndexedPointInAreaLocator(area));
  }

  boolean contains(Location place) {
    return area.locate(new Coordinate(place.lon(), place.lat()))
        != org.locationtech.jts.geom.Location.EXTERIOR;
  }
}
