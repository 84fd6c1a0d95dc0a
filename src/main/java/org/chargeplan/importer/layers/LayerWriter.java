package org.chargeplan.importer.layers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Status;

/** Writes the layers as region files have them. */
public final class LayerWriter {

  /** The table of where the zones' people live. */
  static final String PEOPLE_FILE = "people.csv";

  static final List<String> PEOPLE_COLUMNS = List.of("zone", "lon", "lat", "people", "status");

  private static final int DEGREE_DECIMALS = 5;

  /** Shortest road written: a length of 0 would make two junctions one. */
  private static final double LEAST_ROAD_M = 0.1;

  private final RegionFrame frame;
  private final LayerFiles files;

  /** Adds layers to the files of a region. */
  public LayerWriter(RegionFrame frame, LayerFiles files) {
    this.frame = frame;
    this.files = files;
  }

  /** The demand of the zone at a place of a list, in kWh a day. */
  public interface Demand {
    double kwhPerDay(int zone, String vehicleClass, String phase);
  }

  /** The headroom of the substation at a place of a list, in kW. */
  public interface Headroom {
    double kw(int node, int phase);
  }

  /**
   * Ports that exist at sites before the programme.
   *
   * @param types ids of the types that have a column, in its order
   * @param bySite ports by id of the site and of the type
   * @param status how far the figures of a site can be trusted, by its id
   */
  public record Existing(
      List<String> types,
      Map<String, Map<String, Integer>> bySite,
      Function<String, Status> status) {}

  /** Whether the column {@code lot_bays} is written. */
  public enum Lots {
    WRITTEN,
    OMITTED
  }

  /** Adds the provinces, names by id. */
  public void addProvinces(Map<String, String> names) {
    List<List<String>> rows = new ArrayList<>();
    names.forEach((id, name) -> rows.add(List.of(id, name)));
    files.addTable("provinces.csv", List.of("id", "name"), rows);
  }

  /**
   * Adds the zones.
   *
   * @param vehicleClasses ids of the classes with demand, in the order of their columns
   * @param kwhDecimals decimals of the demand
   */
  public void addZones(
      List<ZoneDraft> zones,
      List<String> vehicleClasses,
      Demand demand,
      int kwhDecimals,
      Status status) {
    List<String> columns =
        new ArrayList<>(List.of("id", "name", "province", "lon", "lat", "area_km2", "population"));
    vehicleClasses.forEach(
        id -> frame.phases().forEach(phase -> columns.add(id + "_kwh_day_" + phase)));
    columns.add("status");
    List<List<String>> rows = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      ZoneDraft zone = zones.get(z);
      List<String> row = new ArrayList<>(List.of(zone.id(), zone.name(), zone.province()));
      addPlace(row, zone.location());
      row.add(RoundedText.text(zone.areaKm2(), 3));
      row.add(RoundedText.text(zone.population(), 0));
      for (String id : vehicleClasses) {
        for (String phase : frame.phases()) {
          row.add(RoundedText.text(demand.kwhPerDay(z, id, phase), kwhDecimals));
        }
      }
      row.add(ValueText.word(status));
      rows.add(row);
    }
    files.addTable("zones.csv", columns, rows);
  }

  /** Adds where the people of the zones live. */
  public void addPeople(List<PeopledPlace> places) {
    files.addTable(
        PEOPLE_FILE,
        PEOPLE_COLUMNS,
        () -> places.stream().map(LayerWriter::peopleCells).iterator());
  }

  /** Whether a region has a table of where people live. */
  public static boolean hasPeople(Path regionDir) {
    return Files.exists(regionDir.resolve(PEOPLE_FILE));
  }

  static List<String> peopleCells(PeopledPlace place) {
    return List.of(
        place.zone(),
        PeopledPlace.text(place.location().lon()),
        PeopledPlace.text(place.location().lat()),
        Integer.toString(place.people()),
        ValueText.word(place.status()));
  }

  /**
   * Adds the grid nodes.
   *
   * @param grid what reinforcement gives and costs
   */
  public void addGrid(List<Substation> substations, GridSpec grid, Headroom headroom) {
    List<String> columns = new ArrayList<>(List.of("id", "name", "province", "lon", "lat"));
    frame.phases().forEach(phase -> columns.add("headroom_kw_" + phase));
    columns.addAll(List.of("block_kw", "max_blocks", "block_usd", "lead_months", "status"));
    List<List<String>> rows = new ArrayList<>();
    for (int n = 0; n < substations.size(); n++) {
      Substation node = substations.get(n);
      List<String> row = new ArrayList<>(List.of(node.id(), node.name(), node.province()));
      addPlace(row, node.location());
      for (int p = 0; p < frame.phases().size(); p++) {
        row.add(RoundedText.text(headroom.kw(n, p), 1));
      }
      row.add(RoundedText.text(grid.blockKw(), 1));
      row.add(Integer.toString(grid.maxBlocks()));
      row.add(RoundedText.text(grid.blockUsd(), 0));
      row.add(Integer.toString(grid.leadMonths()));
      row.add(ValueText.word(grid.status()));
      rows.add(row);
    }
    files.addTable("grid.csv", columns, rows);
  }

  /**
   * Adds the candidate sites with their existing ports; the column {@code parking_level} only where
   * the level of a site is known.
   *
   * @param gridNodes id of the grid node of each site
   * @param lots whether to write all car bays of a place beside those for charging
   */
  public void addSites(
      List<CandidateSite> sites, List<String> gridNodes, Lots lots, Existing existing) {
    List<String> columns =
        new ArrayList<>(
            List.of("id", "name", "kind", "province", "grid_node", "lon", "lat", "bays"));
    boolean hasLevels = sites.stream().anyMatch(site -> site.parkingLevel().isPresent());
    if (lots == Lots.WRITTEN) {
      columns.add("lot_bays");
    }
    columns.add("indoor");
    if (hasLevels) {
      columns.add("parking_level");
    }
    columns.add("max_kw");
    existing.types().forEach(type -> columns.add("existing_" + type));
    columns.addAll(List.of("status", "existing_status"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      CandidateSite site = sites.get(i);
      List<String> row = new ArrayList<>(List.of(site.id(), site.name(), site.kind()));
      row.addAll(List.of(site.province(), gridNodes.get(i)));
      addPlace(row, site.location());
      row.add(RoundedText.text(site.bays(), 2));
      if (lots == Lots.WRITTEN) {
        row.add(RoundedText.text(site.lotBays(), 2));
      }
      row.add(Boolean.toString(site.indoor()));
      if (hasLevels) {
        row.add(site.parkingLevel().map(ParkingLevel::word).orElse(""));
      }
      row.add(RoundedText.text(site.maxKw(), 1));
      Map<String, Integer> ports = existing.bySite().getOrDefault(site.id(), Map.of());
      for (String type : existing.types()) {
        row.add(ports.containsKey(type) ? ports.get(type).toString() : "");
      }
      row.add(ValueText.word(site.status()));
      row.add(ValueText.word(existing.status().apply(site.id())));
      rows.add(row);
    }
    files.addTable("sites.csv", columns, rows);
  }

  /** Adds junctions and roads. */
  public void addRoads(RoadTable roads) {
    files.addTable(
        "road_nodes.csv",
        List.of("id", "lon", "lat"),
        () -> roads.junctions().stream().map(LayerWriter::cells).iterator());
    boolean hasLimits = roads.roads().stream().anyMatch(road -> road.limitKmH().isPresent());
    List<String> columns = new ArrayList<>(List.of("from", "to", "length_m", "road_class"));
    if (hasLimits) {
      columns.add("limit_kmh");
    }
    files.addTable(
        "road_edges.csv",
        columns,
        () -> roads.roads().stream().map(road -> cells(road, roads, hasLimits)).iterator());
  }

  private static List<String> cells(RoadTable.Junction junction) {
    List<String> row = new ArrayList<>(List.of(junction.id()));
    addPlace(row, junction.location());
    return row;
  }

  private static List<String> cells(RoadTable.Road road, RoadTable roads, boolean withLimit) {
    List<String> row =
        new ArrayList<>(
            List.of(
                roads.junctions().get(road.from()).id(),
                roads.junctions().get(road.to()).id(),
                RoundedText.text(Math.max(LEAST_ROAD_M, road.lengthM()), 1),
                ValueText.word(road.roadClass())));
    if (withLimit) {
      OptionalDouble limit = road.limitKmH();
      row.add(limit.isPresent() ? RoundedText.text(limit.getAsDouble(), 1) : "");
    }
    return row;
  }

  /** Adds longitude and latitude to a row. */
  private static void addPlace(List<String> row, Location place) {
    row.add(RoundedText.text(place.lon(), DEGREE_DECIMALS));
    row.add(RoundedText.text(place.lat(), DEGREE_DECIMALS));
  }
}
