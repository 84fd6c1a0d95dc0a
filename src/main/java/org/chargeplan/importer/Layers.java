package org.chargeplan.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chargeplan.region.Location;

/** Spells the layers as region files have them. */
final class Layers {

  private static final int DEGREE_DECIMALS = 5;
  private static final int KWH_DECIMALS = 1;

  /** Shortest road written: a length of 0 would make two junctions one. */
  private static final double LEAST_ROAD_M = 0.1;

  private final RegionFrame frame;
  private final Recipe recipe;
  private final LayerFiles files;

  Layers(RegionFrame frame, Recipe recipe, LayerFiles files) {
    this.frame = frame;
    this.recipe = recipe;
    this.files = files;
  }

  static void addProvinces(Map<String, String> names, LayerFiles files) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    names.forEach((id, name) -> rows.add(List.of(id, name)));
    files.addTable("provinces.csv", List.of("id", "name"), rows);
  }

  /**
   * @param shares share of each zone in the demand, by vehicle class
   */
  void addZones(List<UserZone> zones, Map<String, double[]> shares) throws IOException {
    List<String> columns =
        new ArrayList<>(List.of("id", "name", "province", "lon", "lat", "area_km2", "population"));
    for (DemandSpec spec : recipe.demand()) {
      frame.phases().forEach(p -> columns.add(spec.vehicleClass() + "_kwh_day_" + p));
    }
    columns.add("status");
    List<List<String>> rows = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      UserZone zone = zones.get(z);
      List<String> row = new ArrayList<>(List.of(zone.id(), zone.name(), zone.province()));
      addPlace(row, zone.location());
      row.add(Decimals.text(zone.areaKm2(), 3));
      row.add(Decimals.text(zone.population(), 0));
      for (DemandSpec spec : recipe.demand()) {
        double share = shares.get(spec.vehicleClass())[z];
        for (String phase : frame.phases()) {
          double kwh = spec.fleet().get(phase) * spec.kwhPerVehicleDay() * share;
          row.add(Decimals.text(kwh, KWH_DECIMALS));
        }
      }
      row.add(spelled(recipe.demandStatus()));
      rows.add(row);
    }
    files.addTable("zones.csv", columns, rows);
  }

  void addGrid(List<Substation> substations) throws IOException {
    GridSpec grid = recipe.grid();
    List<String> columns = new ArrayList<>(List.of("id", "name", "province", "lon", "lat"));
    frame.phases().forEach(phase -> columns.add("headroom_kw_" + phase));
    columns.addAll(List.of("block_kw", "max_blocks", "block_usd", "lead_months", "status"));
    List<List<String>> rows = new ArrayList<>();
    for (Substation node : substations) {
      List<String> row = new ArrayList<>(List.of(node.id(), node.name(), node.province()));
      addPlace(row, node.location());
      for (int p = 0; p < frame.phases().size(); p++) {
        row.add(Decimals.text(grid.headroomKw(node.province(), p), 1));
      }
      row.add(Decimals.text(grid.blockKw(), 1));
      row.add(Integer.toString(grid.maxBlocks()));
      row.add(Decimals.text(grid.blockUsd(), 0));
      row.add(Integer.toString(grid.leadMonths()));
      row.add(spelled(grid.status()));
      rows.add(row);
    }
    files.addTable("grid.csv", columns, rows);
  }

  /**
   * @param gridNodes id of the grid node of each site
   * @param existing ports at each site that has some, by type id
   */
  void addSites(
      List<Candidate> sites, List<String> gridNodes, Map<String, Map<String, Integer>> existing)
      throws IOException {
    List<String> types = recipe.existing().types();
    List<String> columns =
        new ArrayList<>(
            List.of("id", "name", "kind", "province", "grid_node", "lon", "lat", "bays"));
    boolean lots = recipe.sites().tellsLots();
    columns.addAll(lots ? List.of("lot_bays", "indoor", "max_kw") : List.of("indoor", "max_kw"));
    types.forEach(type -> columns.add("existing_" + type));
    columns.addAll(List.of("status", "existing_status"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      Candidate site = sites.get(i);
      List<String> row = new ArrayList<>(List.of(site.id(), site.name(), site.kind()));
      row.addAll(List.of(site.province(), gridNodes.get(i)));
      addPlace(row, site.location());
      row.add(Decimals.text(site.bays(), 2));
      if (lots) {
        row.add(Decimals.text(site.lotBays(), 2));
      }
      row.add(Boolean.toString(site.indoor()));
      row.add(Decimals.text(site.maxKw(), 1));
      Map<String, Integer> ports = existing.getOrDefault(site.id(), Map.of());
      types.forEach(type -> row.add(ports.containsKey(type) ? ports.get(type).toString() : ""));
      row.add(spelled(site.status()));
      row.add(spelled(recipe.existing().status()));
      rows.add(row);
    }
    files.addTable("sites.csv", columns, rows);
  }

  static void addRoads(RoadTable roads, LayerFiles files) throws IOException {
    List<List<String>> nodes = new ArrayList<>();
    for (RoadTable.Junction junction : roads.junctions()) {
      List<String> row = new ArrayList<>(List.of(junction.id()));
      addPlace(row, junction.location());
      nodes.add(row);
    }
    files.addTable("road_nodes.csv", List.of("id", "lon", "lat"), nodes);
    List<List<String>> edges = new ArrayList<>();
    for (RoadTable.Road road : roads.roads()) {
      edges.add(
          List.of(
              roads.junctions().get(road.from()).id(),
              roads.junctions().get(road.to()).id(),
              Decimals.text(Math.max(LEAST_ROAD_M, road.lengthM()), 1),
              spelled(road.roadClass())));
    }
    files.addTable("road_edges.csv", List.of("from", "to", "length_m", "road_class"), edges);
  }

  /** Adds longitude and latitude to a row. */
  static void addPlace(List<String> row, Location place) {
    row.add(Decimals.text(place.lon(), DEGREE_DECIMALS));
    row.add(Decimals.text(place.lat(), DEGREE_DECIMALS));
  }

  /** A constant as files spell it: {@code IN_FORCE} is {@code in-force}. */
  static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
