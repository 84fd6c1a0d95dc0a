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
   */
  record Tabled(LayerSpec layer) implements ZoneSpec {}

  static ZoneSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    if (fields.has("areas")) {
      return SpreadSpec.read(fields, tables, frame);
    }
    return new Tabled(
        LayerSpec.read(
            fields, tables, List.of("id", "name", "area_km2", "population"), List.of("kind")));
  }
}
