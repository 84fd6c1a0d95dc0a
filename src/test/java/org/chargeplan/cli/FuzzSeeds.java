package org.chargeplan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Good small files of every importer, for the toy country of OpenStreetMap. */
final class FuzzSeeds {

  /**
   * A good file.
   *
   * @param name its name
   * @param latin1 its bytes, each as a character
   * @param isText whether it is text, in UTF-8
   * @param command the words of its import before the file
   * @param options those behind the region
   * @param packing what is made of the mutated content before it is written
   */
  record Good(
      String name,
      String latin1,
      boolean isText,
      List<String> command,
      List<String> options,
      UnaryOperator<String> packing) {

    Good(String name, String latin1, boolean isText, List<String> command, List<String> options) {
      this(name, latin1, isText, command, options, UnaryOperator.identity());
    }

    byte[] bytes() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The bytes of the file, of mutated content. */
    byte[] packed(byte[] content) {
      return packing.apply(FuzzSeeds.latin1(content)).getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** The tables of the recipe, by name; a file of the recipe's import may be any of them. */
  static final Map<String, String> RECIPE_FILES =
      Map.of(
          "recipe.yaml", RecipeSeed.RECIPE,
          "towns.csv", RecipeSeed.TOWNS,
          "nodes.csv", RecipeSeed.NODES,
          "edges.csv", RecipeSeed.EDGES);

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private FuzzSeeds() {}

  static List<Good> all() throws IOException {
    List<String> source = List.of("--source", "S", "--licence", "L");
    return List.of(
        new Good(
            "toy.osm",
            read("toy.osm"),
            /* isText= */ true,
            List.of("import", "osm"),
            List.of("--roads", "drivable")),
        text("chargers.osm", CHARGERS, List.of("import", "osm"), List.of()),
        new Good(
            "toy.osm.pbf",
            read("toy.osm.pbf"),
            /* isText= */ false,
            List.of("import", "osm"),
            List.of()),
        text("places.txt", GEONAMES, List.of("import", "geonames"), List.of("--add")),
        text("ocm.json", OCM, List.of("import", "ocm"), List.of()),
        text("zones.csv", ZONES, List.of("import", "csv"), layer("zones", source)),
        text("sites.csv", SITES, List.of("import", "csv"), layer("sites", source)),
        text("grid.csv", GRID, List.of("import", "csv"), layer("grid", source)),
        text("ports.csv", PORTS, List.of("import", "csv"), layer("existing", source)),
        text("places.csv", PLACES, List.of("import", "csv"), layer("existing", source)),
        text(
            "roads.csv",
            ROADS,
            List.of("import", "csv"),
            Stream.concat(Stream.of("--layer", "roads"), source.stream()).toList()),
        text("lots.geojson", LOTS, List.of("import", "geojson"), layer("sites", source)),
        new Good(
            "zones.xlsx",
            SHEET,
            /* isText= */ true,
            List.of("import", "csv"),
            layer("zones", source),
            FuzzSeeds::workbook),
        text("recipe.yaml", RecipeSeed.RECIPE, List.of("import", "tables"), List.of()),
        text("towns.csv", RecipeSeed.TOWNS, List.of("import", "tables"), List.of()),
        text("nodes.csv", RecipeSeed.NODES, List.of("import", "tables"), List.of()),
        text("edges.csv", RecipeSeed.EDGES, List.of("import", "tables"), List.of()));
  }

  private static String read(String name) throws IOException {
    return latin1(Files.readAllBytes(ToyCountry.RESOURCES.resolve(name)));
  }

  /** A workbook whose only sheet has a content; both as Latin-1. */
  private static String workbook(String sheet) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + contentType("workbook.xml", type + "sheet.main+xml")
            + contentType("styles.xml", type + "styles+xml")
            + contentType("worksheets/sheet1.xml", type + "worksheet+xml")
            + "</Types>");
    parts.put("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>"
            .formatted(main, RELATIONS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation(1, "worksheet", "worksheets/sheet1.xml")
                + relation(2, "styles", "styles.xml")));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='%s'><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>"
            .formatted(main));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return latin1(bytes.toByteArray());
  }

  private static String contentType(String part, String type) {
    return "<Override PartName='/xl/%s' ContentType='%s'/>".formatted(part, type);
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id='rId%d' Type='%s/%s' Target='%s'/>"
        .formatted(number, RELATIONS, type, target);
  }

  private static String relations(String all) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>"
        .formatted(all);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static List<String> layer(String layer, List<String> source) {
    return Stream.concat(Stream.of("--layer", layer, "--add"), source.stream()).toList();
  }

  private static Good text(
      String name, String content, List<String> command, List<String> options) {
    return new Good(
        name,
        latin1(content.getBytes(StandardCharsets.UTF_8)),
        /* isText= */ true,
        command,
        options);
  }

  private static final String CHARGERS =
      """
      <osm version="0.6"><bounds minlat="-0.1" minlon="-0.1" maxlat="0.1" maxlon="0.2"/>
      <node id="1" lat="0" lon="0.01"/><node id="2" lat="0" lon="0.02"/><node id="3" lat="0.001" lon="0.02"/>
      <node id="4" lat="0.001" lon="0.01"/><node id="5" lat="0.02" lon="0.05"/>
      <node id="11" lat="0" lon="0.011"><tag k="place" v="city"/><tag k="name" v="Big"/><tag k="population" v="120 000"/></node>
      <node id="12" lat="0" lon="0.015"><tag k="place" v="suburb"/><tag k="name" v="Part"/></node>
      <node id="13" lat="0" lon="0.012"><tag k="amenity" v="charging_station"/><tag k="capacity" v="2-4"/><tag k="socket:type2_combo:output" v="2x150 kW"/><tag k="socket:type2_combo" v="2"/><tag k="opening_date" v="2031-01-01"/></node>
      <node id="14" lat="0.0005" lon="0.015"><tag k="man_made" v="charge_point"/><tag k="socket:chademo" v="1"/></node>
      <node id="15" lat="0" lon="0.013"><tag k="amenity" v="charging_station"/><tag k="motorcycle" v="yes"/><tag k="motorcar" v="no"/></node>
      <node id="16" lat="0" lon="0.014"><tag k="power" v="substation"/><tag k="voltage" v="110000;20000"/><tag k="rating" v="2x40 MVA"/></node>
      <way id="21"><nd ref="1"/><nd ref="2"/><nd ref="5"/><tag k="highway" v="primary"/><tag k="maxspeed" v="50 mph"/></way>
      <way id="22"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="amenity" v="parking"/><tag k="parking" v="multi-storey"/><tag k="building:levels" v="5"/><tag k="capacity" v="1,200"/></way>
      <way id="23"><nd ref="2"/><nd ref="3"/><tag k="route" v="ferry"/><tag k="duration" v="00:20"/></way>
      <relation id="31"><member type="way" ref="22" role="outer"/><member type="node" ref="11" role="admin_centre"/><tag k="type" v="boundary"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="Big"/><tag k="population" v="120000"/></relation>
      </osm>
      """;

  private static final String GEONAMES = place(1, 2000) + place(2, 0) + place(3, 12_345);

  private static String place(int id, int people) {
    return id
        + "\tToy "
        + id
        + "\tToy\t\t0.0"
        + id
        + "\t0.0"
        + id
        + "\tP\tPPL\tAD\t\t02\t\t\t\t"
        + people
        + "\t\t0\tEurope/Andorra\t2026-01-01\n";
  }

  private static final String OCM =
      """
      [{"ID": 1, "UUID": "a", "OperatorID": 5, "OperatorsReference": "X1", "NumberOfPoints": 3, "StatusTypeID": 50,
        "SubmissionStatusTypeID": 200, "UsageTypeID": 1, "DataProviderID": 1,
        "AddressInfo": {"Title": "One", "Latitude": 0.001, "Longitude": 0.012, "CountryID": 6, "Country": {"ISOCode": "AD"}},
        "Connections": [{"ConnectionTypeID": 33, "PowerKW": 120, "CurrentTypeID": 30, "Quantity": 2},
                        {"ConnectionTypeID": 28, "PowerKW": 500, "CurrentTypeID": 10, "Quantity": 38}]},
       {"ID": 2, "AddressInfo": {"Title": "Two", "Latitude": "0.002", "Longitude": "0.03"}, "Connections": []},
       {"ID": 3, "StatusType": {"IsOperational": false}, "AddressInfo": {"Latitude": 0, "Longitude": 0}}]
      """;

  private static final String ZONES =
      """
      id,name,province,province_name,lon,lat,population,area_km2
      z1,Alfa,01,North,0.02,0.01,1200,3.5
      z2,"Bra, vo",01,North,0.05,0.00,900,
      z3,Charlie,02,South,0.04,0.01,15000,12
      """;

  private static final String SITES =
      """
      id,name,kind,lon,lat,bays,lot_bays,indoor,max_kw
      s1,Lot,parking,0.02,0.001,20,80,true,600
      s2,Pump,fuel-station,0.03,0.001,,,,
      s3,Mall,parking,0.04,0.0,,300,no,
      """;

  private static final String GRID =
      """
      id,name,lon,lat,capacity_mva,headroom_kw
      g1,Hub,0.03,0.01,40,9000
      g2,Second,0.05,0.01,63,
      """;

  private static final String PORTS =
      """
      id,name,lon,lat,power_kw,count,current
      p1,Here,0.012,0.001,22,4,ac
      p2,There,0.04,0.001,150,2,dc
      p2,There,0.04,0.001,50,1,dc
      """;

  private static final String PLACES =
      """
      sep=;
      name;place;count;power_kw;;
      A;POINT (0.012 0.001);~4;2x150 kW;;
      B;0°0'6"N 0°0'43"E;2-4;22 kW;;
      C;POINT (0.04 0.001);1 200;22000;;
      C;POLYGON ((0.01 0, 0.011 0, 0.011 0.001, 0.01 0));3;0.05 MW;;
      """;

  private static final String ROADS =
      """
      class,limit_kmh,WKT
      trunk,90,"LINESTRING (0 0, 0.02 0.001, 0.05 0)"
      minor,,"MULTILINESTRING ((0.02 0.001, 0.02 0.01), (0.03 0, 0.04 0))"
      """;

  private static final String LOTS =
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"id": "a", "name": "Lot", "kind": "parking"}, "geometry": {"type": "Polygon",
       "coordinates": [[[0.01, 0], [0.011, 0], [0.011, 0.001], [0.01, 0.001], [0.01, 0]]]}},
      {"type": "Feature", "properties": {"id": "b", "kind": "parking", "lot_bays": 40}, "geometry": {"type": "Point",
       "coordinates": [0.02, 0.001]}},
      {"type": "Feature", "properties": {"id": "c", "kind": "parking"}, "geometry": {"type": "MultiPolygon",
       "coordinates": [[[[0.03, 0], [0.031, 0], [0.031, 0.001], [0.03, 0]]]]}}]}
      """;

  private static final String SHEET =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
          + row(1, "id", "name", "lon", "lat", "population")
          + row(2, "z1", "Alfa", "0.02", "0.01", "1200")
          + row(3, "z2", "Bravo", "0.05", "0.0", "900")
          + "</sheetData></worksheet>";

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>\n");
    for (int i = 0; i < cells.length; i++) {
      String place = (char) ('A' + i) + Integer.toString(number);
      row.append(
          cells[i].matches("[\\d.]+")
              ? "<c r='%s'><v>%s</v></c>\n".formatted(place, cells[i])
              : "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>\n".formatted(place, cells[i]));
    }
    return row + "</row>\n";
  }

  /** A recipe and its tables, for the toy country. */
  private static final class RecipeSeed {

    private static final String TOWNS =
        """
        code,town,what,state,state_name,x,y,km2,people
        T2,"Lake,  City",city,02,South,0.05,0,5.5,3000
        T1,Old Town,rural,01,North,0.01,0.01,20,1000
        """;

    private static final String NODES =
        """
        id,x,y
        n1,0.01,0.01
        n2,0.03,0.005
        n3,0.05,0
        """;

    private static final String EDGES =
        """
        a,b,metres,class
        n1,n2,2500,main
        n2,n3,2600.25,main
        """;

    private static final String RECIPE =
        """
        title: Toy
        tables:
          towns: {file: towns.csv, lon: x, lat: y, province: state}
          nodes: {file: nodes.csv, lon: x, lat: y}
          edges: {file: edges.csv}
        provinces: {table: towns, id: state, name: state_name}
        zones: {table: towns, id: code, name: town, area_km2: km2, population: people, kind: what}
        demand:
          - vehicle_class: car
            fleet: {"2026": 100, "2027": 200}
            uses:
              - {name: private, share: 1, kwh_day: 10, public_share: 0.5}
            weight_by_zone_kind: {city: 3}
            status: assumed
        sites:
          merge_within_m: 150
          most_bays: 100
          most_kw: 500
          kinds:
            - kind: parking
              table: towns
              count: people
              id: "town-{code}"
              name: "{zone}, {count} people"
              bays_each: 0.01
              least_bays: 12
              kw_per_bay: 20
              status: assumed
        grid:
          name: "HV {zone}"
          people_per_substation: 10000
          least_per_province: 1
          capacity_mva: 10
          power_factor: 1
          headroom_share: 0.2
          reinforcement: {block_mva: 10, usable_share: 0.5, max_blocks: 2, usd_per_kva: 25, lead_months: 15}
          status: assumed
        existing_ports:
          most_of_bays: 0.5
          most_of_kw: 0.5
          fleets:
            - {vehicle_class: car, ports: 4, ports_per_station: 2, shares: {ac11: 1}}
          status: derived
        roads:
          nodes: {table: nodes, id: id}
          edges: {table: edges, from: a, to: b, length_m: metres, road_class: class}
          classes: {main: primary}
        sources:
          - {title: "Survey", licence: ODbL 1.0, url: "https://toy.example", used_for: all}
        """;
  }
}
