package org.chargeplan.importer.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Status;

/** Writes things as rows of region tables: the text of each cell by its column. */
public final class LayerRows {

  private static final int DEGREE_DECIMALS = 5;
  private static final int KWH_DECIMALS = 2;

  private final RegionFrame frame;
  private final LayerAssumptions assumptions;

  LayerRows(RegionFrame frame, LayerAssumptions assumptions) {
    this.frame = frame;
    this.assumptions = assumptions;
  }

  /** Columns of the provinces. */
  static List<String> provinceColumns() {
    return List.of("id", "name");
  }

  /** Columns of {@code zones.csv}. */
  public List<String> zoneColumns() {
    List<String> columns =
        new ArrayList<>(List.of("id", "name", "province", "lon", "lat", "area_km2", "population"));
    columns.addAll(demandColumns());
    columns.add("status");
    return columns;
  }

  /** The status of a cell; assumed where it is none. */
  public static Status status(String cell) {
    for (Status status : Status.values()) {
      if (ValueText.word(status).equals(cell)) {
        return status;
      }
    }
    return Status.ASSUMED;
  }

  /** The columns of demand, by vehicle class and phase. */
  public List<String> demandColumns() {
    return frame.vehicleClasses().stream()
        .flatMap(id -> frame.phases().stream().map(phase -> demandColumn(id, phase)))
        .toList();
  }

  private static String demandColumn(String vehicleClass, String phase) {
    return vehicleClass + "_kwh_day_" + phase;
  }

  /** Columns of {@code sites.csv}. */
  public List<String> siteColumns() {
    List<String> columns =
        new ArrayList<>(
            List.of("id", "name", "kind", "province", "grid_node", "lon", "lat", "bays"));
    columns.addAll(List.of("lot_bays", "indoor", "parking_level", "max_kw"));
    columns.addAll(existingColumns());
    columns.addAll(List.of("status", "existing_status"));
    return columns;
  }

  /** The columns of sites that region files may lack. */
  List<String> optionalSiteColumns() {
    List<String> columns = new ArrayList<>(existingColumns());
    columns.add("lot_bays");
    columns.add("parking_level");
    return columns;
  }

  /** The columns of existing ports, by type. */
  public List<String> existingColumns() {
    return frame.portTypes().keySet().stream().map(LayerRows::existing).toList();
  }

  /** The column of existing ports of a type. */
  public static String existing(String portType) {
    return "existing_" + portType;
  }

  /** Columns of {@code grid.csv}. */
  public List<String> gridColumns() {
    List<String> columns = new ArrayList<>(List.of("id", "name", "province", "lon", "lat"));
    columns.addAll(headroomColumns());
    columns.addAll(List.of("block_kw", "max_blocks", "block_usd", "lead_months", "status"));
    return columns;
  }

  /** The columns of {@code grid.csv} with the headroom of each phase, in kW. */
  public List<String> headroomColumns() {
    return frame.phases().stream().map(phase -> "headroom_kw_" + phase).toList();
  }

  static Map<String, String> province(String id, String name) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("name", name);
    return row;
  }

  /** A zone; its demand is assumed by its people. */
  public Map<String, String> zone(ZoneDraft zone, Status status) {
    Map<String, String> row = row(zone.id(), zone.name(), zone.province(), zone.location());
    row.put("area_km2", RoundedText.text(zone.areaKm2(), 3));
    row.put("population", RoundedText.text(zone.population(), 0));
    row.putAll(demand(zone.population()));
    row.put("status", ValueText.word(status));
    return row;
  }

  /** The demand of so many people, as assumed, by column. */
  Map<String, String> demand(double population) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String id : frame.vehicleClasses()) {
      for (String phase : frame.phases()) {
        double kwhPerHeadDay = assumptions.kwhPerHeadDay().get(id).get(phase);
        cells.put(
            demandColumn(id, phase), RoundedText.text(population * kwhPerHeadDay, KWH_DECIMALS));
      }
    }
    return cells;
  }

  /** A site without existing ports; its grid node is found later. */
  public static Map<String, String> site(CandidateSite site) {
    Map<String, String> row = row(site.id(), site.name(), site.province(), site.location());
    row.put("kind", site.kind());
    row.put("bays", RoundedText.text(site.bays(), 2));
    row.put("lot_bays", RoundedText.text(site.lotBays(), 2));
    row.put("indoor", Boolean.toString(site.indoor()));
    row.put("parking_level", site.parkingLevel().map(ParkingLevel::word).orElse(""));
    row.put("max_kw", RoundedText.text(site.maxKw(), 1));
    row.put("status", ValueText.word(site.status()));
    return row;
  }

  /**
   * A substation: its headroom is the assumed share of its capacity, and so is what reinforcement
   * gives and costs.
   */
  public Map<String, String> gridNode(Substation node, double capacityMva, Status status) {
    GridSpec grid = assumptions.grid();
    Map<String, String> row = row(node.id(), node.name(), node.province(), node.location());
    for (int p = 0; p < frame.phases().size(); p++) {
      row.put(
          "headroom_kw_" + frame.phases().get(p),
          RoundedText.text(grid.headroomKw(node.province(), capacityMva, p), 1));
    }
    row.put("block_kw", RoundedText.text(grid.blockKw(), 1));
    row.put("max_blocks", Integer.toString(grid.maxBlocks()));
    row.put("block_usd", RoundedText.text(grid.blockUsd(), 0));
    row.put("lead_months", Integer.toString(grid.leadMonths()));
    row.put("status", ValueText.word(status));
    return row;
  }

  /** The cells of a place. */
  static Map<String, String> place(Location place) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("lon", RoundedText.text(place.lon(), DEGREE_DECIMALS));
    cells.put("lat", RoundedText.text(place.lat(), DEGREE_DECIMALS));
    return cells;
  }

  private static Map<String, String> row(String id, String name, String province, Location place) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("name", name);
    row.put("province", province);
    row.putAll(place(place));
    return row;
  }
}
