package org.chargeplan.importer.recipe;

import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;

/** Where the zones come from. */
sealed interface ZoneSpec permits ZoneSpec.Tabled, SpreadSpec, CellSpec {

  /**
   * A table with a row for each zone.
   *
   * @param layer columns {@code id}, {@code name}, {@code kind}, {@code area_km2}, {@code
   *     population}
   * @param peoplePerKm2 density of zones whose area the table lacks; 0 where it must have all
   * @param mayLackPeople whether rows without people are left out, not a problem
   */
  record Tabled(LayerSpec layer, double peoplePerKm2, boolean mayLackPeople) implements ZoneSpec {}

  static ZoneSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    if (fields.has("areas")) {
      return SpreadSpec.read(fields, tables, frame);
    }
    boolean mayLackPeople = fields.flag("may_lack_people", false);
    double peoplePerKm2 = fields.number("people_per_km2", 0, 1e6, 0);
    return new Tabled(
        LayerSpec.read(
            fields, tables, List.of("id", "name", "area_km2", "population"), List.of("kind")),
        peoplePerKm2,
        mayLackPeople);
  }
}
