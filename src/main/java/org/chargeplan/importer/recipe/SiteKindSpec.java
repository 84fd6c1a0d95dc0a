package org.chargeplan.importer.recipe;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.Template;
import org.chargeplan.importer.roads.AlongCorridors;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * How places of one kind are found in a table, and what they can hold.
 *
 * @param kind id of the kind
 * @param eachZone whether the rows are the zones, with the columns {@code id}, {@code name}, {@code
 *     province}, {@code kind} and {@code population}
 * @param table the table, where they are not; none where {@code perCell} finds the places
 * @param perCell how many places the cells of a street network have, where no table tells
 * @param along places along corridors, where no table tells
 * @param where values wanted, by column; a row must match in every column
 * @param count column that counts what a row stands for (stations of a cell, people); empty where a
 *     row is one place. Rows of 0 are no places
 * @param leastCount rows that count fewer are no places
 * @param id id of the site
 * @param name its name, where the count is 1
 * @param nameOfMany its name, where the count is above 1
 * @param baysEach bays for each counted
 * @param leastBays fewest bays of a place
 * @param shareOfLot share of the place's car bays that ports may take: the rest counts for quotas
 * @param kwEach connected power for each counted; 0 where {@code kwPerBay} tells it
 * @param kwPerBay connected power for each bay
 * @param leastKw least connected power of a place
 * @param indoor whether the bays lie inside a building
 * @param status how far these figures can be trusted
 */
record SiteKindSpec(
    String kind,
    boolean eachZone,
    TableSpec table,
    Optional<CellCount> perCell,
    Optional<AlongCorridors> along,
    Map<String, Set<String>> where,
    String count,
    double leastCount,
    Template id,
    Template name,
    Template nameOfMany,
    double baysEach,
    double leastBays,
    double shareOfLot,
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

  /** The column of the zones that counts their people. */
  static final String POPULATION = "population";

  private static final double MOST = 1e6;
  private static final double LEAST_SHARE = 0.001;

  static SiteKindSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    Fields where = fields.fieldsOrEmpty("where");
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    where.keys().forEach(column -> wanted.put(column, Set.copyOf(where.texts(column))));
    boolean eachZone = fields.flag("each_zone", false);
    Optional<CellCount> perCell = CellCount.find(fields);
    Optional<AlongCorridors> along = AlongCorridors.find(fields, frame);
    boolean tabled = !eachZone && perCell.isEmpty() && along.isEmpty();
    SiteKindSpec spec =
        new SiteKindSpec(
            Keys.known(fields, "kind", frame.siteKinds().keySet()),
            eachZone,
            tabled ? LayerSpec.table(fields, tables) : TableSpec.NONE,
            perCell,
            along,
            wanted,
            eachZone ? POPULATION : fields.text("count", ""),
            fields.number("least_count", 0, 1e9, 0),
            new Template(fields.text("id")),
            new Template(fields.text("name")),
            new Template(fields.text("name_of_many", fields.text("name"))),
            fields.number("bays_each", 0, MOST),
            fields.number("least_bays", 0, MOST, 1),
            fields.number("share_of_lot", LEAST_SHARE, 1, 1),
            fields.number("kw_each", 0, MOST, 0),
            fields.number("kw_per_bay", 0, MOST, 0),
            fields.number("least_kw", 0, MOST, 0),
            fields.flag("indoor", false),
            fields.choice("status", Status.class));
    if (eachZone && !spec.id.names().contains("id")) {
      fields.problem(
          "id",
          "The id (" + spec.id.text() + ") of a kind of sites in zones must hold {id}.",
          "Maybe " + spec.kind + "-{id}.");
    }
    if (perCell.isPresent() && !spec.id.names().equals(Set.of(CELL))) {
      fields.problem(
          "id",
          "The id (" + spec.id.text() + ") of a kind of sites in cells must hold {cell} alone.",
          "Maybe " + spec.kind + "-{cell}.");
    }
    if (along.isPresent()
        && !spec.id.names().equals(Set.of(AlongCorridors.CORRIDOR, AlongCorridors.KM))) {
      fields.problem(
          "id",
          "The id (" + spec.id.text() + ") of sites along corridors must hold {corridor} and {km}.",
          "Maybe " + spec.kind + "-{corridor}-{km}.");
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

  /** Whether a row with such values may be a place of this kind. */
  boolean wants(UnaryOperator<String> values) {
    return where.entrySet().stream()
        .allMatch(each -> each.getValue().contains(values.apply(each.getKey())));
  }

  /** Whether a row that counts so much is a place. */
  boolean isEnough(double counted) {
    return counted > 0 && counted >= leastCount;
  }

  /**
   * The place that a row tells of.
   *
   * @param values the row's values by column
   * @param zone name of the zone it is in
   * @param counted what the row counts
   */
  CandidateSite candidate(
      UnaryOperator<String> values,
      String zone,
      double counted,
      String province,
      Location location) {
    Template template = counted > 1 ? nameOfMany : name;
    double bays = Math.max(leastBays, Math.rint(baysEach * counted));
    return new CandidateSite(
        id.fill(values),
        template.fill(
            part ->
                switch (part) {
                  case COUNT -> RoundedText.text(counted, 0);
                  case ZONE -> zone;
                  default -> values.apply(part);
                }),
        kind,
        province,
        location,
        bays,
        Math.rint(bays / shareOfLot),
        Math.max(leastKw, kwEach * counted + kwPerBay * bays),
        indoor,
        status);
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
