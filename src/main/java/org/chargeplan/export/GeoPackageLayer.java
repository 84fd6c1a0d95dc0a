package org.chargeplan.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mil.nga.geopackage.BoundingBox;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.contents.Contents;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.db.TableColumnKey;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import mil.nga.sf.Geometry;
import mil.nga.sf.GeometryType;
import mil.nga.sf.LineString;
import mil.nga.sf.Point;
import org.chargeplan.output.Decimals;
import org.chargeplan.planfile.Attribute;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer of a GeoPackage: points, or lines in WGS 84, longitude first.
 *
 * @param <T> what a feature is about
 * @param name name of the table
 * @param description what it holds
 * @param type what its features are
 * @param attributes its columns
 * @param items what it holds, in order
 * @param shape where an item is: one place, or the places along its line
 */
record GeoPackageLayer<T>(
    String name,
    String description,
    Shape type,
    List<Attribute<T>> attributes,
    List<T> items,
    Function<T, List<Location>> shape) {

  private static final String KEY = "fid";
  private static final String GEOMETRY = "geom";
  private static final long EPSG_4326 = 4326;

  /** What all features of a layer are. */
  enum Shape {
    POINT(GeometryType.POINT),
    LINE(GeometryType.LINESTRING);

    private final GeometryType type;

    Shape(GeometryType type) {
      this.type = type;
    }
  }

  /**
   * Writes the layer.
   *
   * @param lastChange what the package states as the time of its last change
   */
  void writeTo(GeoPackage target, Date lastChange) throws IOException {
    try {
      create(target);
      FeatureDao rows = target.getFeatureDao(name);
      rows.beginTransaction();
      boolean done = false;
      try {
        for (T item : items) {
          rows.insert(row(rows, item));
        }
        done = true;
      } finally {
        rows.endTransaction(done);
      }
      Contents contents = target.getContentsDao().queryForId(name);
      contents.setDescription(description);
      contents.setLastChange(lastChange);
      target.getContentsDao().update(contents);
    } catch (SQLException e) {
      throw new IOException("The layer " + name + " can't be written.", e);
    }
  }

  private void create(GeoPackage target) throws SQLException {
    SpatialReferenceSystem wgs84 =
        target.getSpatialReferenceSystemDao().getOrCreateFromEpsg(EPSG_4326);
    GeometryColumns geometry = new GeometryColumns();
    geometry.setId(new TableColumnKey(name, GEOMETRY));
    geometry.setGeometryType(type.type);
    geometry.setZ((byte) 0);
    geometry.setM((byte) 0);
    geometry.setSrs(wgs84);
    List<FeatureColumn> columns = new ArrayList<>();
    for (Attribute<T> attribute : attributes) {
      columns.add(FeatureColumn.createColumn(attribute.name(), dataType(attribute.kind())));
    }
    target.createFeatureTable(FeatureTableMetadata.create(geometry, KEY, columns, extent()));
  }

  private static GeoPackageDataType dataType(Attribute.Kind kind) {
    return switch (kind) {
      case TEXT -> GeoPackageDataType.TEXT;
      case WHOLE -> GeoPackageDataType.INTEGER;
      case DECIMAL -> GeoPackageDataType.REAL;
    };
  }

  private FeatureRow row(FeatureDao rows, T item) {
    FeatureRow row = rows.newRow();
    row.setGeometry(GeoPackageGeometryData.create(EPSG_4326, geometry(shape.apply(item))));
    for (Attribute<T> attribute : attributes) {
      Optional<?> value = attribute.value().apply(item);
      if (value.isPresent()) {
        row.setValue(
            attribute.name(),
            value.get() instanceof BigDecimal decimal ? decimal.doubleValue() : value.get());
      }
    }
    return row;
  }

  private Geometry geometry(List<Location> places) {
    List<Point> points = places.stream().map(GeoPackageLayer::point).toList();
    return type == Shape.POINT ? points.get(0) : new LineString(points);
  }

  private static Point point(Location place) {
    return new Point(
        Decimals.degrees(place.lon()).doubleValue(), Decimals.degrees(place.lat()).doubleValue());
  }

  /** The box around all features; none where there is no feature. */
  private BoundingBox extent() {
    Envelope box = new Envelope();
    for (T item : items) {
      for (Location place : shape.apply(item)) {
        Point at = point(place);
        box.expandToInclude(at.getX(), at.getY());
      }
    }
    return box.isNull()
        ? null
        : new BoundingBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }
}
