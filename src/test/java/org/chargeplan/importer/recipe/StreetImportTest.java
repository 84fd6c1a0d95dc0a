package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A region of streets alone: a road along the equator of the toy country, moved there, with
 * junctions at 105.000, 105.001 (a side street), 105.010 and 105.011 degrees, and a street apart.
 */
class StreetImportTest {

  @TempDir private Path folder;

  private ToyTables toy;

  @BeforeEach
  void writeTables() throws IOException {
    toy =
        ToyTables.write(folder)
            .put(
                "streets.csv",
                """
                WKT
                "LINESTRING(105 0,105.001 0,105.01 0)"
                "LINESTRING(105.001 0,105.001 0.001)"
                "LINESTRING(105.01 0,105.011 0)"
                "LINESTRING(105.05 0,105.051 0)"
                """)
            .put(
                "towns.csv",
                "code,town,x,y\nT1,Old Town,105,0\nT2,New Town,105.012,0\nT3,Sea,0,0\n")
            .change("region.yaml", "[100, 5, 110, 15]", "[100, -5, 110, 5]")
            .change(
                ToyTables.RECIPE,
                "towns: {file: towns.csv, lon: x, lat: y, province: state}",
                "towns: {file: towns.csv, lon: x, lat: y}\n  streets: {file: streets.csv}")
            .change(
                ToyTables.RECIPE,
                "provinces: {table: towns, id: state, name: state_name}\n"
                    + "zones: {table: towns, id: code, name: town, area_km2: km2, population:"
                    + " people, kind: what}\n",
                """
                cells:
                  side_m: 500
                  people_growth: 1.1
                  towns: {table: towns, id: code, name: town}
                  cities:
                    - {id: "01", name: North, people: 1000, towns: [T1]}
                    - {id: "02", name: South, people_per_km2: 8000, towns: [T2]}
                """)
            .change(ToyTables.RECIPE, "{city: 3}", "{}")
            .change(ToyTables.RECIPE, "ports: 10,", "ports: 2,");
    String recipe = Files.readString(folder.resolve(ToyTables.RECIPE));
    int kinds = recipe.indexOf("    - kind: parking");
    int grid = recipe.indexOf("grid:\n");
    int roads = recipe.indexOf("roads:\n");
    int sources = recipe.indexOf("sources:\n");
    toy.put(
        ToyTables.RECIPE,
        recipe.substring(0, kinds)
            + """
                - kind: parking
                  per_cell: {people_each: 600}
                  id: "p-{cell}"
                  name: "car park, {zone}"
                  name_of_many: "{count} car parks, {zone}"
                  bays_each: 10
                  kw_each: 100
                  status: assumed
            """
            + recipe.substring(grid, roads)
            + "roads:\n  streets: {table: streets, wkt: WKT, road_class: minor}\n"
            + recipe.substring(sources));
  }

  @Test
  void cellsBecomeZones() throws Exception {
    ImportSummary summary = toy.run();
    assertEquals("id,name\n01,North\n02,South\n", text("provinces.csv"));
    // Squares of 500 m: 105.000, 105.001 and the side street's end, with 111.3 + 110.6 + half of
    // 1,001.9 m, the middle next to 105.001; and 105.010, 105.011 at 1,113 to 1,224 m. 1,000 x 1.1
    // people; 8,000 x 0.25 km2 x 1.1.
    assertEquals(
        """
        id,name,province,lon,lat,area_km2,population,car_kwh_day_2026,car_kwh_day_2027,status
        000-000,Old Town 000-000,01,105.001,0,0.25,1100,166.7,333.3,assumed
        000-002,New Town 000-002,02,105.01,0,0.25,2200,333.3,666.7,assumed
        """,
        text("zones.csv"));
    assertEquals(Map.of("streets apart from the largest connected network", 1), summary.leftOut());
  }

  @Test
  void sitesArePlacedAtJunctions() throws Exception {
    toy.run();
    // One for 600 people from 0.618: 0.618 + 1.833 = 2.451 and + 3.667 = 6.118: 2 and 4.
    assertEquals(
        """
        id,name,kind,province,grid_node,lon,lat,bays,indoor,max_kw,existing_ac11,status,existing_status
        p-000-000,"2 car parks, Old Town 000-000",parking,01,grid-000-000,105.001,0,20,false,200,1,assumed,derived
        p-000-002,"4 car parks, New Town 000-002",parking,02,grid-000-002,105.01,0,25,false,400,1,assumed,derived
        """,
        text("sites.csv"));
  }

  @Test
  void streetsOfTheLargestNetworkAreWritten() throws Exception {
    ImportSummary summary = toy.run();
    // Four junctions along the road and the end of the side street.
    assertEquals(5, summary.roads().nodesRead());
    assertEquals(4, summary.roads().edgesRead());
    assertEquals(
        """
        from,to,length_m,road_class
        0,1,111.3,minor
        1,2,1001.9,minor
        1,3,110.6,minor
        2,4,111.3,minor
        """,
        text("road_edges.csv"));
  }

  @Test
  void townsOfTheRecipeAreUsed() throws Exception {
    toy.change(
        ToyTables.RECIPE,
        "towns: [T1]}",
        "towns: [T1], more_towns: [{name: Eastgate, lon: 105.0105, lat: 0}]}");
    // The square at 105.010 lies nearest to Eastgate now: the south is empty.
    ToyTables.assertProblem(
        toy.problems(), "recipe.yaml:", "province (02) must have at least one zone");
  }

  @Test
  void problemsOfStreetsAreReported() throws Exception {
    toy.change("streets.csv", "LINESTRING(105.001 0,105.001 0.001)", "LINESTRNG(105.001 0,1 0.001)")
        .change("streets.csv", "LINESTRING(105.01 0,105.011 0)", "POINT(105.01 0)")
        .change("streets.csv", "LINESTRING(105.05 0,105.051 0)", "LINESTRING(0 105.05,0 105.051)");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(problems, "streets.csv:3: ", "LINESTRNG(105.001");
    ToyTables.assertProblem(problems, "streets.csv:3: ", "Maybe LINESTRING(");
    ToyTables.assertProblem(problems, "streets.csv:4: ", "must be a line");
    ToyTables.assertProblem(
        problems, "streets.csv:5: ", "Maybe longitude and latitude are swapped.");
    assertEquals(3, problems.size(), () -> String.join("\n", problems));
  }

  @Test
  void problemsOfCellsAreReported() throws Exception {
    toy.change(ToyTables.RECIPE, "people: 1000, towns: [T1]", "towns: [T1, T2, T9]")
        .change(ToyTables.RECIPE, "people_each: 600", "people_eech: 600");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(
        problems, "recipe.yaml:", "city (01) must have either people or people_per_km2");
    ToyTables.assertProblem(problems, "recipe.yaml:", "town (T2) of the cells must be named once");
    ToyTables.assertProblem(problems, "recipe.yaml:", "towns (T9) must be rows of their table");
    ToyTables.assertProblem(problems, "recipe.yaml:", "either people_each or street_m_each");
    ToyTables.assertProblem(problems, "recipe.yaml:", "people_eech");
  }

  @Test
  void idsSharedByCellsOrKindsAreReported() throws Exception {
    String recipe = Files.readString(folder.resolve(ToyTables.RECIPE));
    int kind = recipe.indexOf("    - kind: parking");
    int grid = recipe.indexOf("grid:\n");
    toy.put(
        ToyTables.RECIPE,
        recipe.substring(0, grid)
            + recipe.substring(kind, grid).replace("kind: parking", "kind: town")
            + recipe.substring(grid));
    ToyTables.assertProblem(
        toy.problems(), "recipe.yaml:", "id (p-{cell}) must be that of one kind");
    toy.change(ToyTables.RECIPE, "p-{cell}", "p");
    ToyTables.assertProblem(
        toy.problems(), "recipe.yaml:", "id (p) of a kind of sites in cells must contain");
  }

  @Test
  void townOffTheMapIsReported() throws Exception {
    toy.change(ToyTables.RECIPE, "towns: [T2]", "towns: [T2, T3]");
    ToyTables.assertProblem(toy.problems(), "towns.csv:4: ", "must lie inside the bounds");
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
