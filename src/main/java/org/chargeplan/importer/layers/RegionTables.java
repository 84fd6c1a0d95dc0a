package org.chargeplan.importer.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.chargeplan.region.Status;

/**
 * The tables of a region's folder, of which an import replaces or extends a layer and keeps the
 * others: read, put, write. What hangs on a new layer follows: see {@link LayerPropagation}. Cells
 * of rows that stay are written back as they were, and tables without a change are not written.
 *
 * <p>Rows are cells by column of the region's tables; {@link LayerRows} spells them.
 */
public final class RegionTables {

  private final Path dir;
  private final RegionFrame frame;
  private final String title;
  private final LayerAssumptions assumptions;
  private final LayerRows spelling;
  private final SourceLedger ledger;
  private final EditableTable provinces;
  private final EditableTable zones;
  private final EditableTable sites;
  private final EditableTable grid;
  private final RoadState roads;
  private final List<ZoneDraft> zonesBefore;
  private final Optional<PointIndex> centresBefore;
  private final Map<String, Map<String, String>> sitesBefore = new HashMap<>();

  private final Map<Layer, Boolean> kept = new EnumMap<>(Layer.class);
  private final Map<Layer, LayerSummary.Count> counts = new EnumMap<>(Layer.class);
  private final Map<Layer, Set<String>> given = new EnumMap<>(Layer.class);
  private final Map<String, String> provinceNames = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  private RegionTables(Path dir, Fields region, Problems problems) throws IOException {
    this.dir = dir;
    frame = RegionFrame.read(region);
    title = region.text("title", frame.id());
    assumptions = LayerAssumptions.read(dir, frame, problems);
    spelling = new LayerRows(frame, assumptions);
    ledger = SourceLedger.read(dir, title, problems);
    provinces = EditableTable.read(dir, "provinces.csv", "province", problems);
    zones = EditableTable.read(dir, "zones.csv", "zone", problems);
    sites = EditableTable.read(dir, "sites.csv", "site", problems);
    grid = EditableTable.read(dir, "grid.csv", "grid node", problems);
    roads = RoadState.read(dir, problems);
    zonesBefore = zones();
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
  public static RegionTables read(Path regionDir) throws InvalidInputException, IOException {
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
  private static void checkNames(Fields region) {
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

  public RegionFrame frame() {
    return frame;
  }

  /** The region's name for people. */
  String title() {
    return title;
  }

  public LayerAssumptions assumptions() {
    return assumptions;
  }

  /** Spells rows for this region. */
  public LayerRows spelling() {
    return spelling;
  }

  /** The zones as they are now, without those whose place can't be read. */
  public List<ZoneDraft> zones() {
    return PlacedRows.zones(zones);
  }

  /** The sites as they are now, without those whose place can't be read. */
  List<CandidateSite> sites() {
    return PlacedRows.sites(sites);
  }

  /** The ids of the sites as they are now. */
  public Set<String> siteIds() {
    return sites.ids();
  }

  /** Ids of the provinces as they were read. */
  Set<String> provinceIds() {
    return provinces.ids();
  }

  /**
   * The province that was there before at a place: that of the nearest zone, or the region itself
   * where there are no zones.
   */
  String provinceAt(Location place) {
    return centresBefore
        .map(index -> zonesBefore.get(index.nearest(place)).province())
        .filter(id -> !id.isEmpty())
        .orElse(frame.id());
  }

  /**
   * Puts zones in place of the old ones, or adds them by id. A zone without a province gets the one
   * that was there before.
   *
   * @param names names of the provinces that come with the zones, by id
   */
  public void putZones(List<Map<String, String>> rows, Map<String, String> names, boolean add) {
    List<Map<String, String>> placed = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> cells = new LinkedHashMap<>(row);
      if (cells.getOrDefault("province", "").isBlank()) {
        EditableTable.location(cells).ifPresent(place -> cells.put("province", provinceAt(place)));
      }
      placed.add(cells);
    }
    provinceNames.putAll(names);
    put(Layer.ZONES, zones, placed, add);
  }

  /**
   * Puts sites in place of the old ones, or adds them by id. A site whose row tells no existing
   * ports keeps those of the old site of its id; one without province or grid node gets the
   * nearest.
   */
  public void putSites(List<Map<String, String>> rows, boolean add) {
    List<Map<String, String>> withPorts = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> cells = new LinkedHashMap<>(row);
      Map<String, String> old = sites.find(row.get(EditableTable.ID)).orElse(Map.of());
      if (!hasPorts(row)) {
        old.forEach(
            (column, cell) -> {
              if (column.startsWith("existing_")) {
                cells.put(column, cell);
              }
            });
      }
      if (cells.getOrDefault("existing_status", "").isBlank()) {
        cells.put("existing_status", LayerWriter.spelled(Status.ASSUMED));
      }
      withPorts.add(cells);
    }
    put(Layer.SITES, sites, withPorts, add);
  }

  /** Puts grid nodes in place of the old ones, or adds them by id. */
  public void putGrid(List<Map<String, String>> rows, boolean add) {
    put(Layer.GRID, grid, rows, add);
  }

  /**
   * Puts existing ports in place of all old ones, or in place of those of the sites named. Sites
   * come first: ports of a site that is not there are left out, and counted.
   *
   * @param portsBySite ports by type, by id of the site
   * @param status where they come from
   */
  public void putExisting(
      Map<String, Map<String, Integer>> portsBySite, Status status, boolean add) {
    Set<String> before = new LinkedHashSet<>();
    for (Map<String, String> row : sites.rows()) {
      if (hasPorts(row)) {
        before.add(row.get(EditableTable.ID));
      }
      if (!add || portsBySite.containsKey(row.get(EditableTable.ID))) {
        row.keySet().stream()
            .filter(column -> column.startsWith("existing_"))
            .forEach(column -> row.put(column, ""));
        row.put("existing_status", LayerWriter.spelled(Status.ASSUMED));
      }
    }
    Set<String> with = new LinkedHashSet<>();
    portsBySite.forEach(
        (id, ports) -> {
          Optional<Map<String, String>> site = sites.find(id);
          int count = ports.values().stream().mapToInt(i -> i).sum();
          if (site.isEmpty()) {
            leaveOut("existing ports of an unknown site", count);
          } else if (count > 0) {
            with.add(id);
            ports.forEach((type, n) -> site.get().put(LayerRows.existing(type), n.toString()));
            site.get().put("existing_status", LayerWriter.spelled(status));
          }
        });
    int replaced = (int) with.stream().filter(before::contains).count();
    int others = before.size() - replaced;
    note(
        Layer.EXISTING,
        new LayerSummary.Count(
            Layer.EXISTING.word(),
            with.size() - replaced,
            replaced,
            add ? 0 : others,
            add ? others : 0),
        with,
        add);
  }

  /** Counts what the import left out, by reason in words. */
  public void leaveOut(String reason, int count) {
    if (count > 0) {
      leftOut.merge(reason, count, Integer::sum);
    }
  }

  /** What was left out so far, in words that follow a sentence; empty where nothing was. */
  public String leftOutWords() {
    List<String> words = new ArrayList<>();
    leftOut.forEach((reason, count) -> words.add(count + " " + reason));
    return words.isEmpty() ? "" : ": " + String.join(", ", words);
  }

  /** Adds to the summary what else a planner must know. */
  public void note(String words) {
    notes.add(words);
  }

  /**
   * Lets the other layers follow, and writes what changed, with the sources and the notice.
   *
   * @param source what was imported; it becomes the source of every layer put, whatever its own
   *     layer is
   * @return what was done
   * @throws IOException where a file can't be written; all stay as they were then
   */
  public LayerSummary write(LayerSource source) throws IOException {
    LayerFiles files = new LayerFiles();
    LayerPropagation mending = new LayerPropagation(this, new LayerWriter(frame, files));
    kept.forEach(
        (layer, keepOthers) -> {
          if (!keepOthers) {
            ledger.replace(layer, List.of());
          }
          ledger.add(layer, source);
        });
    mending.mend(source);
    if (mending.changed(Layer.PROVINCES)) {
      provinces.addTo(files, LayerRows.provinceColumns(), List.of());
    }
    if (mending.changed(Layer.ZONES)) {
      zones.addTo(files, spelling.zoneColumns(), List.of());
    }
    if (mending.changed(Layer.GRID)) {
      grid.addTo(files, spelling.gridColumns(), List.of());
    }
    if (mending.changed(Layer.SITES)) {
      sites.addTo(files, spelling.siteColumns(), spelling.optionalSiteColumns());
    }
    ledger.addTo(files);
    files.writeTo(dir);
    List<String> all = new ArrayList<>(mending.notes());
    all.addAll(notes);
    return new LayerSummary(List.copyOf(counts.values()), leftOut, mending.mended(), all);
  }

  private void put(Layer layer, EditableTable table, List<Map<String, String>> rows, boolean add) {
    Set<String> ids = new LinkedHashSet<>();
    rows.forEach(row -> ids.add(row.get(EditableTable.ID)));
    note(layer, table.put(layer, rows, add), ids, add);
  }

  private void note(Layer layer, LayerSummary.Count count, Set<String> ids, boolean add) {
    counts.put(layer, count);
    kept.put(layer, add);
    given.computeIfAbsent(layer, l -> new LinkedHashSet<>()).addAll(ids);
  }

  private static boolean hasPorts(Map<String, String> row) {
    return row.entrySet().stream()
        .anyMatch(
            cell ->
                cell.getKey().startsWith("existing_")
                    && !cell.getKey().equals("existing_status")
                    && !cell.getValue().isBlank()
                    && !cell.getValue().equals("0"));
  }

  // What follows is for LayerPropagation.

  public EditableTable table(Layer layer) {
    return switch (layer) {
      case PROVINCES -> provinces;
      case ZONES -> zones;
      case SITES, EXISTING -> sites;
      case GRID -> grid;
      case ROADS -> throw new IllegalArgumentException("Roads are read by no table of ids.");
    };
  }

  SourceLedger ledger() {
    return ledger;
  }

  RoadState roads() {
    return roads;
  }

  /** Names of provinces that came with zones, by id. */
  Map<String, String> provinceNames() {
    return provinceNames;
  }

  /** Whether a layer was put. */
  boolean isPut(Layer layer) {
    return kept.containsKey(layer);
  }

  /** Whether a layer was put in place of the old one. */
  boolean isReplaced(Layer layer) {
    return kept.containsKey(layer) && !kept.get(layer);
  }

  /** The ids that were put in a layer. */
  Set<String> given(Layer layer) {
    return given.getOrDefault(layer, Set.of());
  }

  /** The sites as they were read, by id. */
  Map<String, Map<String, String>> sitesBefore() {
    return sitesBefore;
  }
}
