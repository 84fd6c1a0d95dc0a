package org.chargeplan.importer.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.AlongCorridors;
import org.chargeplan.input.Fields;

/**
 * Where the places of a kind are found: in the rows of a table or of the zones, in the cells of a
 * street network, or along corridors.
 *
 * @param eachZone whether the rows are the zones, with the columns {@code id}, {@code name}, {@code
 *     province}, {@code kind} and {@code population}
 * @param table the table; none where the places are found elsewhere
 * @param perCell how many places the cells of a street network have, where no table has them
 * @param along places along corridors, where no table has them
 * @param where values wanted, by column; a row must match in every column
 * @param count column that counts what a row contains (stations of a cell, people); empty where a
 *     row is one place. Rows of 0 are no places
 * @param leastCount rows that count fewer are no places
 */
record SiteSearch(
    boolean eachZone,
    TableSpec table,
    Optional<CellCount> perCell,
    Optional<AlongCorridors> along,
    Map<String, Set<String>> where,
    String count,
    double leastCount) {

  /** The column of the zones that counts their people. */
  static final String POPULATION = "population";

  static SiteSearch read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    Fields where = fields.fieldsOrEmpty("where");
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    where.keys().forEach(column -> wanted.put(column, Set.copyOf(where.texts(column))));
    boolean eachZone = fields.flag("each_zone", false);
    Optional<CellCount> perCell = CellCount.find(fields);
    Optional<AlongCorridors> along = AlongCorridors.find(fields, frame);
    boolean isTabled = !eachZone && perCell.isEmpty() && along.isEmpty();
    SiteSearch search =
        new SiteSearch(
            eachZone,
            isTabled ? LayerSpec.table(fields, tables) : TableSpec.NONE,
            perCell,
            along,
            wanted,
            eachZone ? POPULATION : fields.text("count", ""),
            fields.number("least_count", 0, 1e9, 0));
    TableSpec table = search.table;
    if (!table.file().isEmpty() && (!table.isPlaced() || table.province().isEmpty())) {
      fields.problem(
          "table",
          "The table (" + table.name() + ") must name its columns lon, lat and province.",
          "Maybe add them to it under 'tables'.");
    }
    return search;
  }

  /** Whether a row with such values may be a place of this kind. */
  boolean wants(UnaryOperator<String> values) {
    return where.entrySet().stream()
        .allMatch(each -> each.getValue().contains(values.apply(each.getKey())));
  }

  /** Whether a row that counts so much is a place. */
  boolean isEnough(double counted) {
    return counted > 0 && counted >= leastCount;
  }

  /** The columns that the search needs of the table; some may be empty. */
  List<String> columns() {
    return Stream.concat(
            where.keySet().stream(), Stream.of(table.lon(), table.lat(), table.province(), count))
        .toList();
  }
}
