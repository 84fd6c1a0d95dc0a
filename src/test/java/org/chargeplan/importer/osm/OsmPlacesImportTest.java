package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Car parks and stations of an extract near the equator, where a square of 0.001 degrees has 12,309
 * m2: 492 bays of 25 m2.
 */
class OsmPlacesImportTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");

  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder ways = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();

  @TempDir private Path folder;

  @BeforeEach
  void writeRegion() throws IOException {
    String region = Files.readString(ANDORRA.resolve("region.yaml"));
    Files.writeString(
        folder.resolve("region.yaml"),
        region.replace("[1.40, 42.42, 1.80, 42.67]", "[-1, -1, 1, 1]"));
    Files.copy(ANDORRA.resolve("rules.yaml"), folder.resolve("rules.yaml"));
    node(1, 0, 0, "place=town|name=Town|population=9 000");
    node(2, 0.5, 0, "");
    way(1, "highway=primary", 1, 2);
  }

  private void node(int id, double lon, double lat, String tags) {
    nodes.append("<node id=\"%d\" lon=\"%s\" lat=\"%s\">".formatted(id, lon, lat));
    nodes.append(xml(tags)).append("</node>\n");
  }

  private void way(int id, String tags, int... refs) {
    ways.append("<way id=\"%d\">".formatted(id));
    for (int ref : refs) {
      ways.append("<nd ref=\"%d\"/>".formatted(ref));
    }
    ways.append(xml(tags)).append("</way>\n");
  }

  /** A square with a side of so many thousandths of a degree. */
  private void square(int id, double west, double south, double side, String tags) {
    double width = side / 1000;
    int first = 10 * id;
    node(first, west, south, "");
    node(first + 1, west + width, south, "");
    node(first + 2, west + width, south + width, "");
    node(first + 3, west, south + width, "");
    way(id, tags, first, first + 1, first + 2, first + 3, first);
  }

  private void relation(int id, String tags, String... members) {
    relations.append("<relation id=\"%d\">".formatted(id));
    for (String member : members) {
      String[] parts = member.split(" ", -1);
      relations.append(
          "<member type=\"way\" ref=\"%s\" role=\"%s\"/>".formatted(parts[0], parts[1]));
    }
    relations.append(xml(tags)).append("</relation>\n");
  }

  private static String xml(String tags) {
    StringBuilder xml = new StringBuilder();
    OsmThings.tags(tags).forEach((k, v) -> xml.append("<tag k=\"%s\" v=\"%s\"/>".formatted(k, v)));
    return xml.toString();
  }

  private OsmSummary run(String timestamp) throws Exception {
    String extract =
        "<?xml version=\"1.0\"?>\n<osm version=\"0.6\"%s>\n%s%s%s</osm>\n"
            .formatted(
                timestamp.isEmpty() ? "" : " osmosis_replication_timestamp=\"" + timestamp + "\"",
                nodes,
                ways,
                relations);
    OsmSummary summary =
        OsmImport.all(
            List.of(Files.writeString(folder.resolve("t.osm"), extract)),
            folder,
            OsmOptions.of(RoadScope.find("drivable").orElseThrow()));
    Tallies.assertComplete(summary);
    return summary;
  }

  private Map<String, Site> sites() throws Exception {
    Map<String, Site> sites = new TreeMap<>();
    Region region = RegionReader.read(folder);
    region.sites().forEach(site -> sites.put(site.id(), site));
    return sites;
  }

  @Test
  void holesOfAreasAreSubtractedAndPartsOfASiteAdded() throws Exception {
    square(100, 0.1, 0.1, 1, "");
    square(101, 0.1002, 0.1002, 0.5, "building=yes");
    relation(1, "type=multipolygon|amenity=parking", "100 outer", "101 inner");
    square(110, 0.2, 0.1, 1, "amenity=parking");
    square(111, 0.2002, 0.1002, 0.5, "");
    relation(2, "type=multipolygon|amenity=parking", "110 outer", "111 inner");
    square(120, 0.3, 0.1, 1, "");
    square(121, 0.31, 0.1, 0.5, "");
    way(122, "highway=service", 1200, 1210);
    relation(3, "type=site|amenity=parking", "120 ", "121 ", "122 ");
    OsmSummary summary = run("2026-05-15T00:00:00Z");
    Map<String, Site> sites = sites();
    // Three quarters of 492.36 bays; both ways that are drawn; one and a quarter.
    assertEquals(369, sites.get("r1").lotBays());
    assertEquals(369, sites.get("r2").lotBays());
    assertEquals(615, sites.get("r3").lotBays());
    assertEquals(3, sites.size());
    assertEquals(
        Map.of("parking: drawn twice", 1), summary.tally().of(Layer.SITES, "places").leftOut());
  }

  @Test
  void levelsOfCarParksAreWrittenWhereTheMapHasThem() throws Exception {
    square(100, 0.1, 0.1, 1, "amenity=parking|parking=underground|building:levels:underground=2");
    square(101, 0.2, 0.1, 1, "amenity=parking");
    run("");
    assertTrue(
        Files.readString(folder.resolve("sites.csv"))
            .startsWith(
                "id,name,kind,province,grid_node,"
                    + "lon,lat,bays,lot_bays,indoor,parking_level,max_kw,"));
    Site below = sites().get("w100");
    assertEquals(Optional.of(ParkingLevel.DEEPER), below.parkingLevel());
    assertTrue(below.indoor());
    assertEquals(984, below.lotBays());
    assertEquals(Optional.empty(), sites().get("w101").parkingLevel());
  }

  @Test
  void daysAreThoseOfTheExtract() throws Exception {
    node(11, 0.1, 0.1, "amenity=charging_station|capacity=2|opening_date=2020-06-01");
    node(12, 0.2, 0.1, "amenity=charging_station|capacity=3|end_date=2020-06-01");
    run("2020-05-15T00:00:00Z");
    assertEquals(1, sites().size());
    assertEquals(3, sites().get("n12").existingPorts().get(0));
    run("2020-06-15T00:00:00Z");
    assertEquals(2, sites().get("n11").existingPorts().get(0));
    // Today, where the extract has no day.
    run("");
    assertEquals(Set.of("n11"), sites().keySet());
  }

  @Test
  void stationThatIsOnlyKnownToExistHasOneAssumedPort() throws Exception {
    node(11, 0.1, 0.1, "amenity=charging_station");
    node(12, 0.2, 0.1, "amenity=charging_station|capacity=2");
    node(13, 0.3, 0.1, "construction:amenity=charging_station");
    node(14, 0.4, 0.1, "man_made=charge_point|socket:type2=2");
    OsmSummary summary = run("");
    assertEquals(Status.ASSUMED, sites().get("n11").existingStatus());
    assertEquals(1, sites().get("n11").existingPorts().get(0));
    assertEquals(Status.PUBLISHED, sites().get("n12").existingStatus());
    assertEquals(2, sites().get("n14").existingPorts().get(0));
    assertEquals(1, summary.tally().of(Layer.EXISTING, "stations").assumed());
    assertEquals(
        Map.of("under construction", 1), summary.tally().of(Layer.EXISTING, "stations").leftOut());
  }
}
