package org.chargeplan.importer.layers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.UniqueIds;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;

/** A table of a region, cell by cell, by id. A missing table is one without rows. */
final class EditableTable {

  static final String ID = "id";

  private final String file;
  private final List<String> columns;
  private Map<String, Map<String, String>> rows;

  private EditableTable(String file, List<String> columns, Map<String, Map<String, String>> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param subject what a row is about, for problems
   * @param problems takes what keeps rows from being written back
   */
  static EditableTable read(Path folder, String file, String subject, Problems problems) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    UniqueIds unique = new UniqueIds(subject);
    Path path = folder.resolve(file);
    if (Files.exists(path)) {
      CsvTable.read(
          path,
          path.toString(),
          new Columns(subject, List.of(ID), List.of(), true),
          /* mayBeEmpty= */ true,
          problems,
          row -> {
            Map<String, String> cells = row.cells();
            if (columns.isEmpty()) {
              columns.addAll(cells.keySet());
            }
            if (unique.claim(row, row.text(ID), "Maybe remove one of the two rows.")) {
              rows.put(row.text(ID), cells);
            }
          });
    }
    return new EditableTable(file, columns, rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Set<String> ids() {
    return rows.keySet();
  }

  /** The rows, whose cells may be changed. */
  Collection<Map<String, String>> rows() {
    return rows.values();
  }

  Optional<Map<String, String>> find(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /**
   * Puts rows in place of all others, or of those with the same id.
   *
   * @param added rows with an id each
   */
  LayerSummary.Count put(Layer layer, List<Map<String, String>> added, PutMode mode) {
    Map<String, Map<String, String>> old = rows;
    rows = mode == PutMode.ADD ? new LinkedHashMap<>(old) : new LinkedHashMap<>();
    added.forEach(row -> rows.put(row.get(ID), new LinkedHashMap<>(row)));
    int replaced = (int) added.stream().filter(row -> old.containsKey(row.get(ID))).count();
    return LayerSummary.Count.of(layer, added.size(), replaced, old.size(), mode);
  }

  /** Removes the rows of all but some ids. */
  void keepOnly(Collection<String> ids) {
    rows.keySet().retainAll(ids);
  }

  /**
   * Adds the table to the files of an import: its columns in their order, those it lacked at their
   * usual place, or last where its order is another.
   *
   * @param needed columns that region files must have
   * @param optional columns that it gets only where a row has a value in them
   */
  void addTo(LayerFiles files, List<String> needed, List<String> optional) {
    List<String> usual =
        needed.stream()
            .filter(
                column ->
                    columns.contains(column) || !optional.contains(column) || hasValues(column))
            .toList();
    boolean isUsual = columns.equals(needed.stream().filter(columns::contains).toList());
    Set<String> all = new LinkedHashSet<>(isUsual ? List.of() : columns);
    all.addAll(usual);
    files.addTable(
        file,
        List.copyOf(all),
        () ->
            rows.values().stream()
                .map(row -> all.stream().map(column -> row.getOrDefault(column, "")).toList())
                .iterator());
  }

  private boolean hasValues(String column) {
    return rows.values().stream().anyMatch(row -> !row.getOrDefault(column, "").isBlank());
  }

  /** Where a row lies; nothing where its cells give no place. */
  static Optional<Location> location(Map<String, String> row) {
    try {
      return Optional.of(
          new Location(
              Double.parseDouble(row.getOrDefault("lon", "")),
              Double.parseDouble(row.getOrDefault("lat", ""))));
    } catch (IllegalArgumentException noPlace) {
      return Optional.empty();
    }
  }

  /** The number of a cell; 0 where it holds none. */
  static double number(Map<String, String> row, String column) {
    try {
      return Double.parseDouble(row.getOrDefault(column, ""));
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
