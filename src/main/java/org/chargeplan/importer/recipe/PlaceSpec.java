package org.chargeplan.importer.recipe;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.importer.model.Template;
import org.chargeplan.input.Fields;

/**
 * The places over which the people of areas are spread.
 *
 * @param layer columns {@code id}, {@code name}, {@code population}, which may be empty or 0 where
 *     it is not known
 * @param codes codes of a place that name its area; the first that an area has is used
 * @param areaOf id of the area of some places, by id, whatever their codes
 * @param leastPopulation places with fewer people are left out
 */
record PlaceSpec(
    LayerSpec layer, List<Template> codes, Map<String, String> areaOf, double leastPopulation) {

  static PlaceSpec read(Fields fields, Map<String, TableSpec> tables) {
    List<Template> codes = fields.texts("codes").stream().map(Template::new).toList();
    Fields areaOf = fields.fieldsOrEmpty("area_of");
    Map<String, String> areas = new LinkedHashMap<>();
    areaOf.keys().forEach(place -> areas.put(place, areaOf.text(place)));
    double least = fields.number("least_population", 0, 1e9, 0);
    LayerSpec layer =
        LayerSpec.read(fields, tables, List.of("id", "name", "population"), List.of());
    return new PlaceSpec(layer, codes, areas, least);
  }

  /** The columns that are needed of the table, that of the id first. */
  List<String> needed() {
    Set<String> needed = new LinkedHashSet<>(layer.needed());
    codes.forEach(code -> needed.addAll(code.names()));
    return List.copyOf(needed);
  }
}
