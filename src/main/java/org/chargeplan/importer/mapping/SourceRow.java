package org.chargeplan.importer.mapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.ColumnNames;

/**
 * A row of a planner's own data, whatever its format: a row of a table, or a feature of a GeoJSON
 * file.
 *
 * @param line the line it begins at, from 1
 * @param cells texts by column; empty texts for missing values
 * @param numeric columns whose cell is a number of the format itself, with a point for decimals
 * @param shape its geometry, where the format itself has one beside the columns
 */
record SourceRow(int line, Map<String, String> cells, Set<String> numeric, Optional<Shape> shape) {

  SourceRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    numeric = Set.copyOf(numeric);
  }

  /** A row of a table of texts; empty cells of columns without a name don't count. */
  static SourceRow ofTable(int line, Map<String, String> cells) {
    return ofSheet(line, cells, Set.of());
  }

  /** A row of a sheet, of which some cells are numbers. */
  static SourceRow ofSheet(int line, Map<String, String> cells, Set<String> numeric) {
    Map<String, String> named = new LinkedHashMap<>(cells);
    named.entrySet().removeIf(c -> c.getValue().isBlank() && ColumnNames.isNameless(c.getKey()));
    return new SourceRow(line, named, numeric, Optional.empty());
  }

  /** The row with the cells of a row of a second table; its own stay where both have a column. */
  SourceRow joined(SourceRow other) {
    Map<String, String> all = new LinkedHashMap<>(cells);
    other.cells.forEach(all::putIfAbsent);
    Set<String> numbers = new HashSet<>(other.numeric);
    numbers.removeAll(cells.keySet());
    numbers.addAll(numeric);
    return new SourceRow(line, all, numbers, shape);
  }

  /** The names of its columns. */
  Set<String> columns() {
    return cells.keySet();
  }

  /** The text of a cell; empty where there is none. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
