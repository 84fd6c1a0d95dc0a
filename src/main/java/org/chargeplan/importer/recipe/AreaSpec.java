package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.Template;
import org.chargeplan.input.Fields;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;

/**
 * Areas whose people are known, from a table, or from the recipe where there are few.
 *
 * @param layer columns {@code id}, {@code name}, {@code population}, {@code area_km2}; its table
 *     has no file where the recipe lists the areas
 * @param listed the areas that the recipe lists
 * @param province id of an area's province
 * @param kind kind of its zones
 * @param dropWords words left out of its name
 * @param scale people of today for each of the source
 * @param codes codes of places in the area, where they are others than its id without dots
 * @param points where an area is that has no place, and no coordinates in its table
 */
record AreaSpec(
    LayerSpec layer,
    List<Listed> listed,
    Template province,
    Template kind,
    List<String> dropWords,
    double scale,
    Map<String, List<String>> codes,
    Map<String, Location> points) {

  private static final double MOST_PEOPLE = 1e9;
  private static final double MOST_KM2 = 2e7;

  /**
   * An area as the recipe lists it; it is a province itself.
   *
   * @param id its id, that of the province
   * @param name its name
   * @param population its people
   * @param areaKm2 its size
   */
  record Listed(String id, String name, double population, double areaKm2) {

    static Listed read(Fields fields) {
      Listed area =
          new Listed(
              fields.text("id"),
              fields.text("name"),
              fields.number("population", 0, MOST_PEOPLE),
              fields.number("area_km2", 0, MOST_KM2, 0));
      fields.rejectUnknown();
      return area;
    }
  }

  static AreaSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    List<Listed> listed = fields.listOrEmpty("list").stream().map(Listed::read).toList();
    boolean tabled = listed.isEmpty();
    Map<String, String> columns = new LinkedHashMap<>();
    if (tabled) {
      List.of("id", "name", "population").forEach(c -> columns.put(c, fields.text(c)));
      columns.put("area_km2", fields.text("area_km2", ""));
    }
    AreaSpec spec =
        new AreaSpec(
            new LayerSpec(tabled ? LayerSpec.table(fields, tables) : TableSpec.NONE, columns),
            listed,
            new Template(tabled ? fields.text("province") : ""),
            new Template(fields.text("kind", "")),
            fields.texts("drop_words", List.of()),
            fields.number("scale", 0, 100, 1),
            codes(fields.fieldsOrEmpty("codes")),
            points(fields.fieldsOrEmpty("points"), frame));
    fields.rejectUnknown();
    return spec;
  }

  /** The codes that places of an area have. */
  List<String> codesOf(String area) {
    return codes.getOrDefault(area, List.of(area.replace(".", "")));
  }

  /** A name without the words that are left out. */
  String shortened(String name) {
    List<String> words = new ArrayList<>(List.of(ValueText.cleaned(name).split(" ")));
    words.removeAll(dropWords);
    return String.join(" ", words);
  }

  private static Map<String, List<String>> codes(Fields fields) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    fields.keys().forEach(area -> codes.put(area, fields.texts(area)));
    return codes;
  }

  private static Map<String, Location> points(Fields fields, RegionFrame frame) {
    Map<String, Location> points = new LinkedHashMap<>();
    fields.keys().forEach(area -> points.put(area, frame.place(fields, area)));
    return points;
  }
}
