package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonFeaturesTest {

  private static final String POINT =
      feature("{\"type\": \"Point\", \"coordinates\": [0.5, 0.25]}");
  private static final String SQUARE =
      feature(
          "{\"type\": \"Polygon\", \"coordinates\":"
              + " [[[0,0],[0.001,0],[0.001,0.001],[0,0.001],[0,0]]]}");

  @TempDir private Path folder;

  @Test
  void featureHasItsPlaceAndItsProperties() throws IOException {
    SourceRow point = read(POINT).get(0);
    assertEquals(new Location(0.5, 0.25), middle(point));
    assertEquals(0, point.shape().orElseThrow().areaM2());
    assertEquals(
        Map.of("id", "7", "name", "Toy", "bays", "12", "note", "", "tags", "{\"a\":1}"),
        point.cells());
  }

  @Test
  void areaBecomesItsCentroidAndItsSize() throws IOException {
    SourceRow square = read(SQUARE).get(0);
    assertEquals(0.0005, middle(square).lon(), 1e-9);
    assertEquals(0.0005, middle(square).lat(), 1e-9);
    // 111.3195 m x 110.5743 m.
    assertEquals(12_309, square.shape().orElseThrow().areaM2(), 1);
  }

  @Test
  void collectionsLinesAndSequencesAreReadAlike() throws IOException {
    assertEquals(List.of(1, 2), lines("{\"features\": [" + POINT + ",\n" + SQUARE + "]}"));
    assertEquals(List.of(1, 2), lines(POINT + "\n" + SQUARE + "\n"));
    assertEquals(List.of(1, 2), lines("\u001e" + POINT + "\n\u001e" + SQUARE + "\n"));
  }

  @Test
  void badFilesAreReported() throws IOException {
    String crs = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"%s\"}}";
    assertProblem(
        "{" + crs.formatted("urn:ogc:def:crs:EPSG::3857") + ", \"features\": [" + POINT + "]}",
        ":1: The crs (urn:ogc:def:crs:EPSG::3857) must be WGS 84");
    assertProblem(POINT.replace("0.5, 0.25", "500000, 4600000"), "metres of a projection");
    assertProblem(POINT.replace("0.5, 0.25", "\"0.5\", 0.25"), "(Point) can't be read");
    assertProblem(SQUARE.replace(",[0,0]]]", "]]"), "a ring is not closed");
    assertProblem("{\"type\": \"Topology\"}", "The type (Topology)");
    assertProblem("{\"features\": []}", "has no features");
    assertProblem("{\"features\": [" + POINT + ",\n", ":2: The JSON ends too early at column");
    assertEquals(
        1,
        read("{"
                + crs.formatted("urn:ogc:def:crs:OGC:1.3:CRS84")
                + ", \"features\": ["
                + POINT
                + "]}")
            .size());
    assertEquals(
        1, read("{" + crs.formatted("EPSG:4326") + ", \"features\": [" + POINT + "]}").size());
  }

  /** What is no place is read all the same, so that an import can count it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null|without a geometry",
        "{\"type\": \"Point\", \"coordinates\": []}|without a geometry",
        "{\"type\": \"GeometryCollection\", \"geometries\": []}|without a geometry",
        "{\"type\": \"LineString\", \"coordinates\": [[0,0],[1,1]]}|whose geometry is a line",
        "{\"type\": \"MultiLineString\", \"coordinates\": [[[0,0],[1,1]],[[0,0],[0,1]]]}"
            + "|whose geometry is a line",
        "{\"type\": \"MultiPoint\", \"coordinates\": [[0,0],[1,1]]}"
            + "|whose geometry is several points",
      })
  void rowWithoutAPlaceSaysWhy(String geometry, String reason) throws IOException {
    Shape shape = read(feature(geometry)).get(0).shape().orElseThrow();
    assertEquals(Optional.empty(), shape.middle());
    assertEquals(reason, shape.reason());
  }

  @Test
  void onlyPointOfSeveralIsThePlace() throws IOException {
    String one = "{\"type\": \"MultiPoint\", \"coordinates\": [[0.5, 0.25]]}";
    assertEquals(new Location(0.5, 0.25), middle(read(feature(one)).get(0)));
  }

  @Test
  void coordinatesOfAnotherSystemBecomeDegrees() throws IOException {
    Problems problems = new Problems();
    Optional<Reprojection> utm = Reprojection.find("EPSG:32631", problems);
    String crs = "\"crs\": {\"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32631\"}}";
    String point = POINT.replace("0.5, 0.25", "376740, 4706505");
    String text = "{" + crs + ", \"features\": [" + point + "]}";
    Location place = middle(read(text, utm, problems).get(0));
    // By cs2cs of PROJ 9.1.1.
    assertEquals(1.4998576, place.lon(), 1e-6);
    assertEquals(42.5010953, place.lat(), 1e-6);
    assertEquals(List.of(), problems.list());
    assertProblem(text, "Maybe --crs EPSG:32631.");
  }

  private static Location middle(SourceRow row) {
    return row.shape().flatMap(Shape::middle).orElseThrow();
  }

  private List<Integer> lines(String text) throws IOException {
    return read(text).stream().map(SourceRow::line).toList();
  }

  private List<SourceRow> read(String text) throws IOException {
    Problems problems = new Problems();
    List<SourceRow> features = read(text, problems);
    assertEquals(List.of(), problems.list());
    return features;
  }

  private List<SourceRow> read(String text, Problems problems) throws IOException {
    return read(text, Optional.empty(), problems);
  }

  private List<SourceRow> read(String text, Optional<Reprojection> crs, Problems problems)
      throws IOException {
    Path file = folder.resolve("toy.geojson");
    Files.writeString(file, text);
    List<SourceRow> features = new ArrayList<>();
    GeoJsonFeatures.read(file, crs, problems, features::add);
    return features;
  }

  private void assertProblem(String text, String words) throws IOException {
    Problems problems = new Problems();
    read(text, problems);
    assertTrue(problems.list().toString().contains(words), problems.list().toString());
  }

  private static String feature(String geometry) {
    return "{\"type\": \"Feature\", \"id\": 7, \"properties\": {\"name\": \"Toy\", \"bays\": 12,"
        + " \"note\": null, \"tags\": {\"a\": 1}}, \"geometry\": "
        + geometry
        + "}";
  }
}
