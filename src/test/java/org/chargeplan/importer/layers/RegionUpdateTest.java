package org.chargeplan.importer.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.osm.OsmImport;
import org.chargeplan.importer.osm.OsmOptions;
import org.chargeplan.importer.osm.OsmStreetsTest;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers put into an empty folder, and into the toy country of OpenStreetMap. */
class RegionUpdateTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final LayerSource SURVEY =
      new LayerSource(
          "", "A survey", "CC0", "https://example.org", "2026-05-01", "s.csv", "chargeplan import");

  private static final OsmOptions DRIVABLE =
      OsmOptions.of(RoadScope.find("drivable").orElseThrow(), List.of(), List.of());

  @TempDir private Path folder;

  @BeforeEach
  void writeRegion() throws IOException {
    String region = Files.readString(ANDORRA.resolve("region.yaml"));
    Files.writeString(
        folder.resolve("region.yaml"),
        region.replace("[1.40, 42.42, 1.80, 42.67]", "[-1, -1, 1, 1]"));
    Files.copy(ANDORRA.resolve("rules.yaml"), folder.resolve("rules.yaml"));
  }

  @Test
  void whatPlanningWouldRefuseIsNotWritten() throws Exception {
    RegionUpdate first = RegionUpdate.read(folder);
    first.putZones(List.of(zone("a", "", 0.1)), Map.of(), PutMode.REPLACE);
    first.putSites(List.of(site("s", 0.29)), PutMode.REPLACE);
    first.write(SURVEY);
    Map<String, String> before = texts();

    RegionUpdate second = RegionUpdate.read(folder);
    Map<String, String> endless = new TreeMap<>(site("t", 0.2));
    endless.put("bays", "1e9");
    second.putSites(List.of(endless), PutMode.ADD);
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> second.write(SURVEY));
    String problem = refused.problems().get(0).toString();
    assertTrue(problem.startsWith(folder.resolve("sites.csv") + ":3: After the import: "), problem);
    assertEquals(before, texts());
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void peopleStayWhereTheyLiveInZonesThatStay() throws Exception {
    RegionUpdate first = RegionUpdate.read(folder);
    first.putZones(
        List.of(zone("a", "", 0.1), zone("b", "", 0.3), zone("c", "", 0.5)),
        Map.of(),
        PutMode.REPLACE);
    first.putSites(List.of(site("s", 0.29)), PutMode.REPLACE);
    first.putPeople(
        List.of(
            new PeopledPlace("a", new Location(0.11, 0), 600, Status.DERIVED),
            new PeopledPlace("b", new Location(0.31, 0), 500, Status.DERIVED),
            new PeopledPlace("c", new Location(0.51, 0), 500, Status.DERIVED)));
    first.write(SURVEY);
    assertEquals(3, RegionReader.read(folder).places().size());

    // a comes again at its point, b elsewhere, c is gone.
    RegionUpdate second = RegionUpdate.read(folder);
    second.putZones(List.of(zone("a", "", 0.1), zone("b", "", 0.35)), Map.of(), PutMode.REPLACE);
    LayerSummary summary = second.write(SURVEY);
    assertEquals(
        "zone,lon,lat,people,status\na,0.11,0,600,derived\n",
        Files.readString(folder.resolve("people.csv")));
    assertTrue(
        summary.notes().stream().anyMatch(note -> note.startsWith("people.csv: 2 places")),
        summary.notes()::toString);
    assertTrue(RegionReader.read(folder).hasPlacesOfPeople());
  }

  /** Two zones and a site are enough: one province, a modelled grid, one link. */
  @Test
  void anEmptyFolderBecomesARegion() throws Exception {
    RegionUpdate update = RegionUpdate.read(folder);
    update.putZones(List.of(zone("a", "", 0.1), zone("b", "", 0.3)), Map.of(), PutMode.REPLACE);
    update.putSites(List.of(site("s", 0.29)), PutMode.REPLACE);
    LayerSummary summary = update.write(SURVEY);

    Region region = RegionReader.read(folder);
    assertEquals("andorra", region.provinces().get(0).id());
    // The default of 0.05 kWh a head and day at the end, for 1,000 people.
    assertTrue(Files.readAllLines(folder.resolve("zones.csv")).get(1).contains(",50,"));
    // 1,000 people in a province: one substation, at the first of two zones alike.
    assertEquals("grid-a", region.sites().get(0).gridNode().id());
    // 0.2 degrees of the equator are 22,264 m, 1.15 times as long by road.
    assertEquals(25_603, region.roads().edges().get(0).lengthM(), 1);
    assertTrue(region.roads().isApproximate());
    assertEquals(2, summary.notes().size());
    assertEquals(
        List.of("zones", "sites", "grid", "roads"),
        region.layerSources().stream().map(LayerSource::layer).toList());
  }

  @Test
  void newZonesBringProvincesAndReassignSites() throws Exception {
    RegionUpdate first = RegionUpdate.read(folder);
    first.putZones(
        List.of(zone("a", "p", 0.1), zone("b", "p", 0.3)), Map.of("p", "Pe"), PutMode.REPLACE);
    first.putSites(List.of(site("s", 0.29), site("t", 0.11)), PutMode.REPLACE);
    first.write(SURVEY);

    RegionUpdate second = RegionUpdate.read(folder);
    second.putZones(
        List.of(zone("c", "q", 0.1), zone("d", "r", 0.3)),
        Map.of("q", "Qu", "r", "Er"),
        PutMode.REPLACE);
    LayerSummary summary = second.write(SURVEY);

    Region region = RegionReader.read(folder);
    assertEquals(List.of("q", "r"), region.provinces().stream().map(p -> p.id()).toList());
    assertEquals("r", sites().get("s").province().id());
    assertEquals("q", sites().get("t").province().id());
    // The grid was a model of the old zones: it is one of the new ones now, one a province.
    assertEquals(
        List.of("grid-c", "grid-d"), region.gridNodes().stream().map(n -> n.id()).toList());
    assertEquals("grid-d", sites().get("s").gridNode().id());
    assertEquals(2, summary.adjusted().get("sites given the province of the nearest zone"));
    assertEquals(1, summary.adjusted().get("provinces without a zone, removed"));
    assertEquals(new LayerSummary.Count("zones", 2, 0, 2, 0), summary.layers().get(0));
  }

  /** Of sites, only the one whose nearest zone is new changes its province. */
  @Test
  void addedZoneTakesTheSitesNearestToIt() throws Exception {
    RegionUpdate first = RegionUpdate.read(folder);
    first.putZones(List.of(zone("a", "p", 0.1), zone("b", "q", 0.3)), Map.of(), PutMode.REPLACE);
    // Nearest to zone b, but of province p, by its table.
    Map<String, String> given = site("s", 0.29);
    given.put("province", "p");
    first.putSites(List.of(given, site("t", 0.49)), PutMode.REPLACE);
    first.write(SURVEY);
    assertEquals("p", sites().get("s").province().id());

    RegionUpdate second = RegionUpdate.read(folder);
    second.putZones(List.of(zone("c", "r", 0.5), zone("b", "q", 0.3)), Map.of(), PutMode.ADD);
    LayerSummary summary = second.write(SURVEY);
    assertEquals(new LayerSummary.Count("zones", 1, 1, 0, 1), summary.layers().get(0));
    assertEquals("r", sites().get("t").province().id());
    // Zone b was put again, so what is nearest to it follows.
    assertEquals("q", sites().get("s").province().id());
    assertEquals(
        List.of("a", "b", "c"),
        RegionReader.read(folder).zones().stream().map(z -> z.id()).toList());
  }

  @Test
  void keptLayersStayIdentical() throws Exception {
    OsmImport.run(List.of(OsmStreetsTest.TOY), folder, DRIVABLE);
    Map<String, String> before = files();
    RegionUpdate update = RegionUpdate.read(folder);
    update.putGrid(
        List.of(
            update
                .tables()
                .rows()
                .gridNode(
                    new Substation("g", "Gee", "", new Location(0, 0)), 80, Status.PUBLISHED)),
        PutMode.REPLACE);
    update.write(SURVEY);
    Map<String, String> after = files();
    for (String kept : List.of("zones", "provinces", "road_nodes", "road_edges")) {
      assertEquals(before.get(kept + ".csv"), after.get(kept + ".csv"), kept);
    }
    assertEquals("g", sites().get("n211").gridNode().id());
    // 80 MVA x 0.95 x 0.2.
    assertEquals(15_200, RegionReader.read(folder).gridNodes().get(0).headroomKw().get(0));
    String notice = after.get("NOTICE");
    assertTrue(notice.contains("Layers: grid; data of 2026-05-01"), notice);
    assertTrue(notice.contains("Layers: provinces, zones, sites, existing, roads;"), notice);
  }

  /** n211 has 2 ports of 11 kW, n214 one of 60 kW. */
  @Test
  void existingPortsStayWithTheirSite() throws Exception {
    OsmImport.run(List.of(OsmStreetsTest.TOY), folder, DRIVABLE);
    RegionUpdate update = RegionUpdate.read(folder);
    Map<String, String> smaller = site("n211", 0.01);
    smaller.put("bays", "1");
    smaller.put("lot_bays", "1");
    smaller.put("max_kw", "5");
    update.putSites(List.of(smaller), PutMode.REPLACE);
    LayerSummary summary = update.write(SURVEY);
    Site site = sites().get("n211");
    assertEquals(List.of(2, 0), site.existingPorts());
    assertEquals(Status.PUBLISHED, site.existingStatus());
    assertEquals(2, site.bays());
    assertEquals(22, site.maxKw());
    assertEquals(1, summary.adjusted().get("existing ports (dc60) removed with their site"));
    assertEquals(1, summary.adjusted().get("sites given bays or power for their existing ports"));
  }

  @Test
  void existingPortsAreReplacedOrAdded() throws Exception {
    OsmImport.run(List.of(OsmStreetsTest.TOY), folder, DRIVABLE);
    RegionUpdate add = RegionUpdate.read(folder);
    add.putExisting(
        Map.of("n212", Map.of("dc60", 2), "nowhere", Map.of("dc60", 3)),
        site -> Status.DERIVED,
        PutMode.ADD);
    LayerSummary summary = add.write(SURVEY);
    assertEquals(new LayerSummary.Count("existing", 1, 0, 0, 2), summary.layers().get(0));
    assertEquals(
        Map.of("ports of a site that is not there", 3),
        summary.tally().of(Layer.EXISTING, "stations").remarks());
    assertEquals(List.of(0, 2), sites().get("n212").existingPorts());
    assertEquals(List.of(2, 0), sites().get("n211").existingPorts());

    RegionUpdate replace = RegionUpdate.read(folder);
    replace.putExisting(
        Map.of("n212", Map.of("ac11", 1)), site -> Status.PUBLISHED, PutMode.REPLACE);
    replace.write(SURVEY);
    assertEquals(List.of(1, 0), sites().get("n212").existingPorts());
    assertEquals(List.of(0, 0), sites().get("n211").existingPorts());
    assertEquals(Status.ASSUMED, sites().get("n211").existingStatus());
    List<LayerSource> existing =
        RegionReader.read(folder).layerSources().stream()
            .filter(source -> source.layer().equals("existing"))
            .toList();
    assertEquals(List.of("A survey"), existing.stream().map(LayerSource::title).toList());
  }

  @Test
  void oldNoticeStaysPartOfTheNewOne() throws Exception {
    Files.writeString(folder.resolve("NOTICE"), "Zones by hand, from the ministry.\n");
    for (int i = 0; i < 2; i++) {
      RegionUpdate update = RegionUpdate.read(folder);
      update.putZones(List.of(zone("a", "p", 0.1), zone("b", "p", 0.3)), Map.of(), PutMode.REPLACE);
      update.write(SURVEY);
    }
    String notice = Files.readString(folder.resolve("NOTICE"));
    assertEquals(2, notice.split("Zones by hand, from the ministry", -1).length, notice);
    assertTrue(notice.contains("A survey"), notice);
    // What replaces every layer keeps what a person wrote, too.
    OsmImport.run(List.of(OsmStreetsTest.TOY), folder, DRIVABLE);
    notice = Files.readString(folder.resolve("NOTICE"));
    assertTrue(notice.contains("Zones by hand, from the ministry"), notice);
    assertFalse(notice.contains("A survey"), notice);
  }

  @Test
  void brokenOldTablesAreReported() throws Exception {
    Files.writeString(folder.resolve("zones.csv"), "id,name\na,A\na,B\nb\n");
    Files.writeString(folder.resolve("sources.csv"), "layer,title,licence,date\nzone,T,L,May\n");
    InvalidInputException invalid =
        assertThrows(InvalidInputException.class, () -> RegionUpdate.read(folder));
    List<String> messages = invalid.problems().stream().map(p -> p.message()).toList();
    assertTrue(messages.contains("Duplicate zone id (a), first on line 2."), messages.toString());
    assertTrue(messages.contains("The row has 1 cells, the header 2."), messages.toString());
    assertTrue(
        messages.contains("The layer (zone) of a source must be one of the region's."),
        messages.toString());
    assertTrue(messages.stream().anyMatch(m -> m.contains("(May)")), messages.toString());
  }

  private Map<String, String> zone(String id, String province, double lon) throws Exception {
    ZoneDraft zone = new ZoneDraft(id, "Zone " + id, province, new Location(lon, 0), 1, 1000, "");
    return new TreeMap<>(RegionTables.read(folder).rows().zone(zone, Status.ASSUMED));
  }

  private static Map<String, String> site(String id, double lon) {
    return new TreeMap<>(
        LayerRows.site(
            new CandidateSite(
                id,
                "Site " + id,
                "parking",
                "",
                new Location(lon, 0),
                4,
                8,
                100,
                false,
                Optional.empty(),
                Status.ASSUMED)));
  }

  private Map<String, Site> sites() throws InvalidInputException {
    Map<String, Site> sites = new TreeMap<>();
    RegionReader.read(folder).sites().forEach(site -> sites.put(site.id(), site));
    return sites;
  }

  private Map<String, String> files() throws IOException {
    List<Path> paths = new ArrayList<>();
    try (var all = Files.list(folder)) {
      all.forEach(paths::add);
    }
    Map<String, String> texts = new TreeMap<>();
    for (Path path : paths) {
      texts.put(path.getFileName().toString(), Files.readString(path));
    }
    return texts;
  }
}
