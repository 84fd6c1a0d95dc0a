package org.chargeplan.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/** Spells zones, sites and substations of the map as region files have them. */
final class OsmLayers {

  private static final int KWH_DECIMALS = 2;

  private final RegionFrame frame;
  private final OsmAssumptions assumptions;
  private final LayerFiles files;

  OsmLayers(RegionFrame frame, OsmAssumptions assumptions, LayerFiles files) {
    this.frame = frame;
    this.assumptions = assumptions;
    this.files = files;
  }

  void addZones(List<UserZone> zones) throws IOException {
    List<String> columns =
        new ArrayList<>(List.of("id", "name", "province", "lon", "lat", "area_km2", "population"));
    frame
        .vehicleClasses()
        .forEach(id -> frame.phases().forEach(p -> columns.add(id + "_kwh_day_" + p)));
    columns.add("status");
    List<List<String>> rows = new ArrayList<>();
    for (UserZone zone : zones) {
      List<String> row = new ArrayList<>(List.of(zone.id(), zone.name(), zone.province()));
      Layers.addPlace(row, zone.location());
      row.add(Decimals.text(zone.areaKm2(), 3));
      row.add(Decimals.text(zone.population(), 0));
      for (String id : frame.vehicleClasses()) {
        Map<String, Double> kwh = assumptions.kwhPerHeadDay().get(id);
        frame
            .phases()
            .forEach(p -> row.add(Decimals.text(zone.population() * kwh.get(p), KWH_DECIMALS)));
      }
      row.add(Layers.spelled(Status.ASSUMED));
      rows.add(row);
    }
    files.addTable("zones.csv", columns, rows);
  }

  void addGrid(List<OsmGridNode> nodes) throws IOException {
    GridSpec grid = assumptions.grid();
    List<String> columns = new ArrayList<>(List.of("id", "name", "province", "lon", "lat"));
    frame.phases().forEach(phase -> columns.add("headroom_kw_" + phase));
    columns.addAll(List.of("block_kw", "max_blocks", "block_usd", "lead_months", "status"));
    List<List<String>> rows = new ArrayList<>();
    for (OsmGridNode node : nodes) {
      Substation place = node.substation();
      List<String> row = new ArrayList<>(List.of(place.id(), place.name(), place.province()));
      Layers.addPlace(row, place.location());
      for (int p = 0; p < frame.phases().size(); p++) {
        double share = node.capacityMva() / grid.capacityMva();
        row.add(Decimals.text(grid.headroomKw("", p) * share, 1));
      }
      row.add(Decimals.text(grid.blockKw(), 1));
      row.add(Integer.toString(grid.maxBlocks()));
      row.add(Decimals.text(grid.blockUsd(), 0));
      row.add(Integer.toString(grid.leadMonths()));
      row.add(Layers.spelled(grid.status()));
      rows.add(row);
    }
    files.addTable("grid.csv", columns, rows);
  }

  /**
   * @param gridNode finds the grid node of a place
   */
  void addSites(OsmSites sites, Function<Location, Substation> gridNode) throws IOException {
    List<String> types = List.copyOf(frame.portTypes().keySet());
    List<String> columns =
        new ArrayList<>(
            List.of("id", "name", "kind", "province", "grid_node", "lon", "lat", "bays"));
    columns.addAll(List.of("lot_bays", "indoor", "max_kw"));
    types.forEach(type -> columns.add("existing_" + type));
    columns.addAll(List.of("status", "existing_status"));
    List<List<String>> rows = new ArrayList<>();
    for (Candidate site : sites.sites()) {
      List<String> row = new ArrayList<>(List.of(site.id(), site.name(), site.kind()));
      row.addAll(List.of(site.province(), gridNode.apply(site.location()).id()));
      Layers.addPlace(row, site.location());
      row.add(Decimals.text(site.bays(), 2));
      row.add(Decimals.text(site.lotBays(), 2));
      row.add(Boolean.toString(site.indoor()));
      row.add(Decimals.text(site.maxKw(), 1));
      Map<String, Integer> ports = sites.existing().getOrDefault(site.id(), Map.of());
      types.forEach(type -> row.add(ports.containsKey(type) ? ports.get(type).toString() : ""));
      row.add(Layers.spelled(site.status()));
      row.add(Layers.spelled(ports.isEmpty() ? Status.ASSUMED : Status.PUBLISHED));
      rows.add(row);
    }
    files.addTable("sites.csv", columns, rows);
  }
}
