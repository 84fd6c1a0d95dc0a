package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.input.ValueText;

/** Reads the towns that decide which cell belongs to which city. */
final class TownReader {

  private final CellSpec spec;
  private final RegionFrame frame;
  private final Tables tables;

  TownReader(CellSpec spec, RegionFrame frame, Tables tables) {
    this.spec = spec;
    this.frame = frame;
    this.tables = tables;
  }

  /**
   * The towns in the recipe's order, those of the table first; ids that it lacks are reported.
   *
   * @param recipe the recipe's {@code cells}
   */
  List<Town> read(Fields recipe) {
    Map<String, CellSpec.City> cities = new HashMap<>();
    Map<String, Town> towns = new LinkedHashMap<>();
    for (CellSpec.City city : spec.cities()) {
      city.towns().forEach(id -> cities.put(id, city));
    }
    tables.read(
        spec.towns().table(),
        "town",
        spec.towns().needed(),
        row -> {
          String id = ValueText.cleaned(row.text(spec.towns().columns().get("id")));
          if (cities.containsKey(id)) {
            String name = ValueText.cleaned(row.text(spec.towns().columns().get("name")));
            towns.put(
                id, new Town(name, cities.get(id), Places.read(row, spec.towns().table(), frame)));
          }
        });
    List<String> missing = spec.townIds().stream().filter(id -> !towns.containsKey(id)).toList();
    if (!towns.isEmpty() && !missing.isEmpty()) {
      recipe.problem(
          "cities",
          "The towns (" + String.join(", ", missing) + ") must be rows of their table.",
          "Maybe an id is mistyped.");
    }
    List<Town> all = new ArrayList<>();
    spec.townIds().stream().filter(towns::containsKey).forEach(id -> all.add(towns.get(id)));
    for (CellSpec.City city : spec.cities()) {
      city.moreTowns().forEach(place -> all.add(new Town(place.name(), city, place.location())));
    }
    return all;
  }
}
