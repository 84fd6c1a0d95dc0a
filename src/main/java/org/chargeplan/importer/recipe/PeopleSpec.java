package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * Which table says where the people of the zones live.
 *
 * @param table the table, e.g. of the cells of a grid
 * @param count its column with the people of a row
 * @param aboveKm2 zones of at most this area keep their people at their own point, which is nearer
 *     to them than the rows of a coarse table
 * @param status how far these places can be trusted
 */
record PeopleSpec(TableSpec table, String count, double aboveKm2, Status status) {

  private static final double MOST_KM2 = 2e7;

  /** Reads {@code people}, where it is there. */
  static Optional<PeopleSpec> find(Fields recipe, Map<String, TableSpec> tables) {
    if (!recipe.has("people")) {
      return Optional.empty();
    }
    Fields fields = recipe.fields("people");
    PeopleSpec spec =
        new PeopleSpec(
            LayerSpec.table(fields, tables),
            fields.text("count"),
            fields.number("above_km2", 0, MOST_KM2, 0),
            fields.choice("status", Status.class));
    if (!spec.table.file().isEmpty()
        && (!spec.table.isPlaced() || spec.table.province().isEmpty())) {
      fields.problem(
          "table",
          "The table (" + spec.table.name() + ") of people must have lon, lat and province.",
          "Maybe they are missing under tables.");
    }
    fields.rejectUnknown();
    return Optional.of(spec);
  }

  /** The columns that are needed of the table. */
  List<String> needed() {
    return new ArrayList<>(List.of(count, table.lon(), table.lat(), table.province()));
  }
}
