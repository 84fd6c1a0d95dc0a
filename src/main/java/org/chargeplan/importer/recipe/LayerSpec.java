package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chargeplan.input.Fields;

/**
 * A layer that takes its columns from one table.
 *
 * @param table the table
 * @param columns the table's column for each figure of the layer
 */
record LayerSpec(TableSpec table, Map<String, String> columns) {

  /** A layer that comes from no table. */
  static final LayerSpec NONE = new LayerSpec(TableSpec.NONE, Map.of());

  LayerSpec {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * Reads the table's name and the columns.
   *
   * @param required figures that need a column
   * @param optional figures that may have one
   */
  static LayerSpec read(
      Fields fields, Map<String, TableSpec> tables, List<String> required, List<String> optional) {
    TableSpec table = table(fields, tables);
    Map<String, String> columns = new LinkedHashMap<>();
    required.forEach(figure -> columns.put(figure, fields.text(figure)));
    optional.forEach(figure -> columns.put(figure, fields.text(figure, "")));
    fields.rejectUnknown();
    return new LayerSpec(table, columns);
  }

  /** The table a mapping names; reports a name that the recipe's tables don't hold. */
  static TableSpec table(Fields fields, Map<String, TableSpec> tables) {
    String name = fields.text("table");
    TableSpec table = tables.get(name);
    if (table != null) {
      return table;
    }
    if (!name.isEmpty()) {
      fields.problem(
          "table",
          "The table (" + name + ") must be one of the recipe's tables.",
          "Maybe one of: " + String.join(", ", tables.keySet()) + ".");
    }
    return TableSpec.NONE;
  }

  /** The columns that are needed of the table, that of the id first, those of the place last. */
  List<String> needed() {
    List<String> needed = new ArrayList<>(columns.values());
    Stream.of(table.lon(), table.lat(), table.province()).forEach(needed::add);
    needed.removeIf(String::isEmpty);
    return needed.stream().distinct().toList();
  }
}
