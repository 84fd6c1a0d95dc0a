package org.chargeplan.region;

import static org.chargeplan.region.Mistake.mistake;

import java.util.List;
import java.util.stream.Stream;

/** One mistake in a table of the toy region each, and all that is reported of it. */
class BrokenTablesTest extends MistakesTest {

  private static final String ROADS =
      """
      from,to,length_m,road_class
      n1,n2,1100,primary
      n2,n3,1100,primary
      n3,n4,1100,secondary
      n4,n8,12000,trunk
      n5,n6,1100,primary
      n6,n7,1100,primary
      n7,n8,1100,secondary
      """;
  private static final String ROADS_WITH_BAD_LIMITS =
      """
      from,to,length_m,road_class,limit_kmh
      n1,n2,1100,primary,0
      n2,n3,1100,primary,-50
      n3,n4,1100,secondary,fast
      n4,n8,12000,trunk,1200
      n5,n6,1100,primary,50 km/h
      n6,n7,1100,primary,
      n7,n8,1100,secondary,50
      """;

  static Stream<Mistake> mistakes() {
    return Stream.of(tables(), places(), references(), roads()).flatMap(List::stream);
  }

  private static List<Mistake> tables() {
    return List.of(
        mistake(
            "limits of 0, below it, too high and in words",
            "road_edges.csv",
            ROADS,
            ROADS_WITH_BAD_LIMITS,
            "road_edges.csv:2: The limit_kmh (0) of road edge from (n1) must be 1 to 200.",
            "road_edges.csv:3: The limit_kmh (-50) of road edge from (n2) must be 1 to 200."
                + " Maybe without the minus sign: 50.",
            "road_edges.csv:4: The limit_kmh (fast) of road edge from (n3) must be a number,"
                + " 1 to 200.",
            "road_edges.csv:5: The limit_kmh (1200) of road edge from (n4) must be 1 to 200.",
            "road_edges.csv:6: The limit_kmh (50 km/h) of road edge from (n5) must be a number,"
                + " 1 to 200."),
        mistake(
            "misspelt column",
            "sites.csv",
            ",bays,",
            ",bay,",
            "sites.csv:1: The column (bay) is unknown. Maybe you meant 'bays'.",
            "sites.csv:1: The column (bays) is missing. Maybe you meant 'bay'."),
        mistake(
            "column twice",
            "sites.csv",
            ",max_kw,",
            ",max_kw,bays,",
            "sites.csv:1: Duplicate column (bays). Maybe remove one.",
            "sites.csv:2: The row has 15 cells, the header 16. Maybe a comma is missing, "
                + "or the line was cut off.",
            "sites.csv:3: The row has 15 cells, the header 16. Maybe a comma is missing, "
                + "or the line was cut off.",
            "sites.csv:4: The row has 15 cells, the header 16. Maybe a comma is missing, "
                + "or the line was cut off.",
            "sites.csv:5: The row has 15 cells, the header 16. Maybe a comma is missing, "
                + "or the line was cut off.",
            "sites.csv:6: The row has 15 cells, the header 16. Maybe a comma is missing, "
                + "or the line was cut off.",
            "sites.csv:7: The row has 15 cells, the header 16. Maybe a comma is missing, "
                + "or the line was cut off."),
        mistake(
            "column without a name",
            "provinces.csv",
            "id,name",
            "id,name,",
            "provinces.csv:1: The column (3) has no name. Maybe remove a comma "
                + "from the header.",
            "provinces.csv:2: The row has 2 cells, the header 3. Maybe a comma is "
                + "missing, or the line was cut off.",
            "provinces.csv:3: The row has 2 cells, the header 3. Maybe a comma is "
                + "missing, or the line was cut off."),
        mistake(
            "column of an unknown type",
            "sites.csv",
            "existing_ac11",
            "existing_ac12",
            "sites.csv:1: The column (existing_ac12) is unknown. Maybe you meant "
                + "'existing_ac11'."),
        mistake(
            "missing phase",
            "grid.csv",
            "headroom_kw_2027,",
            "",
            "grid.csv:1: The column (headroom_kw_2027) is missing.",
            "grid.csv:2: The row has 12 cells, the header 11. Maybe a text with a comma "
                + "needs quotes around it.",
            "grid.csv:3: The row has 12 cells, the header 11. Maybe a text with a comma "
                + "needs quotes around it."),
        mistake(
            "semicolons",
            "provinces.csv",
            ",",
            ";",
            "provinces.csv:1: The header (id;name) is a single column. Maybe the columns "
                + "are separated by something else than commas."),
        mistake(
            "too many cells",
            "zones.csv",
            "\"South fields, east\"",
            "South fields, east",
            "zones.csv:3: The row has 13 cells, the header 12. Maybe a text with a comma "
                + "needs quotes around it."),
        mistake(
            "too few cells",
            "zones.csv",
            "108.03,16.10,8,",
            "108.03,16.10,",
            "zones.csv:5: The row has 11 cells, the header 12. Maybe a comma is missing, "
                + "or the line was cut off."),
        mistake(
            "open quote",
            "sites.csv",
            "\"North \"\"harbour\"\" fuel\"",
            "\"North harbour fuel",
            "sites.csv:7: The row can't be read: Missing closing quote for value. Maybe "
                + "a quote (\") is missing, or one in a text is not doubled."),
        mistake(
            "header only",
            "provinces.csv",
            "\n01,South\n02,North",
            "",
            "provinces.csv:1: The table has no rows. Maybe only its header was written."),
        mistake(
            "empty table file",
            "provinces.csv",
            "id,name\n01,South\n02,North\n",
            "",
            "provinces.csv:1: The file is empty. Maybe it was cut off when it was copied."));
  }

  private static List<Mistake> places() {
    return List.of(
        mistake(
            "negative bays",
            "sites.csv",
            "108.03,16.00,100",
            "108.03,16.00,-100",
            "sites.csv:4: The bays (-100) of site (s3) must be 0 to 100000. Maybe "
                + "without the minus sign: 100."),
        mistake(
            "absurd power",
            "sites.csv",
            "false,1000,",
            "false,100000000,",
            "sites.csv:4: The max_kw (100000000) of site (s3) must be 0 to 1000000."),
        mistake(
            "absurd population",
            "zones.csv",
            "20000",
            "200000000",
            "zones.csv:2: The population (200000000) of zone (z1) must be 0 to 50000000."),
        mistake(
            "text for a number",
            "zones.csv",
            "20000",
            "many",
            "zones.csv:2: The population (many) of zone (z1) must be a number, 0 to "
                + "50000000."),
        mistake(
            "infinite number",
            "zones.csv",
            "20000",
            "1e400",
            "zones.csv:2: The population (1e400) of zone (z1) must be 0 to 50000000."),
        mistake(
            "empty number",
            "zones.csv",
            "4.5,20000",
            ",20000",
            "zones.csv:2: The area_km2 of zone (z1) must not be empty."),
        mistake(
            "blanks around a number",
            "zones.csv",
            "4.5,20000",
            "4.5, 20000",
            "zones.csv:2: The population ( 20000) of zone (z1) must be a number, 0 to "
                + "50000000. Maybe without the blanks around it."),
        mistake(
            "negative demand",
            "zones.csv",
            "400,800,",
            "400,-800,",
            "zones.csv:2: The car_kwh_day_2027 (-800) of zone (z1) must be 0 to "
                + "100000000. Maybe without the minus sign: 800."),
        mistake(
            "flag in words",
            "sites.csv",
            "60,true",
            "60,yes",
            "sites.csv:2: The indoor (yes) of site (s1) must be true or false. Maybe you "
                + "meant 'true'."),
        mistake(
            "lat and lon swapped",
            "sites.csv",
            "108.01,16.00",
            "16.00,108.01",
            "sites.csv:3: The point (lon 16, lat 108.01) of site (s2) is off the map "
                + "(lon 107.5 to 108.5, lat 15.5 to 16.5). Maybe lat and lon are swapped."),
        mistake(
            "off the map",
            "sites.csv",
            "108.01,16.00",
            "118.01,16.00",
            "sites.csv:3: The point (lon 118.01, lat 16) of site (s2) is off the map "
                + "(lon 107.5 to 108.5, lat 15.5 to 16.5). Maybe a digit is wrong, or the "
                + "bounds of region.yaml are too narrow."),
        mistake(
            "more ports than bays",
            "sites.csv",
            "60,true,800,8,2,",
            "60,true,800,8,60,",
            "sites.csv:2: The existing ports of site (s1) take 61 bays, more than its "
                + "bays (60). Maybe an existing_ column counts guns or places, not ports."),
        mistake(
            "more power than max_kw",
            "sites.csv",
            "20,false,600,0,0,2,",
            "20,false,600,0,0,11,",
            "sites.csv:3: The existing ports of site (s2) connect 660 kW, more than its "
                + "max_kw (600). Maybe max_kw does not include the existing ports."),
        mistake(
            "half a port",
            "sites.csv",
            "60,true,800,8,2,",
            "60,true,800,8,2.5,",
            "sites.csv:2: The existing_ac11 (2.5) of site (s1) must be an integer. " + "Maybe 3."));
  }

  private static List<Mistake> references() {
    return List.of(
        mistake(
            "unknown province",
            "zones.csv",
            "North town,02",
            "North town,20",
            "zones.csv:4: The province (20) of zone (z3) is no known province. Maybe you "
                + "meant '02'."),
        mistake(
            "unknown kind",
            "sites.csv",
            "parking",
            "parkin",
            "sites.csv:4: The kind (parkin) of site (s3) is no known site kind. Maybe "
                + "you meant 'parking'."),
        mistake(
            "unknown grid node",
            "sites.csv",
            "South car park,parking,01,g-south",
            "South car park,parking,01,g-soth",
            "sites.csv:4: The grid_node (g-soth) of site (s3) is no known grid node. "
                + "Maybe you meant 'g-south'."),
        mistake(
            "duplicate id",
            "sites.csv",
            "\ns3,",
            "\ns2,",
            "sites.csv:4: Duplicate site id (s2), first on line 3. Maybe remove "
                + "one of the two."),
        mistake(
            "row without id",
            "grid.csv",
            "\ng-south,",
            "\n,",
            "grid.csv:2: The id of grid node (line 2) must not be empty."),
        mistake(
            "grid node with a problem of its own is known",
            "grid.csv",
            "South substation,01",
            "South substation,03",
            "grid.csv:2: The province (03) of grid node (g-south) is no known province. "
                + "Maybe you meant '01'."));
  }

  private static List<Mistake> roads() {
    return List.of(
        mistake(
            "edge to an unknown node",
            "road_edges.csv",
            "n4,n8",
            "n4,n88",
            "road_edges.csv:5: The to (n88) of road edge from (n4) is no known road "
                + "node. Maybe you meant 'n8'."),
        mistake(
            "loop",
            "road_edges.csv",
            "n4,n8",
            "n4,n4",
            "road_edges.csv:5: The road edge from (n4) ends where it begins. Maybe "
                + "another node was meant in 'to'."),
        mistake(
            "no length",
            "road_edges.csv",
            "12000",
            "0",
            "road_edges.csv:5: The length_m (0) of road edge from (n4) must be 0.001 to "
                + "2000000."),
        mistake(
            "unknown road class",
            "road_edges.csv",
            "trunk",
            "trunc",
            "road_edges.csv:5: The road_class (trunc) of road edge from (n4) must be one "
                + "of motorway, trunk, primary, secondary, tertiary, minor, link, ferry. Maybe "
                + "you meant 'trunk'."),
        mistake(
            "node off the map",
            "road_nodes.csv",
            "n8,108.03,16.10",
            "n8,16.10,108.03",
            "road_nodes.csv:9: The point (lon 16.1, lat 108.03) of road node (n8) is off "
                + "the map (lon 107.5 to 108.5, lat 15.5 to 16.5). Maybe lat and lon are "
                + "swapped."));
  }
}
