package org.chargeplan.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Scope;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The structure that RFC 7946 and the design ask for, checked on the bytes. */
class PlanFileFormatTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir private Path folder;

  @Test
  void fileIsACollectionOfPointsLongitudeFirstWithoutCrs() throws IOException {
    JsonNode root = MAPPER.readTree(text(Toy.honest(Toy.region()).plan()));
    assertEquals("FeatureCollection", root.get("type").textValue());
    assertFalse(root.has("crs"));
    assertFalse(root.has("geometry") || root.has("properties"));
    assertEquals(3, root.get("features").size());
    for (JsonNode feature : root.get("features")) {
      assertEquals("Feature", feature.get("type").textValue());
      assertEquals("Point", feature.get("geometry").get("type").textValue());
      assertTrue(feature.get("properties").isObject());
      JsonNode position = feature.get("geometry").get("coordinates");
      assertEquals(2, position.size());
      for (JsonNode degrees : position) {
        assertTrue(degrees.decimalValue().scale() <= 7, degrees.toString());
      }
      feature.get("properties").forEach(value -> assertTrue(value.isValueNode()));
    }
    // 105.123456789 and 21.5, rounded.
    assertEquals(
        "[105.1234568,21.5]",
        root.get("features").get(0).get("geometry").get("coordinates").toString());
  }

  @Test
  void siteHasItsProperties() throws IOException {
    JsonNode root = MAPPER.readTree(text(Toy.honest(Toy.region()).plan()));
    String expected =
        """
        {"site":"s3","name":"Mall 3","kind":"mall","province":"48","grid_node":"g2",\
        "first_phase":"2026","existing_ac11":0,"new_ac11_2026":0,"new_ac11_2027":0,\
        "new_dc60_2026":5,"new_dc60_2028":3,"ports_total":8,"new_ports":8,"power_kw":480,\
        "capex_usd":317800,"connection_class":"provincial"}""";
    // 8 x 13,500 + 480 x 60 + 31,000 + 150,000 = 317,800.
    assertEquals(expected, root.get("features").get(2).get("properties").toString());
  }

  @Test
  void sitesWithoutPortsAreLeftOut() throws IOException {
    JsonNode root = MAPPER.readTree(text(Plan.builder(Toy.region()).plan()));
    List<String> sites = new ArrayList<>();
    root.get("features").forEach(f -> sites.add(f.get("properties").get("site").textValue()));
    assertEquals(List.of("s1"), sites); // Holds 2 ports from before.
    assertFalse(root.get("features").get(0).get("properties").has("first_phase"));
  }

  @Test
  void planMemberHasItsFields() throws IOException {
    JsonNode plan = MAPPER.readTree(text(Toy.honest(Toy.region()).plan())).get("plan");
    assertEquals("0123456789abcdef", plan.get("region").get("digest").textValue());
    assertFalse(plan.has("scope"));
    assertEquals("{\"cost\":0.1,\"coverage\":2.5}", plan.get("weights").toString());
    assertEquals(99, plan.get("steps").intValue());
    assertEquals(
        "{\"ports\":11000,\"connection\":37600,\"reinforcement\":1000000}",
        plan.get("capital_usd").get("2027").toString());
    assertEquals(
        "[{\"grid_node\":\"g1\",\"phase\":\"2027\",\"blocks\":1,\"kw\":200,\"usd\":1000000}]",
        plan.get("reinforcement").toString());
    assertEquals(
        "{\"outlet\":0,\"swap\":0,\"ac\":50,\"dc\":8}",
        plan.get("ports_by_group").get("2028").toString());
  }

  @Test
  void planOfAPartNamesThePart() throws IOException {
    Plan part = Plan.builder(Toy.region(new Scope("province=48", 0.25))).plan();
    assertEquals(
        "{\"label\":\"province=48\",\"demand_share\":0.25}",
        MAPPER.readTree(text(part)).get("plan").get("scope").toString());
  }

  @Test
  void eachFeatureIsOnItsOwnLine() throws IOException {
    List<String> lines = text(Toy.honest(Toy.region()).plan()).lines().toList();
    assertEquals("{", lines.get(0));
    assertEquals("}", lines.get(lines.size() - 1));
    long features = lines.stream().filter(line -> line.startsWith("{\"type\":\"Feature\"")).count();
    assertEquals(3, features);
    assertFalse(lines.stream().anyMatch(line -> line.contains("\r")));
  }

  @Test
  void fileIsWrittenCompletelyOrNotAtAll() throws IOException {
    Path target = folder.resolve("plan.geojson");
    Files.writeString(target, "old");
    assertThrows(
        IOException.class,
        () ->
            AtomicFile.write(
                target,
                out -> {
                  out.write(1);
                  throw new IOException("disk full");
                }));
    assertEquals("old", Files.readString(target));
    Plan plan = Toy.honest(Toy.region()).plan();
    PlanFileWriter.write(plan, List.of(), SiteWaits.unknown(), target);
    assertEquals(text(plan), Files.readString(target));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(target), left.toList());
    }
  }

  private static String text(Plan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanFileWriter.write(plan, List.of(), SiteWaits.unknown(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
