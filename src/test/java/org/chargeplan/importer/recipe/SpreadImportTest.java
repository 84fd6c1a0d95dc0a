package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The toy country with its people spread over villages, links for roads, and sites by zone. */
class SpreadImportTest {

  @TempDir private Path folder;

  private ToyTables toy;

  @BeforeEach
  void writeTables() throws IOException {
    toy = ToyTables.write(folder);
    toy.put(
            "villages.csv",
            """
            id,label,code,people,x,y
            1,Upper,T-1,300,105.1,10
            2,Lower,T-1,,105.15,10
            3,Bay,T2,,105.2,10
            4,Lost,,,105.16,10
            """)
        .put(
            "land.geojson",
            """
            {"type": "Polygon",
             "coordinates": [[[105, 9], [106, 9], [106, 11], [105, 11], [105, 9]]]}
            """)
        .change(
            ToyTables.RECIPE,
            "provinces: {table: towns, id: state, name: state_name}",
            "coastline: {file: land.geojson, off_coast_m: 1000}\n"
                + "provinces: {names: {\"01\": North, \"02\": South}}")
        .change(
            ToyTables.RECIPE,
            "tables:\n",
            "tables:\n  villages: {file: villages.csv, lon: x, lat: y}\n")
        .change(
            ToyTables.RECIPE,
            "zones: {table: towns, id: code, name: town, area_km2: km2, population: people, kind: what}",
            """
            zones:
              areas:
                table: towns
                id: code
                name: town
                population: people
                province: "{state}"
                kind: "{what:4}"
                drop_words: [Old]
                codes: {T1: ["T-1"]}
              places: {table: villages, id: id, name: label, population: people, codes: ["{code}"]}
              name: "{place}, {area}"
              merge_within_m: 500
              most_known_share: 0.8
              most_people: 2000
              people_per_km2: 1000
            """)
        .change(
            ToyTables.RECIPE,
            """
              nodes: {table: nodes, id: id}
              edges: {table: edges, from: a, to: b, length_m: metres, road_class: class}
              classes: {main: primary}
            """,
            "  links: {detour: 1.5, most_over_water: 0.2, most_over_water_m: 5000}\n")
        .change(
            ToyTables.RECIPE,
            """
                  table: towns
                  count: people
                  id: "town-{code}"
            """,
            """
                  each_zone: true
                  where: {province: ["02"]}
                  least_count: 1000
                  share_of_lot: 0.5
                  id: "town-{id}"
            """);
  }

  @Test
  void peopleOfEachTownAreSpread() throws Exception {
    toy.run();
    List<String> zones = columns("zones.csv", 0, 1, 2, 6);
    // Old Town, 1,000 people: Upper has 300, the other two 350 each; Lost is nearest to Lower.
    // Lake City, 3,000 people at most 2,000 each.
    assertEquals(
        List.of(
            "1,Upper, Town,01,300",
            "2,Lower, Town,01,350",
            "3,Bay, Lake, City,02,1500",
            "3-2,Bay 2, Lake, City,02,1500",
            "4,Lost, Town,01,350"),
        zones);
  }

  @Test
  void zonesAreWeightedByTheKindOfTheirArea() throws Exception {
    toy.change(ToyTables.RECIPE, "{city: 3}", "{rura: 3}");
    toy.run();
    // 500 kWh a day; 3 x 1,000 and 3,000 people: half of it in Lake City's two zones.
    assertEquals(List.of("3,125", "3-2,125"), columns("zones.csv", 0, 7).subList(2, 4));
  }

  @Test
  void villagesAreLinked() throws Exception {
    toy.run();
    List<String> edges = columns("road_edges.csv", 0, 1, 3);
    assertTrue(edges.containsAll(List.of("1,2,link", "2,4,link")), edges.toString());
  }

  @Test
  void sitesAreAssignedToZones() throws Exception {
    toy.run();
    // 0.01 bays a head: 15; the lot has twice as many.
    assertEquals(
        List.of("town-3,15,30", "town-3-2,15,30"),
        columns("sites.csv", 0, 7, 8).stream().filter(row -> row.startsWith("town")).toList());
  }

  @Test
  void problemsOfAreasPlacesAndCrossingsAreReported() throws Exception {
    toy.change("villages.csv", "T2", "T1")
        .change("towns.csv", "South,105.2,10", "South,,")
        .change(
            ToyTables.RECIPE, "codes: [\"{code}\"]", "codes: [\"{code}\"], area_of: {\"1\": T9}")
        .change(
            ToyTables.RECIPE,
            "most_over_water_m: 5000",
            "most_over_water_m: 5000, crossings: "
                + "[{name: Bridge, kind: bridge, from: [105.5, 10], to: [10, 105], length_m: 5}]");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(problems, "villages.csv:2: ", "area (T9)");
    ToyTables.assertProblem(problems, "towns.csv: ", "area (T2) must have a place, or coordinates");
    ToyTables.assertProblem(
        problems, "recipe.yaml:", "to (10, 105) must be a place inside the bounds");
  }

  @Test
  void areasOfTheRecipeAreUsed() throws Exception {
    listAreas("");
    toy.run();
    // 1,000 and 500 people of an older count, of which there are twice as many now.
    assertEquals(
        List.of("1,300,01", "2,850,01", "3,1000,02", "4,850,01"), columns("zones.csv", 0, 6, 2));
  }

  @Test
  void unknownAreasAreReported() throws Exception {
    listAreas("- {id: \"03\", name: East, population: 1}");
    toy.change(ToyTables.RECIPE, "\"01\": [\"T-1\"]", "\"01\": [\"T-1\"], \"09\": [x]");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(problems, "recipe.yaml:", "area (03) must be one of the provinces");
    ToyTables.assertProblem(problems, "recipe.yaml:", "key (09) must be an area");
  }

  private void listAreas(String more) throws IOException {
    toy.change(
        ToyTables.RECIPE,
        """
            table: towns
            id: code
            name: town
            population: people
            province: "{state}"
            kind: "{what:4}"
            drop_words: [Old]
            codes: {T1: ["T-1"]}
        """,
        """
            list:
              - {id: "01", name: North, population: 1000}
              - {id: "02", name: South, population: 500}
              %s
            scale: 2
            kind: city
            codes: {"01": ["T-1"], "02": ["T2"]}
        """
            .formatted(more));
  }

  @Test
  void crossingOnTheOpenSeaIsReported() throws Exception {
    toy.change(
        ToyTables.RECIPE,
        "most_over_water_m: 5000",
        "most_over_water_m: 5000, crossings: "
            + "[{name: Ferry, kind: ferry, from: [105.5, 10], to: [108, 10], length_m: 5}]");
    ToyTables.assertProblem(
        toy.problems(), "recipe.yaml:", "crossing (Ferry) must be near a place");
  }

  @Test
  void ambiguousZoneIdsAreReported() throws Exception {
    toy.change(ToyTables.RECIPE, "id: \"town-{id}\"", "id: town");
    ToyTables.assertProblem(
        toy.problems(), "recipe.yaml:", "id (town) of a kind of sites in zones must contain {id}");
  }

  /** Some columns of each row, with commas between them. */
  private List<String> columns(String file, int... columns) throws IOException {
    try (MappingIterator<List<String>> rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(folder.resolve(file).toFile())) {
      return rows.readAll().stream()
          .skip(1)
          .map(row -> Arrays.stream(columns).mapToObj(row::get).collect(Collectors.joining(",")))
          .toList();
    }
  }
}
