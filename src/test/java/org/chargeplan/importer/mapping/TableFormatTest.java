package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers, tables and workbooks are written, and what is reported where they are not. */
class TableFormatTest extends ToyTables {

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
        "existing|id,lon,lat,count,power_kw~1,0.5,41,yes,22|2|The count (yes) must be a number|Maybe it is in another column",
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
    assertTrue(problems.stream().noneMatch(p -> p.hint().isBlank()), problems.toString());
    assertTrue(
        problems.stream()
            .anyMatch(
                p ->
                    p.line() == line
                        && p.message().contains(message)
                        && p.hint().replace("'", "").contains(hint.replace("'", ""))),
        problems.toString());
  }

  /** The mapping begins with its second line; a separator of the command line is not the file's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decimal: x|The decimal (x) must be",
        "separator: ab|The separator (ab) must be",
        "encoding: UTF-99|The encoding (UTF-99) must be",
        "skip_lines: ten|The --skip-lines (ten) must be",
        "crs: VN-2000|The --crs (VN-2000) must be",
        "join: {file: p.csv}|A second table needs",
      })
  void problemOfTheMappingsFileNamesIt(String mapping, String message) throws IOException {
    List<Problem> problems =
        problems("zones", "# Own\n" + mapping + "\n", "id,population,lon,lat\n1,5,0.5,41\n");
    assertTrue(
        problems.stream()
            .anyMatch(
                p ->
                    p.message().startsWith(message)
                        && p.file().endsWith("m.yaml")
                        && p.line() == 2),
        problems.toString());
    MappingOptions given = with(options(""), MappingOptions.Text.SEPARATOR, "ab");
    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class,
            () -> CsvImport.run(dir.resolve("t.csv"), country, "zones", given, false));
    assertEquals("command line", invalid.problems().get(0).file());
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
    MappingOptions skipping = with(options(mapping), MappingOptions.Text.SKIP_LINES, "3");
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
}
