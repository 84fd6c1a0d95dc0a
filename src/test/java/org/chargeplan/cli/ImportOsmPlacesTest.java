package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Extracts with islands, parts of cities, several languages, or no place at all, from the import to
 * the verified plan. On the equator, where 0.01 degrees are 1.1 km.
 */
class ImportOsmPlacesTest extends CommandTest {

  private static final String BEGIN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><osm version=\"0.6\">";

  /** Two islands with a road each; only the first has a car park. */
  private static final String ISLANDS =
      """
      <node id="1" lat="0" lon="0"/><node id="2" lat="0" lon="0.04"/>
      <node id="3" lat="0" lon="0.2"/><node id="4" lat="0" lon="0.21"/>
      <node id="11" lat="0.001" lon="0"><tag k="place" v="town"/><tag k="name" v="ฝั่ง"/>
        <tag k="name:en" v="Shore"/><tag k="name:de" v="Ufer"/><tag k="population" v="15,000"/></node>
      <node id="12" lat="0.001" lon="0.2"><tag k="place" v="village"/><tag k="name" v="Isle"/>
        <tag k="population" v="700"/></node>
      <node id="21" lat="0.001" lon="0.02"><tag k="amenity" v="parking"/><tag k="capacity" v="90"/>
        <tag k="name" v="Harbour"/></node>
      <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="secondary"/></way>
      <way id="2"><nd ref="3"/><nd ref="4"/><tag k="highway" v="residential"/></way>
      <way id="3"><nd ref="2"/><nd ref="3"/><tag k="route" v="ferry"/><tag k="foot" v="yes"/></way>
      </osm>
      """;

  private Path country;

  @BeforeEach
  void writeRegion() throws IOException {
    country = ToyCountry.in(dir);
  }

  @Test
  void aboutEightHundredPeopleAreDerived() throws IOException {
    assertEquals(
        ExitCode.OK, importOsm(ISLANDS.replace("v=\"700\"", "v=\"~800\""), "--json"), err());
    JsonNode zones =
        StreamSupport.stream(new ObjectMapper().readTree(out()).get("layers").spliterator(), false)
            .filter(layer -> layer.get("layer").asText().equals("zones"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, zones.get("taken_by_status").get("derived").asInt(), zones::toString);
    assertTrue(
        Files.readAllLines(country.resolve("zones.csv")).stream()
            .anyMatch(zone -> zone.contains("Isle") && zone.contains(",800,")));
  }

  @Test
  void twoCutsThatLieApartKeepBothNetworks() throws IOException {
    Path one = Files.writeString(dir.resolve("one.osm"), BEGIN + part(1, 2, 11, 1));
    Path other = Files.writeString(dir.resolve("other.osm"), BEGIN + part(3, 4, 12, 2));
    List<String> both =
        List.of("import", "osm", one.toString(), other.toString(), country.toString());
    assertEquals(ExitCode.OK, run(both), err());
    assertEquals(5, Files.readAllLines(country.resolve("road_nodes.csv")).size(), "four nodes");
    assertEquals(3, Files.readAllLines(country.resolve("road_edges.csv")).size(), "two roads");
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
  }

  /** A road of 4 km with a village, some degrees east. */
  private static String part(int from, int to, int place, int way) {
    double lon = from * 0.1;
    return """
        <node id="%1$d" lat="0" lon="%5$s"/><node id="%2$d" lat="0" lon="%6$s"/>
        <node id="%3$d" lat="0.001" lon="%5$s"><tag k="place" v="village"/><tag k="name" v="V%3$d"/>
          <tag k="population" v="900"/></node>
        <way id="%4$d"><nd ref="%1$d"/><nd ref="%2$d"/><tag k="highway" v="primary"/></way>
        </osm>
        """
        .formatted(from, to, place, way, Double.toString(lon), Double.toString(lon + 0.04));
  }

  @Test
  void figuresThatNoCityHasAreNotKnown() throws IOException {
    assertEquals(ExitCode.OK, importOsm(ISLANDS.replace("15,000", "383,606,529")), err());
    assertTrue(out().contains("with more than 50,000,000 people on the map"), out());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
  }

  @Test
  void bordersWithoutANameAreNoProvinces() throws IOException {
    String border =
        """
        <node id="31" lat="-0.1" lon="-0.1"/><node id="32" lat="-0.1" lon="0.3"/>
        <node id="33" lat="0.1" lon="0.3"/><node id="34" lat="0.1" lon="-0.1"/>
        <way id="41"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/></way>
        <relation id="51"><member type="way" ref="41" role="outer"/><tag k="type" v="boundary"/>
          <tag k="boundary" v="administrative"/><tag k="admin_level" v="6"/><tag k="name" v=" "/></relation>
        </osm>
        """;
    assertEquals(ExitCode.OK, importOsm(ISLANDS.replace("</osm>", border)), err());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
  }

  private int importOsm(String xml, String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("made-up.osm"), BEGIN + xml);
    return run(List.of("import", "osm", file.toString(), country.toString()), more);
  }

  private List<String> table(String name) throws IOException {
    return Files.readAllLines(country.resolve(name + ".csv"));
  }

  @Test
  void islandsWithoutACarFerryStayAndWhoReachesNoPortIsNamed() throws Exception {
    assertEquals(ExitCode.OK, importOsm(ISLANDS), err());
    assertTrue(out().contains("2 connected parts; 2 have zones or sites"), out());
    String named = "no site on the roads of 700 people: Isle; they can't reach a port";
    assertTrue(out().contains(named), out());
    assertTrue(out().contains("1 ferries that carry no cars"), out());
    assertEquals(3, table("road_edges").size());

    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
    assertTrue(out().contains("The roads are 2 unconnected parts"), out());
    String sentence = "No site is on the roads of 700 people, who can't reach a port: Isle.";
    assertTrue(out().contains(sentence), out());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString(), "--json")), err());
    assertTrue(out().contains("\"road_parts\""), out());

    Files.writeString(
        country.resolve("rules.yaml"),
        """
        rules:
          - id: all
            type: coverage
            title: All people near a site
            level: medium
            status: assumption
            source: "assumed"
            within_m: 10000
            share: 1
            penalty: 1
        """);
    List<String> solve =
        List.of("solve", country.toString(), "--steps", "20", "-o", plan.toString());
    assertEquals(ExitCode.TARGET_MISSED, run(solve), err());
    assertTrue(out().contains("Targets missed"), out());
    assertTrue(out().contains("No site is on the roads of 700 people"), out());
    assertEquals(ExitCode.OK, run(List.of("verify", country.toString(), plan.toString())), err());
  }

  @Test
  void namesAreInTheLanguagesAskedFor() throws Exception {
    assertEquals(ExitCode.OK, importOsm(ISLANDS), err());
    assertTrue(table("zones").get(1).startsWith("n11,ฝั่ง (Shore),"), table("zones").get(1));
    assertEquals(ExitCode.OK, importOsm(ISLANDS, "--language", "de,en"), err());
    assertTrue(table("zones").get(1).startsWith("n11,Ufer (Shore),"), table("zones").get(1));
    assertTrue(table("zones").get(2).startsWith("n12,Isle,"), table("zones").get(2));
    assertTrue(Files.readString(country.resolve("NOTICE")).contains("--language 'de,en'"));
    assertEquals(ExitCode.INVALID_INPUT, importOsm(ISLANDS, "--language", "d e"));
    assertTrue(err().contains("Maybe th,en."), err());
  }

  @Test
  void onlyTheLayersAskedForAreReplaced() throws Exception {
    Path zones =
        Files.writeString(
            dir.resolve("own.csv"),
            "id,name,lon,lat,population\nown,Own,0.01,0.001,4000\nisle,Own isle,0.2,0.001,50\n");
    List<String> own = List.of("import", "csv", zones.toString(), country.toString());
    assertEquals(
        ExitCode.OK, run(own, "--layer", "zones", "--source", "s", "--licence", "l"), err());
    assertEquals(ExitCode.OK, importOsm(ISLANDS, "--layers", "roads,sites,existing"), err());
    assertEquals(3, table("zones").size());
    assertTrue(table("zones").get(1).startsWith("own,Own,"), table("zones").get(1));
    assertEquals(2, table("sites").size());
    assertEquals(List.of("n1", "n2", "n3", "n4"), ids(table("road_nodes")));
    String sources = Files.readString(country.resolve("sources.csv"));
    assertTrue(sources.contains("zones,s,l"), sources);
    assertTrue(sources.contains("--layers 'sites,existing,roads'"), sources);
    assertTrue(out().contains("no site on the roads of 50 people: Own isle"), out());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());

    assertEquals(ExitCode.OK, importOsm(ISLANDS, "--layers", "zones"), err());
    assertTrue(table("zones").get(1).startsWith("n11,"), table("zones").get(1));
    assertEquals(2, table("sites").size());
  }

  @Test
  void mapsOfPlacesWithoutRoadsReplaceTheLayersOfPlaces() throws Exception {
    assertEquals(ExitCode.OK, importOsm(ISLANDS), err());
    List<String> roads = table("road_edges");
    String places =
        """
        <node id="21" lat="0.001" lon="0.02"><tag k="amenity" v="parking"/>
          <tag k="capacity" v="70"/><tag k="name" v="Pier"/></node>
        <node id="22" lat="5" lon="5"><tag k="power" v="substation"/></node>
        </osm>
        """;
    assertEquals(ExitCode.OK, importOsm(places, "--layers", "sites"), err());
    assertTrue(table("sites").get(1).startsWith("n21,Pier,"), table("sites").get(1));
    assertEquals(roads, table("road_edges"));
    String charger = "<node id='31' lat='0.001' lon='0.02'><tag k='KEY' v='VALUE'/></node></osm>";
    for (String tag : new String[] {"amenity charging_station", "man_made charge_point"}) {
      String[] parts = tag.split(" ", -1);
      String one = charger.replace("KEY", parts[0]).replace("VALUE", parts[1]);
      assertEquals(ExitCode.OK, importOsm(one, "--layers", "existing"), err());
    }

    // The only substation lies outside.
    assertEquals(ExitCode.INVALID_INPUT, importOsm(places, "--layers", "existing,grid"));
    assertTrue(err().contains("the layers asked for (existing,grid) must lie inside"), err());
    assertTrue(err().contains("Maybe the bounds in region.yaml"), err());
    assertEquals(ExitCode.INVALID_INPUT, importOsm(places, "--layers", "sites,roads"));
    assertTrue(err().contains("must have roads of the classes asked for"), err());
    assertEquals(ExitCode.INVALID_INPUT, importOsm(places));
  }

  /**
   * A road of 44 km, and one of 5 km that begins beside its middle, where the chain of the long one
   * has a junction: Mid is nearer to the short one, which Far keeps.
   */
  @Test
  void roadsAloneAreThoseOfAnImportOfAllLayers() throws Exception {
    String map =
        """
        <node id="1" lat="0" lon="-0.2"/><node id="2" lat="0" lon="0"/><node id="3" lat="0" lon="0.2"/>
        <node id="4" lat="0.002" lon="0"/><node id="5" lat="0.05" lon="0"/>
        <node id="11" lat="0.0012" lon="0"><tag k="place" v="town"/><tag k="name" v="Mid"/></node>
        <node id="12" lat="0.05" lon="0.001"><tag k="place" v="town"/><tag k="name" v="Far"/></node>
        <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
        <way id="2"><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
        <way id="3"><nd ref="4"/><nd ref="5"/><tag k="highway" v="residential"/></way>
        </osm>
        """;
    assertEquals(ExitCode.OK, importOsm(map), err());
    List<String> roads = table("road_edges");
    assertEquals(3, roads.size());
    assertEquals(ExitCode.OK, importOsm(map, "--layers", "roads"), err());
    assertEquals(roads, table("road_edges"));
  }

  private static List<String> ids(List<String> rows) {
    return rows.stream().skip(1).map(row -> row.substring(0, row.indexOf(','))).sorted().toList();
  }

  @Test
  void layersBesideNoZonesAndUnknownLayersAreReported() throws Exception {
    assertEquals(ExitCode.INVALID_INPUT, importOsm(ISLANDS, "--layers", "roads"));
    assertTrue(err().contains("Maybe add zones to --layers"), err());
    assertEquals(ExitCode.INVALID_INPUT, importOsm(ISLANDS, "--layers", "rods"));
    assertTrue(err().contains("The --layers (rods)"), err());
    assertFalse(Files.exists(country.resolve("road_edges.csv")));
  }

  @Test
  void extractWithoutAPlaceIsOneZoneAndSolves() throws Exception {
    String roads = ISLANDS.replace("k=\"place\"", "k=\"was\"");
    assertEquals(ExitCode.OK, importOsm(roads), err());
    assertTrue(out().contains("no inhabited place on the map"), out());
    assertEquals(2, table("zones").size());
    List<String> solve =
        List.of("solve", country.toString(), "--steps", "20", "-o", plan.toString());
    assertEquals(ExitCode.OK, run(solve), err());
    assertEquals(ExitCode.OK, run(List.of("verify", country.toString(), plan.toString())), err());
  }

  @Test
  void boundsOfAnExtractCutACity() throws Exception {
    String bounds = "<bounds minlat=\"-0.01\" minlon=\"-0.01\" maxlat=\"0.01\" maxlon=\"0.01\"/>";
    String city = ISLANDS.replace("v=\"town\"", "v=\"city\"").replace("15,000", "450 000");
    assertEquals(ExitCode.OK, importOsm(bounds + city, "--language", "en"), err());
    assertTrue(out().contains("Shore: 450,000 people on the map, of which "), out());
    assertTrue(out().contains("by the usual density of such a place (assumed)"), out());
  }
}
