package org.chargeplan.importer.recipe;

import java.util.Optional;
import org.chargeplan.input.Fields;

/**
 * How many places of a kind the cells of a street network have, where no table has them: one for so
 * many people, or for so many metres of street.
 *
 * @param peopleEach people of one place, 0 where streets count
 * @param streetMEach metres of street of one place, 0 where people count
 */
record CellCount(double peopleEach, double streetMEach) {

  private static final double MOST = 1e9;

  /** Reads {@code per_cell}, where it is there. */
  static Optional<CellCount> find(Fields kind) {
    if (!kind.has("per_cell")) {
      return Optional.empty();
    }
    Fields fields = kind.fields("per_cell");
    CellCount count =
        new CellCount(
            fields.number("people_each", 1, MOST, 0), fields.number("street_m_each", 1, MOST, 0));
    if (count.peopleEach > 0 == count.streetMEach > 0) {
      kind.problem(
          "per_cell",
          "The per_cell of a kind of sites must have either people_each or street_m_each.",
          "Maybe people_each: 5000.");
    }
    fields.rejectUnknown();
    return Optional.of(count);
  }

  /** How many places a cell has on average; a fraction. */
  double in(CellZone cell) {
    return peopleEach > 0
        ? cell.zone().population() / peopleEach
        : streetMEach > 0 ? cell.cell().streetM() / streetMEach : 0;
  }
}
