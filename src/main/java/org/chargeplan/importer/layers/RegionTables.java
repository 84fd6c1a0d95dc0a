package org.chargeplan.importer.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.RoadState;
import org.chargeplan.input.Fields;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * The tables of a region's folder, as they are read and then edited by a {@link RegionUpdate}.
 * Cells of rows that stay are written back as they were.
 *
 * <p>Rows are cells by column of the region's tables; {@link LayerRows} writes them.
 */
public final class RegionTables {

  private final RegionFrame frame;
  private final String title;
  private final LayerAssumptions assumptions;
  private final LayerRows rows;
  private final SourceLedger ledger;
  private final EditableTable provinces;
  private final EditableTable zones;
  private final PeopleRows people;
  private final EditableTable sites;
  private final EditableTable grid;
  private final RoadState roads;
  private final List<ZoneDraft> zonesBefore;
  private final List<LayerSource> provinceSources;
  private final Optional<PointIndex> centresBefore;
  private final Map<String, Map<String, String>> sitesBefore = new HashMap<>();

  private RegionTables(Path dir, Fields region, Problems problems) throws IOException {
    frame = RegionFrame.read(region);
    title = region.text("title", frame.id());
    assumptions = LayerAssumptions.read(dir, frame, problems);
    rows = new LayerRows(frame, assumptions);
    ledger = SourceLedger.read(dir, title, problems);
    provinces = EditableTable.read(dir, "provinces.csv", "province", problems);
    zones = EditableTable.read(dir, "zones.csv", "zone", problems);
    people = PeopleRows.read(dir, problems);
    sites = EditableTable.read(dir, "sites.csv", "site", problems);
    grid = EditableTable.read(dir, "grid.csv", "grid node", problems);
    roads = RoadState.read(dir, problems);
    zonesBefore = zones();
    List<LayerSource> own = ledger.of(Layer.PROVINCES);
    provinceSources = own.isEmpty() ? ledger.of(Layer.ZONES) : own;
    centresBefore =
        zonesBefore.isEmpty()
            ? Optional.empty()
            : Optional.of(new PointIndex(zonesBefore.stream().map(ZoneDraft::location).toList()));
    sites.rows().forEach(row -> sitesBefore.put(row.get("id"), new LinkedHashMap<>(row)));
  }

  /**
   * Reads a region's folder. A table that is missing or has a header only is an empty layer.
   *
   * @throws InvalidInputException with every problem that keeps the layers from being written back
   * @throws IOException where a file can't be read
   */
  static RegionTables read(Path regionDir) throws InvalidInputException, IOException {
    Problems problems = new Problems();
    Path file = regionDir.resolve("region.yaml");
    Optional<Fields> region = Fields.read(file, file.toString(), problems);
    problems.throwIfAny();
    checkNames(region.orElseThrow());
    RegionTables tables = new RegionTables(regionDir, region.orElseThrow(), problems);
    problems.throwIfAny();
    return tables;
  }

  /** An import writes tables of the usual names: others would stay as they are, unseen. */
  public static void checkNames(Fields region) {
    Fields names = region.fieldsOrEmpty("layers");
    for (String layer : names.keys()) {
      String usual = layer.equals("rules") ? names.text(layer) : layer + ".csv";
      if (!names.text(layer).equals(usual)) {
        names.problem(
            layer,
            "The "
                + layer
                + " ("
                + names.text(layer)
                + ") of layers must be "
                + usual
                + " for an import.",
            "Maybe rename the table.");
      }
    }
  }

  /** What {@code region.yaml} fixes. */
  public RegionFrame frame() {
    return frame;
  }

  /** The region's name for people. */
  public String title() {
    return title;
  }

  /** What is assumed where data is silent. */
  public LayerAssumptions assumptions() {
    return assumptions;
  }

  /** Writes rows of this region. */
  public LayerRows rows() {
    return rows;
  }

  /** The zones as they are now, without those whose place can't be read. */
  public List<ZoneDraft> zones() {
    return PlacedRows.zones(zones);
  }

  /** The sites as they are now, without those whose place can't be read. */
  public List<CandidateSite> sites() {
    return PlacedRows.sites(sites);
  }

  /** The ids of the sites as they are now. */
  public Set<String> siteIds() {
    return sites.ids();
  }

  /**
   * The province that was there before at a place: that of the nearest zone, or the region itself
   * where there are no zones.
   */
  String provinceBefore(Location place) {
    return centresBefore
        .map(index -> zonesBefore.get(index.nearest(place)).province())
        .filter(id -> !id.isEmpty())
        .orElse(frame.id());
  }

  /** The name of a province that has none: its id, or the region's name where it is all of it. */
  String usualProvinceName(String id) {
    return id.equals(frame.id()) ? title : id;
  }

  /** The zones as they were read. */
  List<ZoneDraft> zonesBefore() {
    return zonesBefore;
  }

  /** The sources of the provinces as they were read: their own, or else those of the zones. */
  List<LayerSource> provinceSources() {
    return provinceSources;
  }

  /** Adds the table of a layer to the files of an import. */
  void addTo(LayerFiles files, Layer layer) {
    switch (layer) {
      case PROVINCES -> provinces.addTo(files, LayerRows.provinceColumns(), List.of());
      case ZONES -> zones.addTo(files, rows.zoneColumns(), List.of());
      case GRID -> grid.addTo(files, rows.gridColumns(), List.of());
      case SITES, EXISTING -> sites.addTo(files, rows.siteColumns(), rows.optionalSiteColumns());
      case ROADS -> throw noTableOfIds();
    }
  }

  /** The table of a layer. */
  EditableTable table(Layer layer) {
    return switch (layer) {
      case PROVINCES -> provinces;
      case ZONES -> zones;
      case SITES, EXISTING -> sites;
      case GRID -> grid;
      case ROADS -> throw noTableOfIds();
    };
  }

  private static IllegalArgumentException noTableOfIds() {
    return new IllegalArgumentException("Roads are not in a table of ids.");
  }

  /** Where the people of the zones live. */
  PeopleRows people() {
    return people;
  }

  SourceLedger ledger() {
    return ledger;
  }

  RoadState roads() {
    return roads;
  }

  /** The sites as they were read, by id. */
  Map<String, Map<String, String>> sitesBefore() {
    return sitesBefore;
  }
}
