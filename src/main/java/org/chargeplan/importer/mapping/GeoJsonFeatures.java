package org.chargeplan.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chargeplan.importer.model.Areas;
import org.chargeplan.importer.model.JsonRecords;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * Reads points and areas of a GeoJSON file (RFC 7946) one after the other: a collection, a single
 * feature, a feature a line, or a text sequence (RFC 8142).
 */
final class GeoJsonFeatures implements JsonRecords.Visitor {

  private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);
  private static final String HINT_PROJECTED =
      "Maybe they are metres of a projection: ogr2ogr -t_srs EPSG:4326.";

  private final String file;
  private final Problems problems;
  private final Consumer<SourceRow> features;
  private int count;

  private GeoJsonFeatures(String file, Problems problems, Consumer<SourceRow> features) {
    this.file = file;
    this.problems = problems;
    this.features = features;
  }

  /** Reads a file; what is wrong with it or with a feature is reported. */
  static void read(Path file, Problems problems, Consumer<SourceRow> features) {
    GeoJsonFeatures all = new GeoJsonFeatures(file.toString(), problems, features);
    boolean good = problems.isEmpty();
    JsonRecords.read(file, "features", problems, all);
    if (good && problems.isEmpty() && all.count == 0) {
      problems.add(
          file.toString(), 0, "The file has no features.", "Maybe a filter removed them all.");
    }
  }

  @Override
  public void record(ObjectNode object, int line) {
    checkCrs(object, line);
    if (!object.path("type").asText().equals("Feature")) {
      problems.add(
          file,
          line,
          "The type (" + object.path("type").asText() + ") of the object must be Feature.",
          "Maybe the file is not GeoJSON, or has geometries without properties.");
      return;
    }
    count++;
    geometry(object, line).ifPresent(shape -> features.accept(feature(object, shape, line)));
  }

  @Override
  public void rest(ObjectNode object, int line) {
    checkCrs(object, line);
  }

  /** GeoJSON is WGS 84; files from before RFC 7946 may say that they are something else. */
  private void checkCrs(ObjectNode object, int line) {
    String name = object.path("crs").path("properties").path("name").asText("");
    if (!name.isEmpty() && !name.endsWith("CRS84") && !name.matches("(?i).*EPSG:.*\\b4326")) {
      problems.add(
          file,
          line,
          "The crs (" + name + ") must be WGS 84, longitude first.",
          "Maybe ogr2ogr -t_srs EPSG:4326.");
    }
  }

  private Optional<Geometry> geometry(ObjectNode feature, int line) {
    JsonNode geometry = feature.path("geometry");
    if (!geometry.isObject()) {
      problems.add(file, line, "The feature must have a geometry.", "Maybe a point.");
      return Optional.empty();
    }
    try {
      Geometry shape = new GeoJsonReader().read(geometry.toString());
      if (shape.isEmpty() || !(shape instanceof Point || shape instanceof Polygonal)) {
        problems.add(
            file,
            line,
            "The geometry (" + shape.getGeometryType() + ") must be a point or an area.",
            "");
        return Optional.empty();
      }
      if (!EARTH.contains(shape.getEnvelopeInternal())) {
        Coordinate first = shape.getCoordinate();
        problems.add(
            file,
            line,
            "The point (%s, %s) must be a longitude and a latitude.".formatted(first.x, first.y),
            HINT_PROJECTED);
        return Optional.empty();
      }
      return Optional.of(shape);
    } catch (ParseException
        | ClassCastException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NullPointerException broken) {
      // The reader of JTS has no other words for coordinates that are none.
      problems.add(
          file,
          line,
          "The geometry (" + geometry.path("type").asText("") + ") can't be read.",
          "Maybe its coordinates are not numbers, or a ring is not closed.");
      return Optional.empty();
    }
  }

  private static SourceRow feature(ObjectNode object, Geometry shape, int line) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (object.path("id").isValueNode() && !object.path("id").isNull()) {
      properties.put("id", object.path("id").asText());
    }
    object.path("properties").forEachEntry((key, value) -> properties.put(key, text(value)));
    Location middle = Areas.middle(shape);
    double areaM2 = shape instanceof Polygonal ? Areas.areaM2(shape) : 0;
    return new SourceRow(line, properties, Optional.of(middle), areaM2);
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }
}
