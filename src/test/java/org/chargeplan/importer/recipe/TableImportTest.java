package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.input.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {

  private static final List<String> LAYERS =
      List.of(
          "provinces.csv",
          "zones.csv",
          "sites.csv",
          "grid.csv",
          "road_nodes.csv",
          "road_edges.csv");

  @TempDir private Path folder;

  private ToyTables toy;

  @BeforeEach
  void writeTables() throws IOException {
    toy = ToyTables.write(folder);
  }

  @Test
  void provincesAndZonesAreWrittenInOrderOfTheirIds() throws Exception {
    toy.run();
    assertEquals("id,name\n01,North\n02,South\n", text("provinces.csv"));
    // 100 cars x 10 kWh x 0.5 = 500 kWh; by people, threefold in a city: 1,000 to 9,000.
    assertEquals(
        """
        id,name,province,lon,lat,area_km2,population,car_kwh_day_2026,car_kwh_day_2027,status
        T1,Old Town,01,105.1,10,20,1000,50,100,assumed
        T2,"Lake, City",02,105.2,10,5.5,3000,450,900,assumed
        """,
        text("zones.csv"));
  }

  @Test
  void peopleArePlacedInTheRowsNearestToTheirZone() throws Exception {
    toy.put(
            "cells.csv",
            """
            cell,state,x,y,living
            a,01,105.11,10,30
            b,01,105.14,10.01,10
            c,02,105.19,10,5
            d,01,105.09,10,0
            e,01,99,10,7
            f,01,105.1,10.02,0.001
            """)
        .change(
            ToyTables.RECIPE,
            "demand:\n",
            "people: {table: cells, count: living, above_km2: 6, status: derived}\ndemand:\n")
        .change(
            ToyTables.RECIPE,
            "tables:\n",
            "tables:\n  cells: {file: cells.csv, lon: x, lat: y, province: state}\n");
    ImportSummary summary = toy.run();
    // The 1,000 people of T1 as 30 to 10, though b lies nearer to T2: that is of another province.
    // T2 has 5.5 km2.
    assertEquals(
        """
        zone,lon,lat,people,status
        T1,105.11,10,750,derived
        T1,105.14,10.01,250,derived
        """,
        text("people.csv"));
    assertEquals(
        Map.of(
            "cells nearest to zones that keep their people at their point", 1,
            "cells where people of the zones live", 2,
            "cells with less than one person of their zone", 1,
            "cells without people", 1,
            "cells without valid coordinates or off the map", 1),
        summary.tally().layers().stream()
            .filter(layer -> layer.layer().equals("zones"))
            .findFirst()
            .orElseThrow()
            .remarks());
    Tallies.assertComplete(summary);
  }

  @Test
  void withoutPeopleInTheRecipeThereIsNoTableOfThem() throws Exception {
    toy.run();
    assertFalse(Files.exists(folder.resolve("people.csv")));
  }

  @Test
  void peopleOfZonesThatAreGoneGoToo() throws Exception {
    String header = "zone,lon,lat,people,status\n";
    Files.writeString(folder.resolve("people.csv"), header + "gone,0.01,0.01,5,derived\n");
    toy.run();
    assertEquals(header, Files.readString(folder.resolve("people.csv")));
  }

  @Test
  void peopleNeedATableWithPlacesAndProvinces() throws Exception {
    toy.change(
        ToyTables.RECIPE,
        "demand:\n",
        "people: {table: edges, count: metres, status: derived}\ndemand:\n");
    ToyTables.assertProblem(
        toy.problems(),
        "recipe.yaml:",
        "The table (edges) of people must have lon, lat and province.");
  }

  @Test
  void sitesAreWritten() throws Exception {
    ImportSummary summary = toy.run();
    // The two Market Squares lie 55 m apart: one place, 40 bays cut to 25. The towns have 0.01 bays
    // a head, at least 12. Of 10 existing ports, 1 and 9 by demand: T1's at the place with the most
    // bays; T2's are one station, the town's 30 bays cut to 25, half of them 12.
    assertEquals(
        """
        id,name,kind,province,grid_node,lon,lat,bays,indoor,max_kw,existing_ac11,status,existing_status
        p13,Harbour,parking,02,grid-T2,105.21,10,20,true,200,,assumed,derived
        p7,Market Square,parking,01,grid-T1,105.101,10,25,true,400,1,assumed,derived
        town-T1,"Old Town, 1000 people",town,01,grid-T1,105.1,10,12,false,120,,assumed,derived
        town-T2,"Lake, City, 3000 people",town,02,grid-T2,105.2,10,25,false,300,9,assumed,derived
        """,
        text("sites.csv"));
    assertEquals(Map.of("parking", 2, "town", 2), summary.sites());
    assertEquals(
        Map.of(
            "parking merged into a place of the same name", 1,
            "parking off the map", 1,
            "parking without a name", 1,
            "parking without valid coordinates", 1),
        summary.leftOut());
    assertEquals(Map.of("ac11", 10), summary.existingPorts());
    Tallies.assertComplete(summary);
  }

  @Test
  void gridIsWritten() throws Exception {
    toy.run();
    // 10 MVA x 0.2 (0.1 in province 02); a block of 10 MVA x 0.5 at 10,000 kVA x 25 USD.
    assertEquals(
        """
        id,name,province,lon,lat,headroom_kw_2026,headroom_kw_2027,block_kw,max_blocks,block_usd,lead_months,status
        grid-T1,HV Old Town,01,105.1,10,2000,2000,5000,2,250000,15,assumed
        grid-T2,"HV Lake, City",02,105.2,10,1000,1000,5000,2,250000,15,assumed
        """,
        text("grid.csv"));
  }

  @Test
  void roadsAreWrittenWithoutUnneededNodes() throws Exception {
    ImportSummary summary = toy.run();
    // T1 and Market Square snap to n3, T2 and Harbour to n5; n1 is an end: n2 and n4 go.
    assertEquals("id,lon,lat\nn1,105,10\nn3,105.1,10\nn5,105.2,10\n", text("road_nodes.csv"));
    assertEquals(
        "from,to,length_m,road_class\nn1,n3,11000.3,primary\nn3,n5,15000,primary\n",
        text("road_edges.csv"));
    assertEquals(new ImportSummary.RoadFigures(5, 4, 26.00025, 3, 2, 26.00025), summary.roads());
  }

  @Test
  void roadsOfClassesLeftOutAreCounted() throws Exception {
    toy.change("edges.csv", "n1,n2,5000,main", "n1,n2,5000,planned");
    toy.change(
        ToyTables.RECIPE,
        "  classes: {main: primary}",
        "  classes: {main: primary}\n  left_out: [planned]");
    ImportSummary summary = toy.run();
    assertEquals(1, summary.leftOut().get("roads of class (planned)"));
    assertEquals(21.00025, summary.roads().kmRead(), 1e-9);
  }

  @Test
  void zonesOffTheRoadsAreJoinedByLinks() throws Exception {
    toy.change(
        "towns.csv", "T1,Old Town", "T3,Hill Town,rural,01,North,105.1,10.2,30,500\nT1,Old Town");
    toy.change(
        ToyTables.RECIPE,
        "classes: {main: primary}",
        """
        classes: {main: primary}
          near_road_m: 1000
          links: {detour: 1.2, most_over_water: 1, most_over_water_m: 1000000}\
        """);
    toy.run();
    // Hill Town lies 22,121.7 m north of Old Town, which is at n3; n5 is Lake City. No link joins
    // these two.
    assertEquals(
        """
        from,to,length_m,road_class
        n1,n3,11000.3,primary
        n3,n5,15000,primary
        n3,T3,26546,link
        n5,T3,29625.7,link
        """,
        text("road_edges.csv"));
  }

  @Test
  void zonesMayLackAreaAndPeopleWhereTheRecipeSaysSo() throws Exception {
    toy.change("towns.csv", "105.1,10,20,1000", "105.1,10,,1000");
    toy.change("towns.csv", "T1,Old Town", "T4,New Town,rural,01,North,105.15,10,30,\nT1,Old Town");
    toy.change(
        ToyTables.RECIPE, "kind: what}", "kind: what, people_per_km2: 250, may_lack_people: true}");
    ImportSummary summary = toy.run();
    assertEquals(1, summary.leftOut().get("zones without people"));
    // 1,000 people at 250 a km2.
    assertTrue(text("zones.csv").contains("T1,Old Town,01,105.1,10,4,1000,"), text("zones.csv"));
  }

  @Test
  void noticeIsWritten() throws Exception {
    toy.run();
    String notice = text("NOTICE");
    assertTrue(notice.contains("Survey, © Toy Office\n  Licence: ODbL 1.0\n"), notice);
    assertTrue(
        notice.contains("chargeplan import tables regions/" + folder.getFileName() + "/recipe"),
        notice);
  }

  @Test
  void sameTablesGiveTheSameBytes() throws Exception {
    toy.run();
    Map<String, String> first = written();
    toy.run();
    assertEquals(first, written());
    assertEquals(LAYERS.size() + 1, first.size());
  }

  @Test
  void allProblemsAreReportedAtOnceAndNothingIsWritten() throws Exception {
    toy.change("towns.csv", "10,20,1000", "10,-20,1000")
        .change("places.csv", "Harbour,02", "Harbour,03")
        .change("nodes.csv", "n2,105.05,10", "n2,10,105.05")
        .change("edges.csv", "n4,n5,8000,main", "n4,n6,8000,minor")
        .change(ToyTables.RECIPE, "headroom_share: 0.2", "headroom_share: 20")
        .change(ToyTables.RECIPE, "{city: 3}", "{town: 3}")
        .change(ToyTables.RECIPE, "kw_each: 200", "kw_eech: 200");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(problems, "towns.csv:3: ", "-20");
    ToyTables.assertProblem(problems, "places.csv:8: ", "province (03)");
    ToyTables.assertProblem(problems, "nodes.csv:3: ", "Maybe longitude and latitude are swapped.");
    ToyTables.assertProblem(problems, "edges.csv:5: ", "(n6)");
    ToyTables.assertProblem(problems, "edges.csv:5: ", "(minor)");
    ToyTables.assertProblem(problems, "recipe.yaml:45: ", "headroom_share (20)");
    ToyTables.assertProblem(problems, "recipe.yaml:14: ", "(town)");
    ToyTables.assertProblem(problems, "recipe.yaml:21: ", "either kw_each or kw_per_bay");
    ToyTables.assertProblem(problems, "recipe.yaml:27: ", "kw_eech");
    assertEquals(9, problems.size(), () -> String.join("\n", problems));
    assertEquals(Map.of(), written());
  }

  @Test
  void swappedCoordinatesAreReported() throws Exception {
    toy.change("region.yaml", "[100, 5, 110, 15]", "[80, 5, 110, 15]")
        .change("towns.csv", "105.1,10", "10,85");
    ToyTables.assertProblem(
        toy.problems(), "towns.csv:3: ", "Maybe longitude and latitude are swapped.");
  }

  @Test
  void missingFilesAndColumnsAreReported() throws Exception {
    toy.change("towns.csv", "km2", "area").change(ToyTables.RECIPE, "edges.csv", "edgs.csv");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(problems, "towns.csv:1: ", "km2");
    ToyTables.assertProblem(problems, "edgs.csv: ", "missing");
    assertEquals(2, problems.size(), () -> String.join("\n", problems));
  }

  @Test
  void kindThatMatchesNoRowIsReported() throws Exception {
    toy.change(ToyTables.RECIPE, "[parking]", "[Parking]");
    ToyTables.assertProblem(toy.problems(), "recipe.yaml:21: ", "site kind (parking)");
  }

  @Test
  void existingPortsThatDoNotFitAreReported() throws Exception {
    toy.change(ToyTables.RECIPE, "ports: 10,", "ports: 100,");
    // T2 gets 90, but half of its 45 bays holds 12 and 9 of half the 200 kW.
    ToyTables.assertProblem(toy.problems(), "recipe.yaml:", "{02=69}");
    assertEquals(Map.of(), written());
  }

  @Test
  void missingFilesAreReported() {
    InvalidInputException thrown =
        assertThrows(
            InvalidInputException.class,
            () -> TableImport.run(folder.resolve("no.yaml"), folder, folder.resolve("none")));
    assertEquals(2, thrown.problems().size());
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** The files an import wrote, and whatever it left behind. */
  private Map<String, String> written() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (LAYERS.contains(name) || name.equals("NOTICE") || name.endsWith(".part")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }
}
