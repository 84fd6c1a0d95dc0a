package org.chargeplan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.plan.Plan;
import org.chargeplan.planfile.RandomPlans;
import org.chargeplan.planfile.ToyPlans;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locations against the field rules of OCPI 2.2.1. */
class OcpiWriterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OcpiWriter.Party PARTY = new OcpiWriter.Party("CPL", Optional.empty());
  private static final Region TOY = ToyRegion.read();

  @TempDir private Path folder;

  private OcpiWriter.Written written;

  private static Schema schema() {
    try (InputStream stream =
        OcpiWriterTest.class.getResourceAsStream("ocpi-2.2.1-locations.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode locations(Plan plan, OcpiWriter.Party party)
      throws IOException, InvalidInputException {
    Path file = folder.resolve("plan.ocpi.json");
    written = OcpiWriter.write(plan, party, file);
    JsonNode locations = JSON.readTree(file.toFile());
    assertEquals(List.of(), schema().validate(locations));
    return locations;
  }

  private JsonNode locations(Plan plan) throws IOException, InvalidInputException {
    return locations(plan, PARTY);
  }

  /** 1 AC port at s1 in 2027 beside 8 outlets and 2 AC ports; 2 cabinets and 1 DC port at s3. */
  private static Plan plan(Region region) {
    Plan.Builder plan = Plan.builder(region);
    ToyPlans.build(plan, region, "s1", "ac11", "2027", 1);
    ToyPlans.build(plan, region, "s3", "swap", "2026", 2);
    ToyPlans.build(plan, region, "s3", "dc60", "2026", 1);
    ToyPlans.build(plan, region, "s6", "swap", "2026", 5);
    return plan.plan();
  }

  @Test
  void eachPortIsOneEvse() throws IOException, InvalidInputException {
    JsonNode locations = locations(plan(TOY));
    List<String> ids = new ArrayList<>();
    locations.forEach(each -> ids.add(each.get("id").textValue()));
    // s5 has nothing; s6 gets cabinets alone.
    assertEquals(List.of("s1", "s2", "s3", "s4"), ids);
    // 8 + 2 + 1 at s1, 2 at s2, 1 at s3, 2 at s4; 2 cabinets at s3 and 5 at s6.
    assertEquals(new OcpiWriter.Written(4, 16, 7), written);
    JsonNode evses = locations.get(0).get("evses");
    assertEquals(11, evses.size());
    assertEquals("s1*e2w-ac*1", evses.get(0).get("uid").textValue());
    assertEquals("s1*ac11*2", evses.get(9).get("uid").textValue());
    assertEquals("s1*ac11*3", evses.get(10).get("uid").textValue());
  }

  @Test
  void existingPortsAreNotCalledAvailable() throws IOException, InvalidInputException {
    JsonNode evses = locations(plan(TOY)).get(0).get("evses");
    assertEquals("UNKNOWN", evses.get(9).get("status").textValue());
    assertFalse(evses.get(9).has("status_schedule"));
  }

  @Test
  void newPortsArePlannedUntilTheirPhaseEnds() throws IOException, InvalidInputException {
    JsonNode built = locations(plan(TOY)).get(0).get("evses").get(10);
    assertEquals("PLANNED", built.get("status").textValue());
    // 1 January 2027 and 2028 at 0:00, seven hours ahead of UTC.
    assertEquals(
        "[{\"period_begin\":\"2026-12-31T17:00:00Z\",\"period_end\":\"2027-12-31T17:00:00Z\","
            + "\"status\":\"PLANNED\"},"
            + "{\"period_begin\":\"2027-12-31T17:00:00Z\",\"status\":\"AVAILABLE\"}]",
        built.get("status_schedule").toString());
    assertEquals("2025-12-31T17:00:00Z", built.get("last_updated").textValue());
  }

  @Test
  void locationHasNoInventedStreetAndIsNotPublished() throws IOException, InvalidInputException {
    ObjectNode location = locations(plan(TOY)).get(2).deepCopy();
    location.remove("evses");
    assertEquals(
        "{\"country_code\":\"VN\",\"party_id\":\"CPL\",\"id\":\"s3\",\"publish\":false,"
            + "\"name\":\"South car park\",\"address\":\"South car park\",\"city\":\"South\","
            + "\"country\":\"VNM\","
            + "\"coordinates\":{\"latitude\":\"16.000000\",\"longitude\":\"108.030000\"},"
            + "\"time_zone\":\"Etc/GMT-7\",\"last_updated\":\"2025-12-31T17:00:00Z\"}",
        location.toString());
  }

  @Test
  void eachGroupHasItsConnectors() throws IOException, InvalidInputException {
    JsonNode locations = locations(plan(TOY));
    // 1.5 kW / 230 V = 6.5 A; 11 kW / (3 x 230 V) = 15.9 A; 60 kW / 400 V = 150 A.
    assertEquals("DOMESTIC_C SOCKET AC_1_PHASE 230 7 1500", connector(locations, 0, 0));
    assertEquals("IEC_62196_T2 SOCKET AC_3_PHASE 230 16 11000", connector(locations, 0, 8));
    assertEquals("IEC_62196_T2_COMBO CABLE DC 1000 150 60000", connector(locations, 2, 0));
  }

  private static String connector(JsonNode locations, int location, int evse) {
    JsonNode first = locations.get(location).get("evses").get(evse).get("connectors").get(0);
    assertEquals("1", first.get("id").textValue());
    return String.join(
        " ",
        List.of(
            first.get("standard").textValue(),
            first.get("format").textValue(),
            first.get("power_type").textValue(),
            first.get("max_voltage").toString(),
            first.get("max_amperage").toString(),
            first.get("max_electric_power").toString()));
  }

  @Test
  void aPortOfTwoPlugsIsOneEvseOfTwoConnectors() throws IOException, InvalidInputException {
    Region two =
        ToyPlans.changed(
            folder, "region.yaml", "[IEC_62196_T2_COMBO]", "[IEC_62196_T2_COMBO, CHADEMO]");
    JsonNode connectors = locations(plan(two)).get(2).get("evses").get(0).get("connectors");
    assertEquals(2, connectors.size());
    assertEquals("2", connectors.get(1).get("id").textValue());
    assertEquals("CHADEMO", connectors.get(1).get("standard").textValue());
    assertEquals(500, connectors.get(1).get("max_voltage").intValue());
  }

  @Test
  void fastPortIsLimitedToTheCurrentOfItsPlug() throws IOException, InvalidInputException {
    // 250 kW / 400 V = 625 A, which CCS doesn't carry.
    Region fast = ToyPlans.changed(folder, "region.yaml", "power_kw: 60", "power_kw: 250");
    assertEquals(
        "IEC_62196_T2_COMBO CABLE DC 1000 500 250000", connector(locations(plan(fast)), 2, 0));
  }

  @Test
  void aSmallPortOfAnyPlugHasOnePhase() throws IOException, InvalidInputException {
    Region small = ToyPlans.changed(folder, "region.yaml", "power_kw: 11", "power_kw: 7.4");
    assertEquals(
        "IEC_62196_T2 SOCKET AC_1_PHASE 230 32 7400", connector(locations(plan(small)), 0, 8));
  }

  @Test
  void plugInCapitalsIsWrittenAsInOcpi() throws IOException, InvalidInputException {
    Region single =
        ToyPlans.changed(folder, "region.yaml", "[DOMESTIC_C]", "[IEC_60309_2_SINGLE_16]");
    assertEquals(
        "IEC_60309_2_single_16 SOCKET AC_1_PHASE 230 7 1500",
        connector(locations(plan(single)), 0, 0));
  }

  @Test
  void plugUnknownToOcpiIsReported() {
    Region strange = ToyPlans.changed(folder, "region.yaml", "[IEC_62196_T2]", "[MCS]");
    InvalidInputException thrown =
        assertThrows(InvalidInputException.class, () -> locations(plan(strange)));
    assertEquals(1, thrown.problems().size());
    assertTrue(thrown.problems().get(0).toString().contains("The plug (MCS) of port type (ac11)"));
    assertFalse(Files.exists(folder.resolve("plan.ocpi.json")));
  }

  @Test
  void timeZoneAppliesToAllLocations() throws IOException, InvalidInputException {
    ZoneId zone = ZoneId.of("Asia/Tokyo");
    JsonNode location = locations(plan(TOY), new OcpiWriter.Party("ABC", Optional.of(zone))).get(0);
    assertEquals("Asia/Tokyo", location.get("time_zone").textValue());
    assertEquals("2025-12-31T15:00:00Z", location.get("last_updated").textValue());
    assertEquals("ABC", location.get("party_id").textValue());
  }

  @Test
  void coordinatesFarWestAndSouthFitTheFormat() throws IOException, InvalidInputException {
    ToyRegion.copyTo(folder);
    Path yaml = folder.resolve("region.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("[107.5, 15.5, 108.5, 16.5]", "[-179.0, -17.0, -107.0, 17.0]"));
    for (String name : List.of("sites.csv", "zones.csv", "grid.csv", "road_nodes.csv")) {
      Path table = folder.resolve(name);
      Files.writeString(table, Files.readString(table).replace(",108.", ",-108."));
    }
    Path sites = folder.resolve("sites.csv");
    Files.writeString(
        sites, Files.readString(sites).replace("-108.03,16.00", "-178.1234567,-16.1234567"));
    Region west = RegionReader.read(folder);
    JsonNode location = locations(plan(west)).get(2);
    assertEquals(
        "{\"latitude\":\"-16.123457\",\"longitude\":\"-178.123457\"}",
        location.get("coordinates").toString());
    assertEquals("Etc/GMT+12", location.get("time_zone").textValue());
  }

  @Test
  void longNamesAreCutAndAMissingNameIsTheId() throws IOException, InvalidInputException {
    String longName = "Trường ".repeat(50).strip();
    Region named = ToyPlans.changed(folder, "sites.csv", "South mall", longName);
    Plan.Builder plan = Plan.builder(named);
    JsonNode locations = locations(ToyPlans.build(plan, named, "s5", "ac11", "2026", 1).plan());
    assertEquals(longName.substring(0, 255).strip(), locations.get(0).get("name").textValue());
    assertEquals(longName.substring(0, 45).strip(), locations.get(0).get("address").textValue());
    assertEquals("s5", locations.get(3).get("address").textValue()); // The file has no name for it.
  }

  @ParameterizedTest
  @ValueSource(strings = {"trạm-1", "a-site-with-an-id-of-more-than-36-letters"})
  void idThatOcpiDoesNotAllowIsReplacedByAStableOne(String id)
      throws IOException, InvalidInputException {
    Region strange = ToyPlans.changed(folder, "sites.csv", "\ns1,", "\n" + id + ",");
    Plan nothing = Plan.builder(strange).plan();
    JsonNode location = locations(nothing).get(0);
    assertEquals(36, location.get("id").textValue().length());
    assertEquals(location, locations(nothing).get(0));
  }

  @Test
  void idsThatDifferOnlyInCapitalsStayDistinct() {
    OcpiIds ids = new OcpiIds(List.of("a1", "A1", "b1"));
    assertEquals("b1", ids.of("b1"));
    assertFalse(ids.of("a1").equalsIgnoreCase(ids.of("A1")));
    assertTrue(ids.of("b1", "x".repeat(36), 1).matches("[0-9a-f-]{36}"));
  }

  @Provide
  Arbitrary<Plan> plans() {
    return RandomPlans.of(TOY);
  }

  @Property(tries = 5)
  void sameBytesAreWrittenTwiceForAnyPlan(@ForAll("plans") Plan random)
      throws IOException, InvalidInputException {
    Plan few = few(random);
    Path one = Files.createTempFile("one", ".json");
    Path two = Files.createTempFile("two", ".json");
    OcpiWriter.Written first = OcpiWriter.write(few, PARTY, one);
    assertEquals(first, OcpiWriter.write(few, PARTY, two));
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    JsonNode locations = JSON.readTree(one.toFile());
    assertEquals(List.of(), schema().validate(locations));
    int evses = 0;
    for (JsonNode location : locations) {
      evses += location.get("evses").size();
    }
    assertEquals(first.evses(), evses);
    Files.delete(one);
    Files.delete(two);
  }

  /** The same plan with a hundredth of a hundredth of the ports, so that a test is soon done. */
  private static Plan few(Plan plan) {
    Plan.Builder few = Plan.builder(TOY);
    TOY.sites()
        .forEach(
            site ->
                TOY.portTypes()
                    .forEach(
                        type ->
                            TOY.phases()
                                .forEach(
                                    phase ->
                                        few.build(
                                            site,
                                            type,
                                            phase,
                                            plan.newPorts(site, type, phase) / 10_000))));
    return few.plan();
  }
}
