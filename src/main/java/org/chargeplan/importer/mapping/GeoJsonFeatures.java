package org.chargeplan.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chargeplan.importer.model.JsonRecords;
import org.chargeplan.input.Problems;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * Reads features of a GeoJSON file (RFC 7946) one after the other: a collection, a single feature,
 * a feature a line, or a text sequence (RFC 8142).
 */
final class GeoJsonFeatures implements JsonRecords.Visitor {

  private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);
  private static final String HINT_PROJECTED =
      "Maybe they are metres of a projection: --crs EPSG:32648, or that of the data.";

  private final String file;
  private final Optional<Reprojection> crs;
  private final Problems problems;
  private final Consumer<SourceRow> features;
  private int count;

  private GeoJsonFeatures(
      String file, Optional<Reprojection> crs, Problems problems, Consumer<SourceRow> features) {
    this.file = file;
    this.crs = crs;
    this.problems = problems;
    this.features = features;
  }

  /**
   * Reads a file; what is wrong with it or with a feature is reported.
   *
   * @param crs the system of its coordinates, where it is not WGS 84
   */
  static void read(
      Path file, Optional<Reprojection> crs, Problems problems, Consumer<SourceRow> features) {
    GeoJsonFeatures all = new GeoJsonFeatures(file.toString(), crs, problems, features);
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
    if (crs.isEmpty()
        && !name.isEmpty()
        && !name.endsWith("CRS84")
        && !name.matches("(?i).*EPSG:.*\\b4326")) {
      problems.add(
          file,
          line,
          "The crs (" + name + ") must be WGS 84, longitude first.",
          "Maybe --crs EPSG:" + name.substring(name.lastIndexOf(':') + 1) + ".");
    }
  }

  private Optional<Shape> geometry(ObjectNode feature, int line) {
    JsonNode geometry = feature.path("geometry");
    if (geometry.isNull() || geometry.isMissingNode()) {
      return Optional.of(Shape.NONE);
    }
    try {
      return shape(new GeoJsonReader().read(geometry.toString()), line);
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

  private Optional<Shape> shape(Geometry given, int line) {
    Optional<Geometry> shape = crs.isPresent() ? crs.get().shape(given) : Optional.of(given);
    if (shape.isPresent() && EARTH.contains(shape.get().getEnvelopeInternal())) {
      return shape.map(Shape::of);
    }
    if (given.isEmpty()) {
      return Optional.of(Shape.NONE);
    }
    Coordinate first = given.getCoordinate();
    problems.add(
        file,
        line,
        "The point (%s, %s) must be a longitude and a latitude.".formatted(first.x, first.y),
        crs.isPresent() ? "Maybe --crs is that of other data." : HINT_PROJECTED);
    return Optional.empty();
  }

  private static SourceRow feature(ObjectNode object, Shape shape, int line) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (object.path("id").isValueNode() && !object.path("id").isNull()) {
      properties.put("id", object.path("id").asText());
    }
    Set<String> numeric = new HashSet<>();
    object
        .path("properties")
        .forEachEntry(
            (key, value) -> {
              properties.put(key, text(value));
              if (value.isNumber()) {
                numeric.add(key);
              }
            });
    return new SourceRow(line, properties, numeric, Optional.of(shape));
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }
}
