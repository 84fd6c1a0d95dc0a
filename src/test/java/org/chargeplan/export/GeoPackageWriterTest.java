package org.chargeplan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.planfile.ToyPlans;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** What OGC 12-128 asks for, read back by plain SQL and by JTS. */
class GeoPackageWriterTest {

  @TempDir private Path folder;

  private Region region;
  private Path file;

  @BeforeEach
  void writeAPackage() throws IOException {
    region = ToyPlans.withCorridor(Files.createDirectory(folder.resolve("toy")));
    file = folder.resolve("plan.gpkg");
    write(plan(), file);
  }

  /** 3 DC ports at s2 in 2026 and 1 in 2027; a block at its node in 2027. */
  private Plan plan() {
    Plan.Builder plan = Plan.builder(region);
    ToyPlans.build(plan, region, "s2", "dc60", "2026", 3);
    ToyPlans.build(plan, region, "s2", "dc60", "2027", 1);
    return plan.reinforce(region.gridNodes().get(0), region.lastPhase(), 1).plan();
  }

  private static List<String> write(Plan plan, Path target) throws IOException {
    return GeoPackageWriter.write(
        plan, Network.of(plan.region(), 0).routes(), SiteWaits.unknown(), target);
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = sqlite.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(found.getString(i));
        }
        rows.add(String.join("|", cells.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }

  @Test
  void fileHasTheApplicationIdOfAGeoPackage() throws SQLException, IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertEquals("SQLite format 3\0", new String(bytes, 0, 16, StandardCharsets.US_ASCII));
    assertEquals(0x47504B47, ByteBuffer.wrap(bytes, 68, 4).getInt()); // "GPKG"
    assertEquals(List.of("10300"), rows("pragma user_version"));
    assertEquals(List.of("ok"), rows("pragma integrity_check"));
    assertEquals(List.of(), rows("pragma foreign_key_check"));
  }

  @Test
  void requiredTablesAreWritten() throws SQLException {
    assertEquals(
        List.of("-1|NONE|-1|undefined", "0|NONE|0|undefined"),
        rows(
            "select srs_id, organization, organization_coordsys_id, definition"
                + " from gpkg_spatial_ref_sys where srs_id < 1 order by srs_id"));
    assertEquals(
        List.of("EPSG|4326"),
        rows(
            "select organization, organization_coordsys_id from gpkg_spatial_ref_sys"
                + " where srs_id = 4326 and definition like 'GEOG%'"));
    assertEquals(
        List.of(
            "sites|POINT|0|0", // No third and no fourth coordinate.
            "grid_nodes|POINT|0|0",
            "zones|POINT|0|0",
            "roads|LINESTRING|0|0",
            "corridors|LINESTRING|0|0"),
        rows(
            "select c.table_name, geometry_type_name, z, m from gpkg_contents c"
                + " join gpkg_geometry_columns g on c.table_name = g.table_name"
                + " where c.data_type = 'features' and c.srs_id = 4326 and g.srs_id = 4326"
                + " and g.column_name = 'geom' and c.last_change = '2026-01-01T00:00:00.000Z'"
                + " order by c.rowid"));
  }

  @Test
  void extentIsThatOfTheFeatures() throws SQLException {
    assertEquals(
        List.of("sites|108.0|16.0|108.01|16.1", "roads|108.0|16.0|108.03|16.1"),
        rows(
            "select table_name, min_x, min_y, max_x, max_y from gpkg_contents"
                + " where table_name in ('sites', 'roads') order by rowid"));
  }

  @Test
  void siteLayerHasTypedColumns() throws SQLException {
    // s1 and s4 hold ports from before; s2 holds 2 and gets 4: 6 x 60 kW.
    assertEquals(
        List.of("s1|null|10|integer", "s2|2026|6|integer", "s4|null|2|integer"),
        rows("select site, first_phase, ports_total, typeof(ports_total) from sites order by fid"));
    assertEquals(
        List.of("3|1|360.0|real|fuel station|South|South substation"),
        rows(
            "select new_dc60_2026, new_dc60_2027, power_kw, typeof(power_kw), kind_name,"
                + " province_name, grid_node_name from sites where site = 's2'"));
  }

  @Test
  void gridLayerHasColumnsByPhase() throws SQLException {
    // 3 and 4 new ports x 60 kW x 0.5; 900 kW of headroom and a block of 2,000 kW.
    assertEquals(
        List.of("g-south|90.0|1000.0|0|120.0|2900.0|1", "g-north|0.0|400.0|0|0.0|350.0|0"),
        rows(
            "select grid_node, peak_kw_2026, capacity_kw_2026, blocks_2026, peak_kw_2027,"
                + " capacity_kw_2027, blocks_2027 from grid_nodes order by fid"));
  }

  @Test
  void zoneLayerHasDemand() throws SQLException {
    assertEquals(
        List.of("z2|South fields, east|5000.0|100.0|200.0|50.0|100.0"),
        rows(
            "select zone, name, population, kwh_per_day_car_2026, kwh_per_day_car_2027,"
                + " \"kwh_per_day_two-wheeler_2026\", \"kwh_per_day_two-wheeler_2027\""
                + " from zones where zone = 'z2'"));
  }

  @Test
  void roadAndCorridorLayersAreLines() throws SQLException, ParseException {
    assertEquals(
        List.of("primary|4|4400.0", "secondary|2|2200.0", "trunk|1|12000.0"),
        rows("select class, count(*), sum(length_m) from roads group by class order by class"));
    assertEquals(
        "LINESTRING (108.03 16, 108.03 16.1)",
        geometry("select geom from roads where class = 'trunk'").toText());
    assertEquals(
        List.of("c1|South to north|core|18.6"), // 6 x 1.1 km and 12 km.
        rows("select corridor, name, network, length_km from corridors"));
    assertEquals(
        "LINESTRING (108 16, 108.01 16, 108.02 16, 108.03 16, 108.03 16.1, 108.02 16.1,"
            + " 108.01 16.1, 108 16.1)",
        geometry("select geom from corridors").toText());
  }

  @Test
  void pointsAreLongitudeFirstWithTheHeaderOfTheFormat() throws SQLException, ParseException {
    assertEquals(
        "POINT (108.01 16)", geometry("select geom from sites where site = 's2'").toText());
  }

  /** The geometry behind the header of 8 bytes: "GP", version 0, flags, EPSG code; no envelope. */
  private Geometry geometry(String query) throws SQLException, ParseException {
    byte[] blob;
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = sqlite.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      assertTrue(found.next());
      blob = found.getBytes(1);
    }
    assertEquals('G', blob[0]);
    assertEquals('P', blob[1]);
    assertEquals(0, blob[2]);
    int flags = blob[3];
    assertEquals(0, flags & 0b0011_1110); // Standard type, not empty, no envelope.
    ByteOrder order = (flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    assertEquals(4326, ByteBuffer.wrap(blob, 4, 4).order(order).getInt());
    return new WKBReader().read(Arrays.copyOfRange(blob, 8, blob.length));
  }

  @Test
  void aPartKeepsTheRoadsInItsBox() throws IOException, SQLException {
    Region north = region.only("province=02", List.of(region.provinces().get(1)));
    List<String> counts = write(Plan.builder(north).plan(), file);
    // Three roads in the north, and the one that leads there.
    assertEquals(List.of("1 sites", "1 grid_nodes", "2 zones", "4 roads", "1 corridors"), counts);
    assertEquals(List.of("4"), rows("select count(*) from roads"));
    assertEquals(List.of("z3", "z4"), rows("select zone from zones order by fid"));
  }

  @Test
  void aLayerMayBeEmpty() throws IOException, SQLException {
    Region none = ToyRegion.read();
    write(Plan.builder(none).plan(), file);
    assertEquals(List.of("0"), rows("select count(*) from corridors"));
    assertEquals(
        List.of("null"), rows("select min_x from gpkg_contents where table_name = 'corridors'"));
  }

  @Test
  void olderFileIsReplacedAndNoOtherFileIsLeft() throws IOException {
    Path target = folder.resolve("again.gpkg");
    Files.writeString(target, "old");
    write(plan(), target);
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(target)); // And the same bytes.
    try (Stream<Path> held = Files.list(folder)) {
      assertEquals(
          List.of("again.gpkg", "plan.gpkg", "toy"),
          held.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }
}
