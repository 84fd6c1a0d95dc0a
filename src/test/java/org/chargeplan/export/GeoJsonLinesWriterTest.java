package org.chargeplan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mil.nga.sf.Point;
import mil.nga.sf.geojson.Feature;
import mil.nga.sf.geojson.FeatureConverter;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Toy;
import org.chargeplan.planfile.PlanFileWriter;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Newline-delimited GeoJSON, each line read back by NGA's reader. */
class GeoJsonLinesWriterTest {

  @TempDir private Path folder;

  private Path write(Plan plan, String name) throws IOException {
    Path file = folder.resolve(name);
    GeoJsonLinesWriter.write(plan, List.of(), SiteWaits.unknown(), file);
    return file;
  }

  @Test
  void eachLineIsAFeature() throws IOException {
    Path file = write(Toy.honest(Toy.region()).plan(), "plan.geojsonl");
    assertTrue(Files.readString(file).endsWith("}\n"));
    List<Feature> features =
        Files.readAllLines(file).stream().map(FeatureConverter::toFeature).toList();
    assertEquals(
        List.of("s1", "s2", "s3"),
        features.stream().map(each -> each.getProperties().get("site")).toList());
    assertEquals("Trường Đại học", features.get(1).getProperties().get("name"));
    assertEquals(8, features.get(2).getProperties().get("ports_total"));
    Point point = (Point) features.get(0).getSimpleGeometry();
    assertEquals(105.1234568, point.getX());
    assertEquals(21.5, point.getY());
  }

  @Test
  void theFeaturesAreThoseOfThePlanFile() throws IOException {
    Plan plan = Toy.honest(Toy.region()).plan();
    Path whole = folder.resolve("plan.geojson");
    PlanFileWriter.write(plan, List.of(), SiteWaits.unknown(), whole);
    List<String> ofWhole =
        Files.readAllLines(whole).stream()
            .filter(line -> line.startsWith("{\"type\":\"Feature\""))
            .map(line -> line.substring(0, line.lastIndexOf('}') + 1))
            .toList();
    assertEquals(ofWhole, Files.readAllLines(write(plan, "plan.geojsonl")));
  }

  @Test
  void sameBytesAreWrittenTwice() throws IOException {
    Plan plan = Toy.honest(Toy.region()).plan();
    assertArrayEquals(
        Files.readAllBytes(write(plan, "one.geojsonl")),
        Files.readAllBytes(write(plan, "two.geojsonl")));
  }
}
