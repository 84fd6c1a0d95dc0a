package org.chargeplan.importer.recipe;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.Template;
import org.chargeplan.importer.roads.AlongCorridors;
import org.chargeplan.input.Fields;

/**
 * How places of a kind are called.
 *
 * @param id id of the site
 * @param name its name, where the count is 1
 * @param nameOfMany its name, where the count is above 1
 */
record SiteNames(Template id, Template name, Template nameOfMany) {

  /** The place in a name for the number a row counts. */
  static final String COUNT = "count";

  /** The place in a name for the name of the nearest zone. */
  static final String ZONE = "zone";

  /** The place in an id or name for the id of the cell. */
  static final String CELL = "cell";

  static SiteNames read(Fields fields, String kind, SiteSearch search) {
    SiteNames names =
        new SiteNames(
            new Template(fields.text("id")),
            new Template(fields.text("name")),
            new Template(fields.text("name_of_many", fields.text("name"))));
    names
        .faultOfId(search)
        .ifPresent(
            fault ->
                fields.problem(
                    "id",
                    "The id (" + names.id.text() + ") of " + fault.message,
                    "Maybe " + kind + "-" + fault.usual + "."));
    return names;
  }

  private record Fault(String message, String usual) {}

  /** What the id lacks to be unique. */
  private Optional<Fault> faultOfId(SiteSearch search) {
    Set<String> parts = id.names();
    if (search.eachZone() && !parts.contains("id")) {
      return Optional.of(new Fault("a kind of sites in zones must contain {id}.", "{id}"));
    }
    if (search.perCell().isPresent() && !parts.equals(Set.of(CELL))) {
      return Optional.of(new Fault("a kind of sites in cells must contain only {cell}.", "{cell}"));
    }
    Set<String> ofCorridor = Set.of(AlongCorridors.CORRIDOR, AlongCorridors.KM);
    return search.along().isPresent() && !parts.equals(ofCorridor)
        ? Optional.of(
            new Fault("sites along corridors must contain {corridor} and {km}.", "{corridor}-{km}"))
        : Optional.empty();
  }

  /**
   * The name of a place.
   *
   * @param values the row's values by column
   * @param zone name of the zone it is in
   * @param counted what the row counts
   */
  String name(UnaryOperator<String> values, String zone, double counted) {
    Template template = counted > 1 ? nameOfMany : name;
    return template.fill(
        part ->
            switch (part) {
              case COUNT -> RoundedText.text(counted, 0);
              case ZONE -> zone;
              default -> values.apply(part);
            });
  }
}
