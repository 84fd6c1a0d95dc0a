package org.chargeplan.importer.mapping;

import java.util.Optional;
import org.chargeplan.importer.model.Areas;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * The geometry of a row, in WGS 84 with longitude first.
 *
 * @param geometry as JTS has it; nothing where the row has none
 */
record Shape(Optional<Geometry> geometry) {

  /** The shape of a row whose format has a place for one, which is empty. */
  static final Shape NONE = new Shape(Optional.empty());

  static Shape of(Geometry geometry) {
    return geometry.isEmpty() ? NONE : new Shape(Optional.of(geometry));
  }

  /** The point, or the middle of an area; nothing where it is neither. */
  Optional<Location> middle() {
    return pointOrArea().map(Areas::middle);
  }

  /** Its area on the ellipsoid; 0 where it is no area. */
  double areaM2() {
    return pointOrArea().filter(shape -> shape instanceof Polygonal).map(Areas::areaM2).orElse(0.0);
  }

  /** Why it is no place, in words after a number. */
  String reason() {
    if (geometry.isEmpty()) {
      return "without a geometry";
    }
    Geometry shape = geometry.get();
    return shape instanceof Lineal
        ? "whose geometry is a line"
        : shape instanceof MultiPoint
            ? "whose geometry is several points"
            : "whose geometry is neither a point nor an area";
  }

  /** The geometry, of a collection of one the only member; nothing where it is no place. */
  private Optional<Geometry> pointOrArea() {
    return geometry
        .map(shape -> isSingle(shape) ? shape.getGeometryN(0) : shape)
        .filter(shape -> shape instanceof Point || shape instanceof Polygonal);
  }

  private static boolean isSingle(Geometry shape) {
    return shape instanceof GeometryCollection && shape.getNumGeometries() == 1;
  }
}
