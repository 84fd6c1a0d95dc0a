package org.chargeplan.importer.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.RoadClass;

/**
 * How the columns of a planner's own data become the figures of a layer. A figure without a column
 * or value is read from the column of its own name, where the data have one.
 *
 * @param columns the data's column for a figure
 * @param values what a figure is in every row
 * @param kinds the region's kind of site for a word of the data
 * @param classes the class of road for a word of the data
 * @param only which rows are taken
 * @param format how a table is written
 * @param decimal decimal separator
 * @param crs the system of the coordinates, where it is not WGS 84
 * @param join the second table whose columns are added, where there is one
 * @param source where the data come from
 */
record ColumnMapping(
    Map<String, String> columns,
    Map<String, String> values,
    Map<String, String> kinds,
    Map<String, RoadClass> classes,
    RowFilter only,
    TableFormat format,
    Decimal decimal,
    Optional<Reprojection> crs,
    Optional<JoinSpec> join,
    LayerSource source) {

  /** The separator of decimals. */
  enum Decimal {
    POINT,
    COMMA,
    /** Not given: a point, where it can't be a separator of thousands. */
    UNKNOWN;

    /** Whether decimals begin with a comma, and points group thousands. */
    boolean isComma() {
      return this == COMMA;
    }
  }

  ColumnMapping {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
  }

  /** The kind of a word of the data. */
  String kind(String word) {
    return kinds.getOrDefault(word, word);
  }
}
