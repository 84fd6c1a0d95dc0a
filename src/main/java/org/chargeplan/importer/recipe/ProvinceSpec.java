package org.chargeplan.importer.recipe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.input.Fields;

/** Where the provinces come from. */
sealed interface ProvinceSpec {

  /**
   * A table that names the province of each row.
   *
   * @param layer columns {@code id}, {@code name}
   */
  record Tabled(LayerSpec layer) implements ProvinceSpec {}

  /**
   * The recipe itself.
   *
   * @param names names by id, in order of the ids
   */
  record Named(Map<String, String> names) implements ProvinceSpec {}

  static ProvinceSpec read(Fields fields, Map<String, TableSpec> tables) {
    if (!fields.has("names")) {
      return new Tabled(LayerSpec.read(fields, tables, List.of("id", "name"), List.of()));
    }
    Fields named = fields.fields("names");
    Map<String, String> names = new TreeMap<>();
    named.keys().forEach(id -> names.put(id, named.text(id)));
    fields.rejectUnknown();
    return new Named(names);
  }
}
