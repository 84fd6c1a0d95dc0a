package org.chargeplan.importer.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a planner's data are taken: those that have one of some values in each of some
 * columns, in whatever case.
 *
 * @param wanted the values by column
 */
record RowFilter(Map<String, List<String>> wanted) {

  RowFilter {
    wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
  }

  /** The columns that decide. */
  Set<String> columns() {
    return wanted.keySet();
  }

  /** Why a row is not taken, in words after a number; nothing where it is. */
  Optional<String> reason(SourceRow row) {
    return wanted.entrySet().stream()
        .filter(column -> !contains(column.getValue(), row.cell(column.getKey())))
        .findFirst()
        .map(
            column ->
                "where the %s is not %s"
                    .formatted(column.getKey(), String.join(" or ", column.getValue())));
  }

  private static boolean contains(List<String> values, String cell) {
    String lower = cell.strip().toLowerCase(Locale.ROOT);
    return values.stream().anyMatch(value -> value.strip().toLowerCase(Locale.ROOT).equals(lower));
  }
}
