package org.chargeplan.importer.osm;

import java.util.Map;
import java.util.Set;
import org.chargeplan.region.Location;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * An administrative area.
 *
 * @param id {@code r} and its number in OpenStreetMap
 * @param level its level: 2 for a country, more for smaller areas
 * @param shape the area
 * @param locator finds whether a point lies in it
 * @param centres ids of the nodes that are its seat
 * @param labels ids of the nodes that stand for it
 * @param tags its tags on the map
 */
record OsmBorder(
    String id,
    int level,
    Geometry shape,
    PointOnGeometryLocator locator,
    Set<String> centres,
    Set<String> labels,
    Map<String, String> tags) {

  static OsmBorder of(OsmRelation relation, Geometry shape) {
    return new OsmBorder(
        "r" + relation.id(),
        Integer.parseInt(relation.tags().get("admin_level")),
        shape,
        new IndexedPointInAreaLocator(shape),
        relation.centres(),
        relation.labels(),
        relation.tags());
  }

  boolean contains(Location place) {
    return locator.locate(new Coordinate(place.lon(), place.lat()))
        != org.locationtech.jts.geom.Location.EXTERIOR;
  }
}
