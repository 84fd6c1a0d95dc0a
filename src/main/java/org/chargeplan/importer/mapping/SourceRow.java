package org.chargeplan.importer.mapping;

import java.util.Collections;
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
 * @param shape its geometry, where the format itself has one beside the columns
 */
record SourceRow(int line, Map<String, String> cells, Optional<Shape> shape) {

  SourceRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** A row of a table; empty cells of columns without a name don't count. */
  static SourceRow ofTable(int line, Map<String, String> cells) {
    Map<String, String> named = new LinkedHashMap<>(cells);
    named.entrySet().removeIf(c -> c.getValue().isBlank() && ColumnNames.isNameless(c.getKey()));
    return new SourceRow(line, named, Optional.empty());
  }

  /** The row with cells of a second table; its own stay where both have a column. */
  SourceRow joined(Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(cells);
    others.forEach(all::putIfAbsent);
    return new SourceRow(line, all, shape);
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
