package org.chargeplan.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Region;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plan files as map editors and converters write them back. */
class EditorsTest {

  @TempDir private Path folder;

  private final Region region = Toy.region();
  private Path file;
  private ObjectNode root;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("plan.geojson");
    PlanFileWriter.write(Toy.honest(region).plan(), List.of(), SiteWaits.unknown(), file);
    root = (ObjectNode) new ObjectMapper().readTree(Files.readString(file));
  }

  @Test
  void whatConvertersAddChangesNothing() throws IOException {
    Plan honest = plan();
    ObjectNode written = root.objectNode();
    written.put("type", "FeatureCollection").put("name", "plan");
    written.putObject("crs").put("type", "name").putObject("properties");
    ((ObjectNode) written.at("/crs/properties")).put("name", "urn:ogc:def:crs:OGC:1.3:CRS84");
    written.putArray("bbox").add(105.1).add(19.5).add(107.2).add(21.5);
    written.put("xy_coordinate_resolution", 1e-7).put("totalFeatures", 3);
    List<JsonNode> features = new ArrayList<>();
    root.get("features").forEach(features::add);
    Collections.reverse(features);
    for (JsonNode each : features) {
      ObjectNode feature = (ObjectNode) each;
      JsonNode geometry = feature.remove("geometry");
      feature.put("id", features.indexOf(each)).putArray("bbox").add(1).add(2).add(1).add(2);
      feature.set("geometry", geometry);
      ((ObjectNode) geometry).putObject("crs").put("type", "name");
      ObjectNode properties = (ObjectNode) feature.get("properties");
      properties.put("fid", 7).putNull("corridor").putNull("chainage_km").putNull("layer");
      properties.put("new_ports", properties.get("new_ports").asDouble());
      properties.put("new_ac11_2026", properties.get("new_ac11_2026").asDouble());
    }
    written.putArray("features").addAll(features);
    written.set("plan", root.get("plan"));
    root = written;
    assertEquals(honest, plan());
    assertEquals(honest.newPorts(Toy.S1, Toy.AC11, Toy.P2026), 38);
  }

  @Test
  void roundedCoordinatesVerify() throws IOException {
    List<String> before = findings();
    for (JsonNode feature : root.get("features")) {
      ArrayNode coordinates = (ArrayNode) feature.at("/geometry/coordinates");
      coordinates.set(0, root.numberNode(Math.rint(coordinates.get(0).asDouble() * 1e5) / 1e5));
    }
    assertEquals(before, findings());
  }

  @Test
  void pointsWithHeightsAndMultiPointsOfOneAreThatPoint() throws IOException {
    List<String> before = findings();
    ((ArrayNode) root.at("/features/0/geometry/coordinates")).add(12.5);
    ObjectNode geometry = (ObjectNode) root.at("/features/1/geometry");
    JsonNode point = geometry.get("coordinates");
    geometry.put("type", "MultiPoint").putArray("coordinates").add(point);
    assertEquals(before, findings());
  }

  @Test
  void multiPointOfTwoIsRefused() throws IOException {
    ObjectNode geometry = (ObjectNode) root.at("/features/1/geometry");
    JsonNode point = geometry.get("coordinates");
    geometry.put("type", "MultiPoint").putArray("coordinates").add(point).add(point);
    assertEquals(
        List.of("The MultiPoint must have one point, not 2."),
        problems().stream().map(Problem::message).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "urn:ogc:def:crs:OGC::CRS84",
        "OGC:CRS84",
        "EPSG:4326",
        "urn:ogc:def:crs:EPSG::4326",
        "http://www.opengis.net/def/crs/EPSG/0/4326",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
      })
  void everyNameOfWgs84IsIgnored(String crs) throws IOException {
    root.putObject("crs").put("type", "name").putObject("properties").put("name", crs);
    assertEquals(List.of(), problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:ogc:def:crs:EPSG::32648", "EPSG:3857", "EPSG:43260"})
  void otherSystemsAreRefusedWithHint(String crs) throws IOException {
    root.putObject("crs").put("type", "name").putObject("properties").put("name", crs);
    Problem only = only(problems());
    assertEquals("The crs (" + crs + ") must be WGS 84, longitude first.", only.message());
    assertEquals(
        "Maybe export the layer with EPSG:4326, or run ogr2ogr -f GeoJSON -t_srs EPSG:4326 OUT IN.",
        only.hint());
  }

  @Test
  void absentCrsIsIgnored() throws IOException {
    root.putNull("crs");
    assertEquals(List.of(), problems());
  }

  @Test
  void droppedPlanIsOneLine() throws IOException {
    root.remove("plan");
    Problem only = only(problems());
    assertEquals(
        "The member plan is missing, which has the plan's totals and rules: an editor dropped it.",
        only.message());
    assertEquals(
        "Maybe give the plan as chargeplan wrote it; ports that were changed in the editor are"
            + " taken over by solve REGION --resume PLAN --take-edits plan.geojson.",
        only.hint());
  }

  private static Problem only(List<Problem> problems) {
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }

  private List<Problem> problems() throws IOException {
    Files.writeString(file, root.toString());
    Problems problems = new Problems();
    PlanFileReader.read(file, "plan.geojson", problems);
    return problems.list();
  }

  private PlanFile read() throws IOException {
    Files.writeString(file, root.toString());
    Problems problems = new Problems();
    Optional<PlanFile> read = PlanFileReader.read(file, "plan.geojson", problems);
    assertEquals(List.of(), problems.list());
    return read.orElseThrow();
  }

  private Plan plan() throws IOException {
    return PlanReader.plan(read(), region, new Problems()).orElseThrow();
  }

  private List<String> findings() throws IOException {
    return Verifier.verify(region, (zone, visitor) -> {}, List.of(), read()).findings().stream()
        .map(Object::toString)
        .toList();
  }
}
