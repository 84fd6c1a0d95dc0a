package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables and maps as registers, offices and GIS programs publish them, in a country of two zones.
 * Bounds are 0 to 2 degrees east and 40 to 42 degrees north.
 */
class ForeignTablesTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final String SOURCE = "source: {title: Own, licence: CC0}\n";

  @TempDir private Path dir;
  private Path country;

  @BeforeEach
  void writeCountry() throws Exception {
    country = Files.createDirectory(dir.resolve("country"));
    Files.writeString(
        country.resolve("region.yaml"),
        Files.readString(ANDORRA.resolve("region.yaml"))
            .replace("[1.40, 42.42, 1.80, 42.67]", "[0, 40, 2, 42]"));
    Files.copy(ANDORRA.resolve("rules.yaml"), country.resolve("rules.yaml"));
    run("zones", "", "id,population,lon,lat\nz,900,0.5,41.0\ny,800,1.5,41.0\n");
    run("sites", "values: {kind: parking}\n", "id,lon,lat\np,0.5,40.5\n");
  }

  @Test
  void rowsOfOneNameAreOneStationOnlyNearEachOther() throws Exception {
    // 0.0005 degrees of latitude are 55 m.
    LayerSummary summary =
        run(
            "existing",
            "",
            """
            name,lat,lon,count,power_kw
            Rest Stop,41.1,0.5,2,22
            Rest Stop,41.1005,0.5,1,22
            Rest Stop,41.5,0.9,4,60
            Lonely,41.3,0.5,3,22
            """);
    Map<String, Integer> ports = ports();
    assertEquals(
        Map.of("Rest Stop 41.1000 0.5000", 3, "Rest Stop 41.5000 0.9000", 4, "Lonely", 3), ports);
    assertEquals(
        Map.of("stations that share a name at other places, a site each", 2), remarks(summary));
    Tallies.assertComplete(summary);
  }

  @Test
  void chainOfThousandsOfPlacesOfOneNameIsASiteEach() throws Exception {
    StringBuilder table = new StringBuilder("name,lat,lon,count,power_kw\n");
    for (int i = 0; i < 3000; i++) {
      // 0.002 degrees of latitude are 222 m.
      table.append(
          "Chain,%.3f,%.2f,1,22\n".formatted(40.2 + i % 750 * 0.002, 0.5 + (i - i % 750) * 1e-4));
    }
    run("existing", "", table.toString());
    assertEquals(3000, ports().size());
    assertTrue(ports().containsKey("Chain 40.2000 0.5000"), ports()::toString);
  }

  @Test
  void rowsOfOneIdAreOneStationWithinAKilometre() throws Exception {
    LayerSummary summary =
        run(
            "existing",
            "",
            """
            id,lat,lon,count,power_kw
            M1,41.1,0.5,2,22
            M1,41.105,0.5,1,22
            M2,41.1,0.7,2,22
            M2,41.2,0.7,1,22
            """);
    assertEquals(Map.of("M1", 3, "M2 41.1000 0.7000", 2, "M2 41.2000 0.7000", 1), ports());
    assertTrue(
        remarks(summary).toString().contains("more than 1 km apart"), remarks(summary)::toString);
  }

  @Test
  void totalOfAStationOnEachOfItsRowsCountsOnce() throws Exception {
    String header = "id,lat,lon,count,power_kw\n";
    LayerSummary summary =
        run(
            "existing",
            "",
            header
                + "S,41.1,0.5,3,22\n".repeat(3)
                + "T,41.1,0.7,2,50\n".repeat(2)
                + "U,41.5,0.5,5,22\n");
    assertEquals(Map.of("S", 3, "T", 2, "U", 5), ports());
    assertEquals(
        Map.of("rows that repeat the total of their station, taken as a single port each", 5),
        remarks(summary));
    Tallies.assertComplete(summary);
  }

  @Test
  void countsOfSeveralRowsAddUpWhereTheyAreNoTotals() throws Exception {
    String rows = "S,41.1,0.5,2,22\nS,41.1,0.5,4,60\nT,41.1,0.7,2,22\nT,41.1,0.7,2,60\n";
    run("existing", "", "id,lat,lon,count,power_kw\n" + rows);
    assertEquals(Map.of("S", 6, "T", 4), ports());
  }

  /** A table of totals: S and T have equal counts; M has posts of two powers, each counted. */
  @Test
  void differingCountsOfAStationAddUpAmongTotals() throws Exception {
    String totals = "S,41.1,0.5,3,22\n".repeat(3) + "T,41.1,0.7,4,50\n".repeat(4);
    run(
        "existing",
        "",
        "id,lat,lon,count,power_kw\n" + totals + "M,41.5,0.5,4,22\nM,41.5,0.5,10,60\n");
    assertEquals(Map.of("S", 3, "T", 4, "M", 14), ports());
  }

  @Test
  void portsOfASiteAreAsSureAsTheLeastSureOfItsRows() throws Exception {
    run(
        "existing",
        "",
        """
        id,lat,lon,count,power_kw,status
        sure,41.1,0.5,2,22,published
        mixed,41.2,0.7,2,22,published
        mixed,41.2,0.7,1,60,assumed
        read,41.3,0.9,1,60,
        """);
    Map<String, Status> statuses = new TreeMap<>();
    region().sites().forEach(site -> statuses.put(site.id(), site.existingStatus()));
    statuses.remove("p");
    assertEquals(
        Map.of("sure", Status.PUBLISHED, "mixed", Status.ASSUMED, "read", Status.DERIVED),
        statuses);
    run(
        "existing",
        "",
        """
        site,type,count,status
        sure,ac11,2,assumed
        mixed,ac11,2,published
        """);
    assertEquals(
        List.of(Status.ASSUMED, Status.PUBLISHED),
        List.of(site("sure").existingStatus(), site("mixed").existingStatus()));
  }

  @Test
  void figuresThatCanHardlyBeMeantAreWarnedAbout() throws Exception {
    LayerSummary summary =
        run(
            "existing",
            "",
            """
            id,lat,lon,count,power_kw
            watts,41.1,0.5,2,50000
            swapped,41.1,0.7,150,2
            total,41.1,0.9,4,800
            usual,41.1,1.1,2,50
            """);
    assertEquals(
        List.of(
            "warning: line 2: a power of 50000, taken as 50 kW. Maybe W.",
            "warning: line 3: 150 ports of 2 kW. Maybe count and power are swapped.",
            "warning: line 4: 800 kW a port. Maybe it is the power of the entire station."),
        summary.notes().stream().filter(note -> note.startsWith("warning")).toList());
    assertEquals(3, remarks(summary).size());
  }

  @Test
  void powersAndCountsAreReadAsPeopleWriteThem() throws Exception {
    run(
        "existing",
        "",
        """
        id,lat,lon,count,power_kw
        a,41.1,0.5,~4,22 kW
        b,41.1,0.7,2-4,0.06 MW
        c,41.1,0.9,,2x60 kW
        d,41.1,1.1,,22; 60 kW
        e,41.1,1.3,2,22+11
        """);
    assertEquals(Map.of("a", 4, "b", 4, "c", 2, "d", 2, "e", 2), ports());
  }

  /** A '~' stands for a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zones|id,population,lon,lat~1,36.371,0.5,41|2|The population (36.371) may be 36371|--decimal ','",
        "zones|id,population,lon,lat,car_kwh_day_2026~1,5,0.5,41,12.500|2|The car_kwh_day_2026 (12.500) may be 12500|--decimal ','",
        "grid|id,lon,lat,block_usd~1,0.5,41,250.000|2|The block_usd (250.000) may be 250000|--decimal '.'",
        "grid|id,lon,lat,block_kw~1,0.5,41,40.000|2|The block_kw (40.000) may be 40000|--decimal ','",
        "grid|id,lon,lat,lead_months~1,0.5,41,1.234|2|The lead_months (1.234) may be 1234|--decimal ','",
        "existing|id,lon,lat,count,power_kw~1,0.5,41,1,1.234|2|The power_kw (1.234) may be 1234|--decimal '.'",
        "existing|id,lon,lat,count,power_kw~1,0.5,41,1,1e9|2|The power_kw (1e9) must be 0 to 2000|Maybe",
        "existing|id,lon,lat,count,power_kw~1,1e999,41,1,22|2|The lon (1e999) must be -1000000000 to 1000000000|Maybe",
        "existing|id,lon,lat,count,power_kw~1,0.5,41,yes,22|2|The count (yes) must be a number|",
        "existing|id,lon,lat,count,power_kw~1,0.5,41,-2,22|2|The count (-2) must be 0 to|Maybe",
        "existing|id,lon,lat,count,power_kw~1,0.5,41,1,-22|2|The power_kw (-22) must be 0 to|Maybe",
        "zones|id,population,lon,lat~1,5,'41.0, 0.5','41.0, 0.5'|2|The lon (41.0, 0.5) must be a number|--map place=",
        "roads|class,limit_kmh,WKT~trunk,0.5,'LINESTRING (0.5 41, 1 41)'|2|The limit_kmh (0.5) must be 1 to 200|Maybe",
        "zones|id,population,spot~1,5,'41.25, 0.75'|0|No row can be taken|--map place=spot",
        "existing|id,power_kw,spot~1,5,POINT (0.75 41)|0|No row can be taken|--map place=spot",
        "zones|id,population,WKT~1,5,POINT (41 0.5)|2|must lie inside|lon and lat are swapped",
        "zones|id,population,WKT~1,5,0101000020E6100000000000000000F83F|2|must be a place|WKB",
        "zones|id,population,lon,lat~1,5,289000,4541000|2|must lie inside|--crs EPSG:32631.",
        "zones|Title of it~id;population;lon;lat~1;5;0.5;41|0|No row can be taken|--separator ; --skip-lines 1: line 2",
      })
  void eachProblemHasAHint(String layer, String table, int line, String message, String hint)
      throws IOException {
    List<Problem> problems = problems(layer, "", table.replace('~', '\n').replace('\'', '"'));
    assertTrue(
        problems.stream()
            .anyMatch(
                p ->
                    p.line() == line
                        && p.message().contains(message)
                        && (hint == null
                            || p.hint().replace("'", "").contains(hint.replace("'", "")))),
        problems.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,population,place~1,5,'41.25, 0.75'",
        "id,population,place~1,5,'[0.75, 41.25]'",
        "id,population,the_geom~1,5,POINT (0.75 41.25)",
        "id,population,lat,lon~1,5,41°15'0''N,0°45'0''E",
        "id,population,lat,lon~1,5,41 15 0 N,0 45 0 E",
        "id,population,WKT~1,5,'POLYGON ((0.74 41.24, 0.76 41.24, 0.76 41.26, 0.74 41.26, 0.74 41.24))'",
      })
  void placeIsReadHoweverItIsWritten(String table) throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("t.csv"),
            table
                .replace('~', '\n')
                .replace("''N", "\"\"N\"")
                .replace("''E", "\"\"E\"")
                .replace(",41°", ",\"41°")
                .replace(",0°", ",\"0°")
                .replaceAll("'(?=[\\[4P])|'$|(?<=[)\\]])'", "\""));
    CsvImport.run(file, country, "zones", options(""), false);
    assertEquals(0.75, region().zones().get(0).location().lon(), 1e-5);
    assertEquals(41.25, region().zones().get(0).location().lat(), 1e-5);
  }

  @Test
  void registerWithAPreambleInAnotherEncodingIsRead() throws Exception {
    String table =
        """
        Register of chargers;;;;;;
        State: 2026;;;;;;

        Straße;Breite;Länge;Punkte;Leistung;;
        Hauptstraße;41,10000;0,50000;2;22,0;;
        Ringstraße;41,20000;0,70000;1;60;;
        ;;;;;;
        """;
    Path file = dir.resolve("t.csv");
    Files.write(file, table.getBytes(Charset.forName("windows-1252")));
    String mapping =
        """
        columns: {name: Straße, lat: Breite, lon: Länge, count: Punkte, power_kw: Leistung}
        separator: ";"
        decimal: ","
        encoding: windows-1252
        """;
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> CsvImport.run(file, country, "existing", options(mapping), false));
    assertTrue(
        refused.problems().stream().allMatch(p -> p.hint().startsWith("Maybe --skip-lines 3:")),
        refused.problems()::toString);
    MappingOptions skipping = options(mapping).with(MappingOptions.Text.SKIP_LINES, "3");
    CsvImport.run(file, country, "existing", skipping, false);
    assertEquals(Map.of("Hauptstraße", 2, "Ringstraße", 1), ports());
    String command =
        region().layerSources().stream()
            .filter(s -> s.layer().equals("existing"))
            .findFirst()
            .orElseThrow()
            .command();
    assertEquals(
        "chargeplan import csv t.csv regions/country --layer existing --mapping m.yaml --skip-lines 3",
        command);
  }

  @Test
  void onlyRowsOfTheFilterAreTaken() throws Exception {
    LayerSummary summary =
        run(
            "existing",
            "only: {Access Code: Public, State: [open, soon]}\n",
            """
            id,lat,lon,count,power_kw,Access Code,State
            a,41.1,0.5,2,22,public,open
            b,41.1,0.7,2,22,private,open
            c,41.1,0.9,2,22,public,closed
            d,41.1,1.1,2,22,PUBLIC,soon
            """);
    assertEquals(Map.of("a", 2, "d", 2), ports());
    assertEquals(
        Map.of("where the Access Code is not Public", 1, "where the State is not open or soon", 1),
        summary.tally().of(Layer.EXISTING, "rows").leftOut());
    Tallies.assertComplete(summary);
    assertTrue(
        problems("existing", "only: {Acces: x}\n", "id,Access,lon,lat,power_kw\n1,x,0.5,41,22\n")
            .toString()
            .contains("The column (Acces) of the mapping is missing. Maybe you meant 'Access'."));
  }

  @Test
  void peopleAreJoinedToAreasOfAMap() throws Exception {
    String square =
        "{\"type\": \"Feature\", \"properties\": {\"code\": \"%s\"}, \"geometry\": {\"type\":"
            + " \"Polygon\", \"coordinates\": [[[%2$s,41],[%2$s.01,41],[%2$s.01,41.01],[%2$s,41.01],[%2$s,41]]]}}";
    Path map =
        Files.writeString(
            dir.resolve("areas.geojson"),
            square.formatted("01", "0") + "\n" + square.formatted("02", "1") + "\n");
    Files.writeString(dir.resolve("people.csv"), "ma,dan_so\n01,1500\n03,7\n");
    MappingOptions options =
        options("columns: {id: code, population: dan_so}\njoin: {file: people.csv, on: code=ma}\n");
    LayerSummary summary = GeoJsonImport.run(map, country, "zones", options, false);
    assertEquals(1, region().zones().size());
    assertEquals(1500, region().zones().get(0).population());
    assertEquals(0.929, region().zones().get(0).areaKm2(), 0.01);
    assertTrue(
        summary
            .notes()
            .contains(
                "joined by code: 1 rows without a row of people.csv, 1 rows of it without one of"
                    + " the data"),
        summary.notes()::toString);
    Tallies.assertComplete(summary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "join: {file: p.csv, on: id}|'id,n~1,5~1,6'|Duplicate id (1), first on line 2.|Maybe",
        "join: {file: p.csv, on: id=ma}|'mb,n~1,5'|The column (ma) of --on is missing.|'mb'",
        "join: {file: p.csv, on: idd}|'idd,n~1,5'|The column (idd) of --on is missing.|'id'",
        "join: {file: p.csv, on: id}|'id,n~01,5'|No row has the id of a row|zeros in front",
        "join: {file: p.csv}|'id,n~1,5'|needs --join FILE and --on COLUMN|--on code",
        "join: {file: q.csv, on: id}|'id,n~1,5'|The file is missing|Maybe",
      })
  void joinThatFailsIsAProblem(String mapping, String second, String message, String hint)
      throws IOException {
    Files.writeString(dir.resolve("p.csv"), second.replace('~', '\n'));
    List<Problem> problems =
        problems("zones", mapping + "\n", "id,population,lon,lat\n1,5,0.5,41\n");
    assertTrue(
        problems.stream()
            .anyMatch(
                p ->
                    p.message().contains(message)
                        && p.hint().replace("'", "").contains(hint.replace("'", ""))),
        problems.toString());
  }

  @Test
  void coordinatesOfAnotherSystemAreRead() throws Exception {
    run(
        "zones",
        "crs: EPSG:32631\ncolumns: {lon: x, lat: y}\n",
        "id,population,x,y\n1,5,289000,4541000\n");
    // By cs2cs of PROJ 9.1.1.
    assertEquals(0.4915101, region().zones().get(0).location().lon(), 1e-5);
    assertEquals(40.9929018, region().zones().get(0).location().lat(), 1e-5);
  }

  @Test
  void featuresWithoutAPlaceAreLeftOutAndCounted() throws Exception {
    String feature =
        "{\"type\": \"Feature\", \"properties\": {\"id\": \"%s\", \"power_kw\": 22}, \"geometry\": %s}\n";
    Path map =
        Files.writeString(
            dir.resolve("stations.geojson"),
            feature.formatted("a", "{\"type\": \"Point\", \"coordinates\": [0.5, 41.1]}")
                + feature.formatted("b", "null")
                + feature.formatted(
                    "c", "{\"type\": \"MultiPoint\", \"coordinates\": [[0.7, 41.1]]}")
                + feature.formatted(
                    "d", "{\"type\": \"MultiPoint\", \"coordinates\": [[0.7, 41.1], [0.8, 41]]}")
                + feature.formatted(
                    "e", "{\"type\": \"LineString\", \"coordinates\": [[0.7, 41.1], [0.8, 41]]}"));
    LayerSummary summary = GeoJsonImport.run(map, country, "existing", options(""), false);
    assertEquals(Map.of("a", 1, "c", 1), ports());
    assertEquals(
        Map.of(
            "without a geometry", 1,
            "whose geometry is several points", 1,
            "whose geometry is a line", 1),
        summary.tally().of(Layer.EXISTING, "rows").leftOut());
    Tallies.assertComplete(summary);
  }

  @Test
  void areaOfACityIsNoCarParkOfMillionsOfBays() throws Exception {
    LayerSummary summary =
        run(
            "sites",
            "values: {kind: parking}\n",
            "id,WKT\nbig,\"POLYGON ((0.5 41, 0.6 41, 0.6 41.1, 0.5 41.1, 0.5 41))\"\n");
    assertEquals(100_000, region().sites().get(0).lotBays());
    assertEquals(
        Map.of("areas so large that their bays were cut to 100,000", 1),
        summary.tally().of(Layer.SITES, "rows").remarks());
  }

  @Test
  void workbookIsReadLikeATable() throws Exception {
    Path file =
        new ToyWorkbook()
            .sheet(
                "Lots",
                ToyWorkbook.row(
                        1,
                        ToyWorkbook.text("A1", "id"),
                        ToyWorkbook.text("B1", "population"),
                        ToyWorkbook.text("C1", "lon"),
                        ToyWorkbook.text("D1", "lat"))
                    + ToyWorkbook.row(
                        2,
                        ToyWorkbook.number("A2", "17.0"),
                        ToyWorkbook.number("B2", "812.345"),
                        ToyWorkbook.number("C2", "0.5"),
                        ToyWorkbook.number("D2", "41")))
            .writeTo(dir.resolve("zones.xlsx"));
    // Numbers of a workbook have points, whatever texts have; 812.345 is not ambiguous.
    CsvImport.run(file, country, "zones", options("decimal: ','\n"), false);
    assertEquals("17", region().zones().get(0).id());
    assertEquals(812, region().zones().get(0).population());
  }

  @Test
  void numbersOfAMapAreNotAmbiguous() throws Exception {
    Path map =
        Files.writeString(
            dir.resolve("zones.geojson"),
            "{\"type\": \"Feature\", \"properties\": {\"id\": 7, \"population\": 36.371}, \"geometry\":"
                + " {\"type\": \"Point\", \"coordinates\": [0.5, 41]}}");
    GeoJsonImport.run(map, country, "zones", options(""), false);
    assertEquals(36, region().zones().get(0).population());
  }

  /** One road is listed twice, one has neither zone nor site, and three rows are none. */
  @Test
  void linesThatShareAVertexAreRoadsThatMeet() throws Exception {
    LayerSummary summary =
        run(
            "roads",
            """
            columns: {class: Highway, limit_kmh: speed}
            classes: {Autovia: TRUNK, Calle: minor}
            separator: ";"
            """,
            """
            WKT;Highway;speed
            LINESTRING (0.5 41, 1 41, 1.5 41);Autovia;100
            MULTILINESTRING ((1 41, 1 40.5), (1.5 41, 3 41));Calle;0
            LINESTRING (1 41, 1 40.5);secondary;
            LINESTRING (0.1 41.9, 0.2 41.9);secondary;
            LINESTRING EMPTY;Calle;
            POINT (1 41);Calle;
            LINESTRING (0.5 41, 1 41);Tren;
            """);
    Region region = region();
    // By geod of PROJ 9.1.1: 0.5 degrees along 41 degrees north, and along a meridian.
    assertEquals(
        List.of(42_067.5, 42_067.5, 55_524.5),
        region.roads().edges().stream().map(Roads.Edge::lengthM).toList());
    assertEquals(
        List.of(RoadClass.TRUNK, RoadClass.TRUNK, RoadClass.MINOR),
        region.roads().edges().stream().map(Roads.Edge::roadClass).toList());
    assertEquals(100, region.roads().edges().get(0).limitKmH().getAsDouble());
    assertTrue(region.roads().edges().get(2).limitKmH().isEmpty());
    assertEquals(
        Map.of(
            "of class (Tren), which 'classes' of the mapping lacks", 1,
            "whose geometry is no line", 1,
            "without a geometry", 1),
        summary.tally().of(Layer.ROADS, "rows").leftOut());
    assertEquals(
        Map.of("lines cut at the bounds of the region", 1),
        summary.tally().of(Layer.ROADS, "rows").remarks());
    assertTrue(
        summary.notes().toString().contains("left out 1 connected parts of 8.3 km"),
        summary.notes()::toString);
    Tallies.assertComplete(summary);
    assertTrue(
        region.layerSources().stream()
            .filter(source -> source.layer().equals("roads"))
            .allMatch(source -> source.title().equals("Own")));
    // Roads that were surveyed stay where zones are replaced.
    run("zones", "", "id,population,lon,lat\nz,900,0.5,41.0\ny,800,1.5,41.0\n");
    assertEquals(3, region().roads().edges().size());
  }

  @Test
  void roadsCanNotBeAddedTo() throws IOException {
    Path file = Files.writeString(dir.resolve("t.csv"), "class,WKT\n");
    MappingOptions options = options("");
    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class,
            () -> CsvImport.run(file, country, "roads", options, /* add= */ true));
    assertTrue(invalid.getMessage().contains("Roads can't be added"), invalid.getMessage());
  }

  private LayerSummary run(String layer, String mapping, String table) throws Exception {
    Path file = Files.writeString(dir.resolve("t.csv"), table);
    return CsvImport.run(file, country, layer, options(mapping), /* add= */ false);
  }

  private MappingOptions options(String mapping) throws IOException {
    return MappingOptions.NONE.withFile(Files.writeString(dir.resolve("m.yaml"), mapping + SOURCE));
  }

  private List<Problem> problems(String layer, String mapping, String table) throws IOException {
    Path file = Files.writeString(dir.resolve("t.csv"), table);
    MappingOptions options = options(mapping);
    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class, () -> CsvImport.run(file, country, layer, options, false));
    assertFalse(invalid.problems().isEmpty());
    return invalid.problems();
  }

  private static Map<String, Integer> remarks(LayerSummary summary) {
    return summary.tally().of(Layer.EXISTING, "rows").remarks();
  }

  private Site site(String id) throws InvalidInputException {
    return region().sites().stream().filter(site -> site.id().equals(id)).findFirst().orElseThrow();
  }

  private Region region() throws InvalidInputException {
    return RegionReader.read(country);
  }

  /** Existing ports of all types by site. */
  private Map<String, Integer> ports() throws InvalidInputException {
    Map<String, Integer> ports = new TreeMap<>();
    for (Site site : region().sites()) {
      int sum = site.existingPorts().stream().mapToInt(n -> n).sum();
      if (sum > 0) {
        ports.put(site.id(), sum);
      }
    }
    return ports;
  }
}
