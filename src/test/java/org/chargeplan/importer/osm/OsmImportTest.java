package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerChange;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The toy country of {@code toy.osm} as a region, with the types and kinds of the test region. */
class OsmImportTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final Path TOY_PBF =
      Path.of("src/test/resources/org/chargeplan/importer/toy.osm.pbf");
  private static final RoadScope ALL = RoadScope.find("drivable").orElseThrow();

  @TempDir private Path folder;

  @BeforeEach
  void writeRegion() throws IOException {
    String region = Files.readString(ANDORRA.resolve("region.yaml"));
    Files.writeString(
        folder.resolve("region.yaml"),
        region.replace("[1.40, 42.42, 1.80, 42.67]", "[-1, -1, 1, 1]"));
    Files.copy(ANDORRA.resolve("rules.yaml"), folder.resolve("rules.yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    // 20,000 told, so that 5,000 are left for the village; or fewer than are told.
    "25000, 5000, and scaled to that total",
    "15000, 1000, may give the total"
  })
  void placesWithoutAFigureShareThePeopleLeft(int people, int ofVillage, String told)
      throws Exception {
    Files.writeString(folder.resolve("assumptions.yaml"), "people: " + people + "\n");
    OsmSummary summary = imported(OsmStreetsTest.TOY, folder, ALL);
    Region region = RegionReader.read(folder);
    assertEquals(20_000, region.zones().get(0).population());
    assertEquals(ofVillage, region.zones().get(1).population());
    // 500 people a km2, as in a village of 1,000.
    assertEquals(ofVillage / 500.0, region.zones().get(1).areaKm2(), 1e-9);
    assertTrue(summary.people().contains(told), summary.people());
  }

  @Test
  void extractBecomesAValidRegion() throws Exception {
    OsmSummary summary = imported(OsmStreetsTest.TOY, folder, ALL);
    Region region = RegionReader.read(folder);
    assertEquals(2, summary.provinces());
    assertEquals(2, region.zones().size());
    assertEquals(20_000, region.zones().get(0).population());
    // A village without a population: 1,000 people, and 2 provinces of level 6, for that of level 4
    // lacks a way.
    assertEquals(1000, region.zones().get(1).population());
    assertEquals("Westland", region.zones().get(0).province().name());
    assertEquals("Eastland", region.zones().get(1).province().name());
    assertEquals(
        Map.of("without a closed border: the extract lacks a part of it", 1),
        tally(summary, "provinces").leftOut());
    assertEquals(
        Map.of(
            "closed to cars", 1,
            "driveways and tracks", 1,
            "in a connected part without a zone or a site", 1,
            "outside the bounds of the region", 1),
        tally(summary, "roads").leftOut());
    Tallies.assertComplete(summary);
    // Of the largest part: 101-103-105-107 and 103-106. Nodes 102 and 104 lie amid ways, and
    // 105, where two classes meet, is nearest to a zone as well.
    assertEquals(2, summary.parts());
    assertEquals(5 * 1.113195 + 1.105743, summary.partKm(), 1e-3);
    assertEquals(5, summary.junctions());
    assertEquals(4, summary.edges());
  }

  @Test
  void sitesHaveBaysOfCapacityAreaOrKind() throws Exception {
    imported(OsmStreetsTest.TOY, folder, ALL);
    Map<String, Site> sites = sites();
    assertEquals(4, sites.size());
    // Capacity 80, of which ports may take 0.4.
    assertEquals(32, sites.get("n211").bays());
    assertEquals(80, sites.get("n211").lotBays());
    // 111.3195 m x 110.5743 m are 12,309 m2, 492 bays of 25 m2; 0.4 of them are 197.
    assertEquals(492, sites.get("w31").lotBays());
    assertEquals(197, sites.get("w31").bays());
    assertEquals(4, sites.get("n212").bays());
    assertEquals("fuel station, East", sites.get("n212").name());
    assertFalse(sites.containsKey("n215"));
  }

  @Test
  void stationsAreAtTheNearestSiteOrBecomeSites() throws Exception {
    OsmSummary summary = imported(OsmStreetsTest.TOY, folder, ALL);
    // 213 is 22 m from the market: two sockets of 22 kW, of which the nearest type has 11 kW. 214
    // has two
    // plugs for one vehicle, no site near: one port of 60 kW at a site of its own.
    assertEquals(Map.of("ac11", 2, "dc60", 1), summary.existingPorts());
    assertEquals(List.of(2, 0), sites().get("n211").existingPorts());
    assertEquals(List.of(0, 1), sites().get("n214").existingPorts());
    assertEquals("charging-station", sites().get("n214").kind().id());
  }

  @Test
  void substationsHaveHeadroomByVoltage() throws Exception {
    imported(OsmStreetsTest.TOY, folder, ALL);
    // 110 kV: 80 MVA x 0.95 x 0.2 = 15,200 kW.
    assertEquals(
        List.of(15_200.0, 15_200.0), RegionReader.read(folder).gridNodes().get(0).headroomKw());
  }

  @Test
  void speedLimitsAreWrittenWithTheRoads() throws Exception {
    imported(OsmStreetsTest.TOY, folder, ALL);
    List<String> edges = Files.readAllLines(folder.resolve("road_edges.csv"));
    assertEquals("from,to,length_m,road_class,limit_kmh", edges.get(0));
    assertTrue(edges.contains("n101,n103,2226.4,primary,50"), edges.toString());
    assertTrue(edges.contains("n103,n105,2226.4,primary,"), edges.toString());
    assertEquals(
        OptionalDouble.of(50), RegionReader.read(folder).roads().edges().get(0).limitKmH());
    String untold = Files.readString(OsmStreetsTest.TOY).replace("k=\"maxspeed\"", "k=\"note\"");
    Files.writeString(folder.resolve("untold.osm"), untold);
    imported(folder.resolve("untold.osm"), folder, ALL);
    edges = Files.readAllLines(folder.resolve("road_edges.csv"));
    assertEquals("from,to,length_m,road_class", edges.get(0));
  }

  @Test
  void assumptionsCanBeGiven() throws Exception {
    Files.writeString(
        folder.resolve("assumptions.yaml"),
        "kwh_per_head_day:\n  car: {\"2026\": 0.1, \"2027\": 0.2}\n");
    imported(OsmStreetsTest.TOY, folder, ALL);
    List<String> zones = Files.readAllLines(folder.resolve("zones.csv"));
    assertTrue(zones.get(1).endsWith(",20000,2000,4000,assumed"), zones.get(1));
  }

  @Test
  void noticeNamesSourceLicenceAndDate() throws Exception {
    imported(OsmStreetsTest.TOY, folder, ALL);
    String notice = Files.readString(folder.resolve("NOTICE"));
    assertTrue(notice.contains("--roads drivable"), notice);
    assertTrue(notice.contains("; data of 2026-03-01\n  Used for: toy.osm;"), notice);
    assertTrue(notice.contains("Open Database License"), notice);
  }

  @Test
  void newerExtractReportsWhatChanged() throws Exception {
    assertEquals(List.of(), imported(OsmStreetsTest.TOY, folder, ALL).changes());
    String toy = Files.readString(OsmStreetsTest.TOY);
    // The station at East is another one now.
    String newer = toy.replace("id=\"212\"", "id=\"999\"");
    OsmSummary summary =
        imported(Files.writeString(folder.resolve("newer.osm"), newer), folder, ALL);
    LayerChange sites = summary.changes().get(1);
    assertEquals(new LayerChange("sites", 4, List.of("n999"), List.of("n212"), List.of()), sites);
    assertTrue(
        summary.lines().contains("  sites: 4 before; added 1 (n999); removed 1 (n212); moved none"),
        summary.lines().toString());
    // 0.001 degrees of latitude are 110.6 m.
    List<String> rows = Files.readAllLines(folder.resolve("sites.csv"));
    rows.replaceAll(row -> row.startsWith("n211,") ? row.replace(",0,", ",0.001,") : row);
    Files.write(folder.resolve("sites.csv"), rows);
    assertEquals(
        List.of("n211"), imported(OsmStreetsTest.TOY, folder, ALL).changes().get(1).moved());
  }

  @Test
  void unreadableExtractLeavesTheOldLayers() throws Exception {
    imported(OsmStreetsTest.TOY, folder, ALL);
    byte[] before = Files.readAllBytes(folder.resolve("road_edges.csv"));
    String toy = Files.readString(OsmStreetsTest.TOY);
    assertProblem(toy.substring(0, toy.length() / 2), "cut.osm", "can't be read after its line");
    assertProblem("no extract", "text.osm.pbf", "can't be one of a PBF file");
    assertProblem("", "empty.osm.pbf", "is empty");
    assertProblem(toy, "toy.xml", "must end with .osm.pbf");
    assertProblem(toy.replace("k=\"highway\"", "k=\"way\""), "sea.osm", "must have roads");
    assertProblem(toy.replace("lat=\"0\" lon", "lat=\"50\" lon"), "off.osm", "inside the bounds");
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(folder.resolve("road_edges.csv"))));
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
    }
  }

  /** {@code toy.osm.pbf} is {@code toy.osm} by osmium, without metadata of its elements. */
  @Test
  void pbfAndXmlMakeTheSameLayers() throws Exception {
    imported(OsmStreetsTest.TOY, folder, ALL);
    Map<String, String> ofXml = layers();
    OsmSummary summary = imported(TOY_PBF, folder, ALL);
    assertEquals(ofXml, layers());
    assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), summary.date());
  }

  /** Whatever byte it ends at, a cut file is told, and nothing is written. */
  @Test
  void truncatedPbfIsReported() throws Exception {
    byte[] whole = Files.readAllBytes(TOY_PBF);
    for (int length = 0; length < whole.length; length += 41) {
      Path cut = folder.resolve("cut.osm.pbf");
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThrows(InvalidInputException.class, () -> imported(cut, folder, ALL));
    }
    assertFalse(Files.exists(folder.resolve("zones.csv")));
  }

  /** A flipped byte within the packed data breaks its checksum. */
  @Test
  void damagedPbfIsReported() throws Exception {
    byte[] damaged = Files.readAllBytes(TOY_PBF);
    damaged[damaged.length / 2] ^= 0x55;
    Path file = Files.write(folder.resolve("damaged.osm.pbf"), damaged);
    InvalidInputException invalid =
        assertThrows(InvalidInputException.class, () -> imported(file, folder, ALL));
    assertTrue(invalid.getMessage().contains("can't be decoded"), invalid.getMessage());
    assertFalse(Files.exists(folder.resolve("zones.csv")));
  }

  /** Runs an import, and fails where an object was neither taken nor left out. */
  private static OsmSummary imported(Path file, Path regionDir, RoadScope roads)
      throws InvalidInputException, IOException {
    OsmSummary summary = OsmImport.all(List.of(file), regionDir, OsmOptions.of(roads));
    Tallies.assertComplete(summary);
    return summary;
  }

  private static LayerTally tally(OsmSummary summary, String layer) {
    return summary.tally().layers().stream()
        .filter(each -> each.layer().equals(layer))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> layers() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : List.of("zones", "sites", "grid", "provinces", "road_nodes", "road_edges")) {
      texts.put(name, Files.readString(folder.resolve(name + ".csv")));
    }
    return texts;
  }

  private void assertProblem(String text, String name, String message) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    InvalidInputException invalid =
        assertThrows(InvalidInputException.class, () -> imported(file, folder, ALL));
    assertTrue(
        invalid.problems().stream()
            .anyMatch(p -> p.message().contains(message) && p.hint().startsWith("Maybe")),
        invalid.problems().toString());
  }

  private Map<String, Site> sites() throws InvalidInputException {
    Map<String, Site> sites = new TreeMap<>();
    RegionReader.read(folder).sites().forEach(site -> sites.put(site.id(), site));
    return sites;
  }
}
