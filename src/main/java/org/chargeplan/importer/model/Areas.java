package org.chargeplan.importer.model;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Makes areas of ways. */
public final class Areas {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final NodePlaces places;

  /** Measures areas between nodes. */
  public Areas(NodePlaces places) {
    this.places = places;
  }

  /** The area that ways enclose; nothing where they leave a gap or lack nodes. */
  public Optional<Geometry> enclosed(List<LongList> ways) {
    Polygonizer polygons = new Polygonizer(/* extractOnlyPolygonal= */ true);
    for (LongList way : ways) {
      Optional<Coordinate[]> line = line(way);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      polygons.add(GEOMETRY.createLineString(line.get()));
    }
    Geometry area = polygons.getGeometry();
    boolean isClosed = polygons.getDangles().isEmpty() && polygons.getCutEdges().isEmpty();
    return isClosed && !area.isEmpty() ? Optional.of(area) : Optional.empty();
  }

  /** The convex hull of what is known of ways; nothing where it has no area. */
  public Optional<Geometry> around(List<LongList> ways) {
    CoordinateList points = new CoordinateList();
    for (LongList way : ways) {
      line(way).ifPresent(line -> points.addAll(Arrays.asList(line), /* allowRepeated= */ false));
    }
    Geometry hull = GEOMETRY.createMultiPointFromCoords(points.toCoordinateArray()).convexHull();
    return hull instanceof Polygon ? Optional.of(hull) : Optional.empty();
  }

  /** All areas that ways enclose, each by itself; nothing where none does. */
  public Optional<Geometry> joined(List<LongList> ways) {
    List<Geometry> each = new ArrayList<>();
    ways.forEach(way -> enclosed(List.of(way)).ifPresent(each::add));
    return each.isEmpty() ? Optional.empty() : Optional.of(OverlayNGRobust.union(each));
  }

  /** Whether it is known where all nodes of a way are, of which it has some. */
  public boolean hasNodes(LongList way) {
    return line(way).isPresent();
  }

  private Optional<Coordinate[]> line(LongList way) {
    Coordinate[] line = new Coordinate[way.size()];
    for (int i = 0; i < way.size(); i++) {
      int node = places.index(way.getLong(i));
      if (node < 0 || !places.isKnown(node)) {
        return Optional.empty();
      }
      Location place = places.location(node);
      line[i] = new Coordinate(place.lon(), place.lat());
    }
    return line.length < 2 ? Optional.empty() : Optional.of(line);
  }

  /** The middle of an area. */
  public static Location middle(Geometry area) {
    Coordinate middle = area.getCentroid().getCoordinate();
    return new Location(middle.x, middle.y);
  }

  /** An area on the ellipsoid. */
  public static double areaM2(Geometry area) {
    double sumM2 = 0;
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      sumM2 += ringM2(polygon.getExteriorRing().getCoordinates());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        sumM2 -= ringM2(polygon.getInteriorRingN(hole).getCoordinates());
      }
    }
    return sumM2;
  }

  private static double ringM2(Coordinate[] ring) {
    PolygonArea area = new PolygonArea(Geodesic.WGS84, /* polyline= */ false);
    Arrays.asList(ring)
        .subList(1, ring.length)
        .forEach(corner -> area.AddPoint(corner.y, corner.x));
    return Math.abs(area.Compute().area);
  }
}
