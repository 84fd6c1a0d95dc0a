package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.osm.OsmImport;
import org.chargeplan.importer.osm.OsmOptions;
import org.chargeplan.importer.osm.OsmStreetsTest;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.chargeplan.region.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of a planner in the toy country of OpenStreetMap: two zones, four sites. */
class CsvImportTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final String SOURCE = "source: {title: Own, licence: CC0}\n";

  private static final OsmOptions DRIVABLE =
      OsmOptions.of(RoadScope.find("drivable").orElseThrow(), List.of(), List.of());

  @TempDir private Path dir;
  private Path country;

  @BeforeEach
  void importCountry() throws Exception {
    country = Files.createDirectory(dir.resolve("country"));
    String region = Files.readString(ANDORRA.resolve("region.yaml"));
    Files.writeString(
        country.resolve("region.yaml"),
        region.replace("[1.40, 42.42, 1.80, 42.67]", "[-1, -1, 1, 1]"));
    Files.copy(ANDORRA.resolve("rules.yaml"), country.resolve("rules.yaml"));
    OsmImport.run(List.of(OsmStreetsTest.TOY), country, DRIVABLE);
  }

  @Test
  void zoneDemandIsAssumedOrGiven() throws Exception {
    LayerSummary summary =
        run(
            "zones",
            """
            columns: {id: ma_xa, name: ten, population: dan_so}
            values: {province_name: Tỉnh A}
            separator: ";"
            decimal: ","
            """
                + SOURCE,
            """
            ma_xa;ten;dan_so;lon;lat;car_kwh_day_2026;car_kwh_day_2027;note
            01;Xã A;12.500;0,10;0,1;;;
            02;Xã B;1.000;0,30;0,1;5,5;7,25;x
            """);
    Region region = RegionReader.read(country);
    Zone first = region.zones().get(0);
    assertEquals(12_500, first.population());
    // 0.05 kWh a head and day at the end, half of it in the first of two phases.
    assertEquals(List.of(List.of(312.5, 625.0)), first.kwhPerDay());
    assertEquals(Status.ASSUMED, first.status());
    assertEquals(List.of(List.of(5.5, 7.25)), region.zones().get(1).kwhPerDay());
    assertEquals(Status.DERIVED, region.zones().get(1).status());
    // A town has 1,500 people a km2.
    assertEquals(12_500 / 1500.0, first.areaKm2(), 1e-3);
    assertEquals("Tỉnh A", region.provinces().get(0).name());
    assertTrue(region.sites().stream().allMatch(s -> s.province().name().equals("Tỉnh A")));
    assertTrue(summary.notes().contains("columns not used: note"), summary.notes().toString());
    // Those of the map are surveyed roads, and its grid is its own.
    assertEquals(1, summary.notes().size());
  }

  @Test
  void zoneWithoutAProvinceKeepsTheOldOneThere() throws Exception {
    // The toy country has Westland at zone West and Eastland at East.
    String west = RegionReader.read(country).zones().get(0).province().id();
    double lon = RegionReader.read(country).zones().get(0).location().lon();
    run("zones", SOURCE, "id,population,lon,lat\na,10," + lon + ",0.0\n");
    Region region = RegionReader.read(country);
    assertEquals(west, region.zones().get(0).province().id());
    assertEquals("Westland", region.zones().get(0).province().name());
    assertEquals(1, region.provinces().size());
  }

  @Test
  void levelsOfBaysAreReadAndSetIndoor() throws Exception {
    run(
        "sites",
        "columns: {parking_level: level}\n" + SOURCE,
        """
        id,kind,lon,lat,level,indoor
        a,parking,0.1,0.1,Basement-1,
        b,parking,0.1,0.1,outdoor,
        c,parking,0.1,0.1,above-ground,no
        d,parking,0.1,0.1,,
        """);
    Map<String, Site> sites = sites();
    assertEquals(Optional.of(ParkingLevel.BASEMENT_1), sites.get("a").parkingLevel());
    assertTrue(sites.get("a").indoor());
    assertEquals(Optional.of(ParkingLevel.OUTDOOR), sites.get("b").parkingLevel());
    assertFalse(sites.get("b").indoor());
    assertEquals(Optional.of(ParkingLevel.ABOVE_GROUND), sites.get("c").parkingLevel());
    assertFalse(sites.get("c").indoor());
    assertEquals(Optional.empty(), sites.get("d").parkingLevel());
  }

  @Test
  void sitesHaveTheFiguresOfTheirKind() throws Exception {
    LayerSummary summary =
        run(
            "sites",
            "kinds: {Bai do xe: parking, Tram xang: fuel-station}\n" + SOURCE,
            """
            id,name,kind,lon,lat,bays,lot_bays,indoor
            a,A,Bai do xe,0.1,0.1,,80,yes
            b,B,Tram xang,0.1,0.1,,,
            c,C,parking,0.1,0.1,100,,
            d,D,Chua,0.1,0.1,,,
            a,A,parking,0.1,0.1,,,
            e,E,parking,5,0.1,,,
            f,F,parking,,,,,
            """);
    Map<String, Site> sites = sites();
    // 0.4 of 80 bays; 500 kW are usual for 20 bays.
    assertEquals(32, sites.get("a").bays());
    assertEquals(800, sites.get("a").maxKw());
    assertTrue(sites.get("a").indoor());
    assertEquals(Status.DERIVED, sites.get("a").status());
    assertEquals(4, sites.get("b").bays());
    assertEquals(480, sites.get("b").maxKw());
    assertEquals(Status.ASSUMED, sites.get("b").status());
    assertEquals(100, sites.get("c").bays());
    assertEquals(2500, sites.get("c").maxKw());
    assertEquals(
        Map.of(
            "of kind (Chua), which region.yaml lacks", 1,
            "with the id of an earlier row", 1,
            "outside the bounds of the region", 1,
            "without coordinates", 1),
        summary.tally().of(Layer.SITES, "rows").leftOut());
    Tallies.assertComplete(summary);
    assertEquals(new LayerSummary.Count("sites", 3, 0, 4, 0), summary.layers().get(0));
    assertEquals(2, summary.adjusted().get("existing ports (ac11) removed with their site"));
  }

  @Test
  void sitesCanBeAdded() throws Exception {
    byte[] zones = Files.readAllBytes(country.resolve("zones.csv"));
    Path table = Files.writeString(dir.resolve("t.csv"), "name,lon,lat\nNew,0.1,0.1\nn212,0,0\n");
    Path mapping = dir.resolve("m.yaml");
    Files.writeString(mapping, "values: {kind: parking, status: published, bays: 7}\n" + SOURCE);
    LayerSummary summary = CsvImport.run(table, country, "sites", options(mapping), true);
    assertEquals(new LayerSummary.Count("sites", 1, 1, 0, 3), summary.layers().get(0));
    assertEquals(7, sites().get("New").bays());
    assertEquals(Status.PUBLISHED, sites().get("New").status());
    assertEquals("parking", sites().get("n212").kind().id());
    assertEquals(List.of(2, 0), sites().get("n211").existingPorts());
    assertEquals(
        new String(zones, StandardCharsets.UTF_8), Files.readString(country.resolve("zones.csv")));
    List<LayerSource> sources =
        RegionReader.read(country).layerSources().stream()
            .filter(source -> source.layer().equals("sites"))
            .toList();
    assertEquals(
        List.of("OpenStreetMap, © OpenStreetMap contributors", "Own"),
        sources.stream().map(LayerSource::title).toList());
    assertEquals(
        "chargeplan import csv t.csv regions/country --layer sites --mapping m.yaml --add",
        sources.get(1).command());
  }

  @Test
  void gridNodesHaveHeadroomOrAShareOfTheirCapacity() throws Exception {
    run(
        "grid",
        SOURCE,
        """
        id,lon,lat,capacity_mva,headroom_kw,headroom_kw_2027,block_usd
        a,0.1,0.1,100,,,
        b,0.2,0.1,,500,600,9
        c,0.3,0.1,,,,
        """);
    List<GridNode> nodes = RegionReader.read(country).gridNodes();
    // 100 MVA x 0.95 x 0.2.
    assertEquals(List.of(19_000.0, 19_000.0), nodes.get(0).headroomKw());
    assertEquals(Status.ASSUMED, nodes.get(0).status());
    assertEquals(List.of(500.0, 600.0), nodes.get(1).headroomKw());
    assertEquals(Status.DERIVED, nodes.get(1).status());
    assertEquals(9, nodes.get(1).blockUsd());
    // The usual 40 MVA.
    assertEquals(List.of(7600.0, 7600.0), nodes.get(2).headroomKw());
  }

  @Test
  void existingPortsAreMatchedToSitesByIdOrByPlace() throws Exception {
    run(
        "existing",
        "columns: {type: kieu, count: so}\n" + SOURCE,
        "site,kieu,so\nn212,dc60,2\nn212,ac11,1\nn999,dc60,1\nn212,swap,1\nn212,dc60,0\n");
    assertEquals(List.of(1, 2), sites().get("n212").existingPorts());
    assertEquals(List.of(0, 0), sites().get("n211").existingPorts());

    Site market = sites().get("n211");
    LayerSummary summary =
        run(
            "existing",
            SOURCE,
            "id,name,lon,lat,power_kw,current,count\n"
                + "S,Near,%s,%s,22,ac,3\n".formatted(market.location().lon(), 0.0001)
                + "T,Far,0.5,0.5,150,,1\nT,Far,0.5,0.5,7,,2\n");
    assertEquals(List.of(2, 1), sites().get("T").existingPorts());
    assertEquals("charging-station", sites().get("T").kind().id());
    assertEquals(List.of(0, 0), sites().get("n212").existingPorts());
    int ofAc11 = sites().values().stream().mapToInt(site -> site.existingPorts().get(0)).sum();
    assertEquals(5, ofAc11);
    assertTrue(summary.layers().stream().anyMatch(c -> c.layer().equals("sites")));
  }

  @Test
  void otherEncodingsCanBeRead() throws Exception {
    Charset vietnamese = Charset.forName("windows-1258");
    Path table = dir.resolve("t.csv");
    Files.write(table, "id,name,population,lon,lat\n1,Đà,5,0.1,0.1\n".getBytes(vietnamese));
    Path mapping = Files.writeString(dir.resolve("m.yaml"), SOURCE);
    List<Problem> problems = problems(table, "zones", options(mapping));
    assertEquals(2, problems.get(0).line());
    assertTrue(problems.get(0).message().contains("byte 3 of the line is not UTF-8"));
    assertTrue(problems.get(0).hint().contains("--encoding windows-1258"));

    Files.writeString(mapping, "encoding: windows-1258\n" + SOURCE);
    CsvImport.run(table, country, "zones", options(mapping), false);
    assertEquals("Đà", RegionReader.read(country).zones().get(0).name());
    Files.write(
        table,
        "id,name,population,lon,lat\n1,Đà Nẵng,5,0.1,0.1\n".getBytes(StandardCharsets.UTF_16));
    Files.writeString(mapping, "encoding: UTF-16\n" + SOURCE);
    CsvImport.run(table, country, "zones", options(mapping), false);
    assertEquals("Đà Nẵng", RegionReader.read(country).zones().get(0).name());
  }

  /** A '~' stands for a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zones|''|id,population,lon,lat~1,5,0.1,0.1~2,1,0,1,0,2|3|The row has 6 cells|Maybe",
        "zones|separator: \";\"|id;population;lon;lat~1;5;0,1;0.1|2|The lon (0,1) must be a number|--decimal ','",
        "zones|decimal: \",\"|id,population,lon,lat~1,5,0.15,0.1|2|The lon (0.15) must be a number|--decimal '.'",
        "zones|''|id;population;lon;lat~1;5;0.1;0.1|1|is a single column|--separator",
        "zones|'columns: {population: dan_sp}'|id,dan_so,lon,lat~1,5,0.1,0.1|1|The column (dan_sp) of the mapping is missing|'dan_so'",
        "zones|'columns: {poplation: dan_so}'|id,dan_so,lon,lat~1,5,0.1,0.1|2|The figure (poplation) must be one|'population'",
        "sites|'kinds: {a: prking}'|id,kind,lon,lat~1,a,0.1,0.1|2|(prking) must be known|Maybe one of",
        "zones|''|id,population,lon,lat~1,5,0.1,700000|2|The place (lon 0.1, lat 700000)|projection",
        "zones|''|id,population,lon,lat~1,5,9,9|0|No row can be taken: 1 outside|--map",
        "zones|''|lon,lat,population~0.1,0.1,5|2|The rows need an id|--map id=",
        "zones|''|name,lon,lat,population~A,0.1,0.1,5~A,0.2,0.1,5|3|Duplicate name (A), first on line 2|--map id=",
        "zones|''|id,population,lon,lat~\u0007,5,0.1,0.1|0|No row can be taken: 1 without an id|--map",
        "existing|''|id,lon,lat,power_kw,count~p,0.1,0.1,1e309,2|2|The power_kw (1e309) must be|Maybe",
        "zones|''|id,population,lon,lat|1|The table has no rows|header",
        "zones|''|''|1|The file is empty|Maybe",
        "sites|''|id,kind,lon,lat,bays,status~1,parking,0.1,0.1,9,publishd|2|The status (publishd) must be one of|'published'",
        "sites|''|id,kind,lon,lat,bays,lot_bays~1,parking,0.1,0.1,9,5|2|The lot_bays (5)|swapped",
        "sites|''|id,kind,lon,lat,parking_level~1,parking,0.1,0.1,basement-2|2|The parking_level (basement-2) must be one of|'basement-1'",
        "sites|''|id,kind,lon,lat,indoor,parking_level~1,parking,0.1,0.1,no,deeper|2|The parking_level (deeper) does not fit indoor (no)|Maybe",
        "sites|''|id,kind,lon,lat,bays~1,parking,0.1,0.1,-9|2|The bays (-9) must be 0 to|Maybe",
        "streets|''|id~1|0|The layer (streets) must be one of zones|''",
        "roads|''|class,WKT~primary,LINESTRING (5 5; 6 6)|2|The WKT (LINESTRING (5 5; 6 6)) must be a place|POINT",
        "roads|'classes: {a: motorwy}'|class,WKT~a,POINT (0 0)|2|The class (motorwy) must be one of|'motorway'",
        "roads|''|class,WKT~rail,LINESTRING EMPTY|0|No row can be taken: 1 of class (rail)|--map",
      })
  void eachProblemIsReported(
      String layer, String mapping, String table, int line, String message, String hint)
      throws Exception {
    Path file = Files.writeString(dir.resolve("t.csv"), table.replace('~', '\n'));
    Path yaml = Files.writeString(dir.resolve("m.yaml"), SOURCE + mapping + "\n");
    Map<String, String> before = files();
    List<Problem> problems = problems(file, layer, options(yaml));
    assertTrue(
        problems.stream()
            .anyMatch(
                p -> p.line() == line && p.message().contains(message) && p.hint().contains(hint)),
        problems.toString());
    assertEquals(before, files());
  }

  @Test
  void swappedCoordinatesAreReported() throws Exception {
    String region = Files.readString(country.resolve("region.yaml"));
    Files.writeString(
        country.resolve("region.yaml"), region.replace("[-1, -1, 1, 1]", "[100, -1, 110, 30]"));
    Path file = Files.writeString(dir.resolve("t.csv"), "id,population,lon,lat\n1,5,21.0,105.8\n");
    Path yaml = Files.writeString(dir.resolve("m.yaml"), SOURCE);
    List<Problem> problems = problems(file, "zones", options(yaml));
    assertTrue(problems.get(0).hint().contains("lon and lat are swapped"), problems.toString());
  }

  /** All that is wrong with options, mapping and rows comes out in one run. */
  @Test
  void allProblemsAreReportedAtOnce() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("t.csv"), "id,population,lon,lat\n1,x,0.1,0.1\n2,5,0.1,0.1m\n");
    MappingOptions options =
        new MappingOptions(
            Optional.empty(),
            Map.of("idd", "id"),
            List.of(),
            Optional.empty(),
            Map.of(
                MappingOptions.Text.DECIMAL,
                "?",
                MappingOptions.Text.ENCODING,
                "UTF-99",
                MappingOptions.Text.DATE,
                "May"));
    List<String> told = problems(file, "zones", options).stream().map(Problem::message).toList();
    for (String each :
        List.of(
            "A source needs a title.",
            "A source needs a licence.",
            "The figure (idd) of --map must be one of the layer's.",
            "The decimal (?) must be '.' or ','.",
            "The encoding (UTF-99) must be known.",
            "The date (May) of the source must be a date.",
            "The population (x) must be a number.",
            "The lat (0.1m) must be a number.")) {
      assertTrue(told.contains(each), each + " of " + told);
    }
  }

  private LayerSummary run(String layer, String mapping, String table) throws Exception {
    Path file = Files.writeString(dir.resolve("t.csv"), table);
    Path yaml = Files.writeString(dir.resolve("m.yaml"), mapping);
    return CsvImport.run(file, country, layer, options(yaml), /* add= */ false);
  }

  private static MappingOptions options(Path mapping) {
    return new MappingOptions(
        Optional.of(mapping), Map.of(), List.of(), Optional.empty(), Map.of());
  }

  private List<Problem> problems(Path file, String layer, MappingOptions options) {
    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class, () -> CsvImport.run(file, country, layer, options, false));
    assertFalse(invalid.problems().isEmpty());
    return invalid.problems();
  }

  private Map<String, Site> sites() throws InvalidInputException {
    Map<String, Site> sites = new TreeMap<>();
    RegionReader.read(country).sites().forEach(site -> sites.put(site.id(), site));
    return sites;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var all = Files.list(country)) {
      for (Path path : all.toList()) {
        texts.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return texts;
  }
}
