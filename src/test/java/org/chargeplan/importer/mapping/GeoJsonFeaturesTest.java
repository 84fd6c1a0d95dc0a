package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertEquals(new Location(0.5, 0.25), point.location().orElseThrow());
    assertEquals(0, point.areaM2());
    assertEquals(
        Map.of("id", "7", "name", "Toy", "bays", "12", "note", "", "tags", "{\"a\":1}"),
        point.cells());
  }

  @Test
  void areaBecomesItsCentroidAndItsSize() throws IOException {
    SourceRow square = read(SQUARE).get(0);
    assertEquals(0.0005, square.location().orElseThrow().lon(), 1e-9);
    assertEquals(0.0005, square.location().orElseThrow().lat(), 1e-9);
    // 111.3195 m x 110.5743 m.
    assertEquals(12_309, square.areaM2(), 1);
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
    assertProblem(feature("null"), "must have a geometry");
    assertProblem(
        feature("{\"type\": \"LineString\", \"coordinates\": [[0,0],[1,1]]}"),
        "(LineString) must be a point or an area");
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
    Path file = folder.resolve("toy.geojson");
    Files.writeString(file, text);
    List<SourceRow> features = new ArrayList<>();
    GeoJsonFeatures.read(file, problems, features::add);
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
