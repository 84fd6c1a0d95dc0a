package org.chargeplan.importer.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Location;

/**
 * A row of a planner's own data, whatever its format: a row of a table, or a feature of a GeoJSON
 * file.
 *
 * @param line the line it begins at, from 1
 * @param cells texts by column; empty texts for missing values
 * @param location where it lies, where the format itself says so and not its columns: a point, or
 *     the middle of an area
 * @param areaM2 its area on the ellipsoid; 0 where the format has none
 */
record SourceRow(int line, Map<String, String> cells, Optional<Location> location, double areaM2) {

  SourceRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** A row of a table. */
  static SourceRow ofTable(int line, Map<String, String> cells) {
    return new SourceRow(line, cells, Optional.empty(), 0);
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
