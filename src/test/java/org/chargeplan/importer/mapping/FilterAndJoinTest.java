package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.input.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are left out by a filter, and rows with the columns of a second table. */
class FilterAndJoinTest extends ToyTables {

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
}
