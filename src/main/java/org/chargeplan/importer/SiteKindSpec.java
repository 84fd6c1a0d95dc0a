package org.chargeplan.importer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Status;

/**
 * How places of one kind are found in a table, and what they can hold.
 *
 * @param kind id of the kind
 * @param table the table; none where {@code perCell} finds the places
 * @param perCell how many places the cells of a street network have, where no table tells
 * @param where values wanted, by column; a row must match in every column
 * @param count column that counts what a row stands for (stations of a cell, people); empty where a
 *     row is one place. Rows of 0 are no places
 * @param id id of the site
 * @param name its name, where the count is 1
 * @param nameOfMany its name, where the count is above 1
 * @param baysEach bays for each counted
 * @param leastBays fewest bays of a place
 * @param kwEach connected power for each counted; 0 where {@code kwPerBay} tells it
 * @param kwPerBay connected power for each bay
 * @param leastKw least connected power of a place
 * @param indoor whether the bays lie inside a building
 * @param status how far these figures can be trusted
 */
record SiteKindSpec(
    String kind,
    TableSpec table,
    Optional<CellCount> perCell,
    Map<String, Set<String>> where,
    String count,
    Template id,
    Template name,
    Template nameOfMany,
    double baysEach,
    double leastBays,
    double kwEach,
    double kwPerBay,
    double leastKw,
    boolean indoor,
    Status status) {

  /** The place in a name for the number a row counts. */
  static final String COUNT = "count";

  /** The place in a name for the name of the nearest zone. */
  static final String ZONE = "zone";

  /** The place in an id or name for the id of the cell. */
  static final String CELL = "cell";

  private static final double MOST = 1e6;

  static SiteKindSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    Fields where = fields.fieldsOrEmpty("where");
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    where.keys().forEach(column -> wanted.put(column, Set.copyOf(where.texts(column))));
    Optional<CellCount> perCell = CellCount.find(fields);
    SiteKindSpec spec =
        new SiteKindSpec(
            Keys.known(fields, "kind", frame.siteKinds().keySet()),
            perCell.isPresent() ? TableSpec.NONE : LayerSpec.table(fields, tables),
            perCell,
            wanted,
            fields.text("count", ""),
            new Template(fields.text("id")),
            new Template(fields.text("name")),
            new Template(fields.text("name_of_many", fields.text("name"))),
            fields.number("bays_each", 0, MOST),
            fields.number("least_bays", 0, MOST, 1),
            fields.number("kw_each", 0, MOST, 0),
            fields.number("kw_per_bay", 0, MOST, 0),
            fields.number("least_kw", 0, MOST, 0),
            fields.flag("indoor", false),
            fields.choice("status", Status.class));
    if (perCell.isPresent() && !spec.id.names().equals(Set.of(CELL))) {
      fields.problem(
          "id",
          "The id (" + spec.id.text() + ") of a kind of sites in cells must hold {cell} alone.",
          "Maybe " + spec.kind + "-{cell}.");
    }
    if (!spec.table.file().isEmpty()
        && (!spec.table.isPlaced() || spec.table.province().isEmpty())) {
      fields.problem(
          "table",
          "The table (" + spec.table.name() + ") must name its columns lon, lat and province.",
          "Maybe add them to it under 'tables'.");
    }
    if (spec.kwEach > 0 == spec.kwPerBay > 0) {
      fields.problem(
          "kind",
          "The site kind (" + spec.kind + ") must have either kw_each or kw_per_bay.",
          "Maybe kw_each: 160.");
    }
    fields.rejectUnknown();
    return spec;
  }

  /** The columns that are needed of the table, those of the id first. */
  List<String> needed() {
    Set<String> needed = new LinkedHashSet<>(id.names());
    needed.addAll(where.keySet());
    needed.add(table.lon());
    needed.add(table.lat());
    needed.add(table.province());
    needed.add(count);
    List.of(name, nameOfMany).forEach(template -> needed.addAll(template.names()));
    needed.removeAll(List.of(COUNT, ZONE, ""));
    return List.copyOf(needed);
  }
}
