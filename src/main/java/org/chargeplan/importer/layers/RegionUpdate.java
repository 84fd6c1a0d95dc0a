package org.chargeplan.importer.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.NetworkParts;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.StagedFiles;
import org.chargeplan.region.Status;

/**
 * What an import changes in a region: it replaces or extends a layer and keeps the others. Read,
 * put, write; layers that depend on a new one are adjusted: see {@link LayerPropagation}. Tables
 * without a change are not written.
 */
public final class RegionUpdate {

  private static final String NO_ROAD_LEFT = "no road is left; those of the region stay";

  private final Path dir;
  private final RegionTables tables;
  private final PutLayers put = new PutLayers();
  private final ImportTally all;
  private final List<String> notes = new ArrayList<>();
  private Optional<RoadTable> roads = Optional.empty();
  private Optional<List<PeopledPlace>> people = Optional.empty();

  private RegionUpdate(Path dir, RegionTables tables, ImportTally all) {
    this.dir = dir;
    this.tables = tables;
    this.all = all;
  }

  /**
   * Reads a region's folder. A table that is missing or has a header only is an empty layer.
   *
   * @throws InvalidInputException with every problem that keeps the layers from being written back
   * @throws IOException where a file can't be read
   */
  public static RegionUpdate read(Path regionDir) throws InvalidInputException, IOException {
    return read(regionDir, new ImportTally());
  }

  /**
   * Reads a region's folder for an import that has begun to count.
   *
   * @param tally what was read, taken and left out
   * @throws InvalidInputException with every problem that keeps the layers from being written back
   * @throws IOException where a file can't be read
   */
  public static RegionUpdate read(Path regionDir, ImportTally tally)
      throws InvalidInputException, IOException {
    StagedFiles.finish(regionDir);
    return new RegionUpdate(regionDir, RegionTables.read(regionDir), tally);
  }

  /** The tables as they are now. */
  public RegionTables tables() {
    return tables;
  }

  /**
   * Puts zones. A zone without a province gets the one that was there before.
   *
   * @param names names of the provinces of the zones, by id
   */
  public void putZones(List<Map<String, String>> rows, Map<String, String> names, PutMode mode) {
    List<Map<String, String>> placed = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> cells = new LinkedHashMap<>(row);
      if (cells.getOrDefault("province", "").isBlank()) {
        EditableTable.location(cells)
            .ifPresent(place -> cells.put("province", tables.provinceBefore(place)));
        put.addWithEarlierProvince(cells.get(EditableTable.ID));
      }
      placed.add(cells);
    }
    put.addProvinceNames(names);
    put(Layer.ZONES, placed, mode);
  }

  /** Puts where the people of the zones live in place of what was known of that. */
  public void putPeople(List<PeopledPlace> places) {
    people = Optional.of(List.copyOf(places));
  }

  /**
   * Puts sites. A site whose row has no existing ports keeps those of the old site of its id; one
   * without province or grid node gets the nearest.
   */
  public void putSites(List<Map<String, String>> rows, PutMode mode) {
    List<Map<String, String>> withPorts = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> cells = new LinkedHashMap<>(row);
      if (!hasPorts(row)) {
        tables
            .table(Layer.SITES)
            .find(row.get(EditableTable.ID))
            .ifPresent(old -> copyPorts(old, cells));
      }
      if (cells.getOrDefault("existing_status", "").isBlank()) {
        cells.put("existing_status", ValueText.word(Status.ASSUMED));
      }
      withPorts.add(cells);
    }
    put(Layer.SITES, withPorts, mode);
  }

  private static void copyPorts(Map<String, String> from, Map<String, String> to) {
    from.forEach(
        (column, cell) -> {
          if (column.startsWith("existing_")) {
            to.put(column, cell);
          }
        });
  }

  /** Puts grid nodes. */
  public void putGrid(List<Map<String, String>> rows, PutMode mode) {
    put(Layer.GRID, rows, mode);
  }

  /**
   * Puts roads in place of the old ones. Where there are zones or sites, connected parts without
   * any are left out.
   *
   * @param given the roads, at least one; those that end where they begin are left out
   * @return the roads that are in the region now; none where none is left, and the old ones stay
   */
  public RoadTable putRoads(RoadTable given) {
    RoadTable all = given.withoutLoops();
    int loops = given.roads().size() - all.roads().size();
    if (loops > 0) {
      addNote(String.format(Locale.ROOT, "left out %,d roads that end where they begin", loops));
    }
    if (all.roads().isEmpty()) {
      addNote(NO_ROAD_LEFT);
      return all;
    }
    List<Location> zones = tables.zones().stream().map(ZoneDraft::location).toList();
    List<Location> sites = tables.sites().stream().map(CandidateSite::location).toList();
    NetworkParts parts = NetworkParts.of(all, zones, sites);
    boolean hasPlaces = !zones.isEmpty() || !sites.isEmpty();
    RoadTable kept = hasPlaces ? parts.kept() : all;
    putKept(kept, hasPlaces ? parts.parts().size() : parts.count());
    if (hasPlaces && parts.count() > parts.parts().size()) {
      addNote(
          String.format(
              Locale.ROOT,
              "left out %,d connected parts of %,.1f km that have no zone and no site. Maybe lines"
                  + " that meet have no vertex in common",
              parts.count() - parts.parts().size(),
              all.totalKm() - kept.totalKm()));
    }
    return kept;
  }

  /**
   * Puts roads in place of the old ones, as they are.
   *
   * @param kept the roads, without those that end where they begin
   * @param parts how many connected parts they are
   */
  public void putKept(RoadTable kept, int parts) {
    if (kept.roads().isEmpty()) {
      addNote(NO_ROAD_LEFT);
      return;
    }
    roads = Optional.of(kept);
    addNote(
        String.format(
            Locale.ROOT,
            "roads: %,.1f km of %,d roads in %,d connected parts",
            kept.totalKm(),
            kept.roads().size(),
            parts));
    put.add(
        Layer.ROADS,
        PutMode.REPLACE,
        Set.of(),
        LayerSummary.Count.of(Layer.ROADS, kept.roads().size(), 0, 0, PutMode.REPLACE));
  }

  /**
   * Puts existing ports in place of all old ones, or in place of those of the sites named. Sites
   * come first: ports of an unknown site are left out, and counted.
   *
   * @param portsBySite ports by type, by id of the site
   * @param status where the ports of a site come from, by its id
   */
  public void putExisting(
      Map<String, Map<String, Integer>> portsBySite,
      Function<String, Status> status,
      PutMode mode) {
    EditableTable sites = tables.table(Layer.SITES);
    Set<String> before = new LinkedHashSet<>();
    for (Map<String, String> row : sites.rows()) {
      if (hasPorts(row)) {
        before.add(row.get(EditableTable.ID));
      }
      if (mode == PutMode.REPLACE || portsBySite.containsKey(row.get(EditableTable.ID))) {
        clearPorts(row);
      }
    }
    Set<String> with = new LinkedHashSet<>();
    portsBySite.forEach(
        (id, ports) -> {
          Optional<Map<String, String>> site = sites.find(id);
          int count = ports.values().stream().mapToInt(i -> i).sum();
          if (site.isEmpty()) {
            all.of(Layer.EXISTING, "stations").remark("ports of a site that is not there", count);
          } else if (count > 0) {
            with.add(id);
            ports.forEach((type, n) -> site.get().put(LayerRows.existing(type), n.toString()));
            site.get().put("existing_status", ValueText.word(status.apply(id)));
          }
        });
    int replaced = (int) with.stream().filter(before::contains).count();
    LayerSummary.Count count =
        LayerSummary.Count.of(Layer.EXISTING, with.size(), replaced, before.size(), mode);
    put.add(Layer.EXISTING, mode, with, count);
  }

  private static void clearPorts(Map<String, String> row) {
    row.keySet().stream()
        .filter(column -> column.startsWith("existing_"))
        .forEach(column -> row.put(column, ""));
    row.put("existing_status", ValueText.word(Status.ASSUMED));
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

  private void put(Layer layer, List<Map<String, String>> rows, PutMode mode) {
    Set<String> ids = new LinkedHashSet<>();
    rows.forEach(row -> ids.add(row.get(EditableTable.ID)));
    put.add(layer, mode, ids, tables.table(layer).put(layer, rows, mode));
  }

  /**
   * The tally of the source's objects that concern a layer.
   *
   * @param objects what is counted, in words: {@code rows}
   */
  public LayerTally tally(Layer layer, String objects) {
    return all.of(layer, objects);
  }

  /** Adds to the summary what else a planner must know. */
  public void addNote(String words) {
    notes.add(words);
  }

  /**
   * Adjusts the other layers, and writes what changed, with the sources and the notice.
   *
   * @param source what was imported; it becomes the source of every layer put, whatever its own
   *     layer is
   * @return what was done
   * @throws InvalidInputException where planning would refuse what is to be written
   * @throws IOException where a file can't be written; all stay as they were then
   */
  public LayerSummary write(LayerSource source) throws InvalidInputException, IOException {
    LayerFiles files = new LayerFiles();
    put.forEach(
        (layer, mode) -> {
          if (mode == PutMode.REPLACE) {
            tables.ledger().replace(layer, List.of());
          }
          tables.ledger().add(layer, source);
        });
    LayerWriter writer = new LayerWriter(tables.frame(), files);
    roads.ifPresent(writer::addRoads);
    LayerPropagation propagation = new LayerPropagation(tables, put, source, writer);
    propagation.run();
    for (Layer layer : List.of(Layer.PROVINCES, Layer.ZONES, Layer.GRID, Layer.SITES)) {
      if (propagation.changed(layer)) {
        tables.addTo(files, layer);
      }
    }
    followZones(files);
    tables.ledger().addTo(files);
    files.writeTo(dir);
    List<String> allNotes = new ArrayList<>(propagation.notes());
    allNotes.addAll(notes);
    return new LayerSummary(put.counts(), all, propagation.adjusted(), allNotes);
  }

  /** People live where they did in zones that stay, and come again, at the same point. */
  private void followZones(LayerFiles files) {
    PeopleRows rows = tables.people();
    if (people.isPresent()) {
      rows.replace(people.get());
    } else if (put.contains(Layer.ZONES)) {
      Map<String, Location> before = new HashMap<>();
      tables.zonesBefore().forEach(zone -> before.put(zone.id(), zone.location()));
      Set<String> unmoved =
          tables.zones().stream()
              .filter(zone -> zone.location().equals(before.get(zone.id())))
              .map(ZoneDraft::id)
              .collect(Collectors.toSet());
      int removed = rows.keepOnly(unmoved);
      if (removed > 0) {
        addNote(
            String.format(
                Locale.ROOT,
                "people.csv: %,d places of zones that are gone or lie elsewhere removed; people of"
                    + " zones without places count at the zone's point",
                removed));
      }
    }
    rows.addTo(files);
  }
}
