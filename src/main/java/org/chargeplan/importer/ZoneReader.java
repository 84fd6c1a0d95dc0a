package org.chargeplan.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.region.CsvRow;

/** Reads provinces and zones from the user's tables. */
final class ZoneReader {

  private static final double MOST_PEOPLE = 1e9;
  private static final double MOST_KM2 = 2e7;

  private final Recipe recipe;
  private final RegionFrame frame;
  private final Tables tables;

  ZoneReader(Recipe recipe, RegionFrame frame, Tables tables) {
    this.recipe = recipe;
    this.frame = frame;
    this.tables = tables;
  }

  /** The provinces' names by id, in order of the ids; the first row of an id names it. */
  Map<String, String> provinces() {
    LayerSpec spec = recipe.provinces();
    Map<String, String> names = new TreeMap<>();
    tables.read(
        spec.table(),
        "province",
        spec.columns().values(),
        row ->
            names.putIfAbsent(
                Template.cleaned(row.text(spec.columns().get("id"))),
                Template.cleaned(row.text(spec.columns().get("name")))));
    return names;
  }

  /** The zones, in order of their ids. */
  List<UserZone> zones(Map<String, String> provinces) {
    LayerSpec spec = recipe.zones();
    List<UserZone> zones = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    tables.read(
        spec.table(),
        "zone",
        spec.needed(),
        row -> {
          UserZone zone = zone(row, spec);
          Integer earlier = lines.putIfAbsent(zone.id(), row.line());
          if (earlier != null) {
            row.problem(
                "The zone (" + zone.id() + ") stands twice, first in line " + earlier + ".",
                "Maybe another column is its id.");
          }
          checkProvince(row, zone.province(), provinces);
          zones.add(zone);
        });
    zones.sort(Comparator.comparing(UserZone::id));
    return zones;
  }

  /** Reports a province that is not known. */
  static void checkProvince(CsvRow row, String province, Map<String, String> provinces) {
    if (!provinces.isEmpty() && !province.isEmpty() && !provinces.containsKey(province)) {
      row.problem(
          "The province (" + province + ") of " + row.subject() + " must be one of the provinces.",
          "Maybe its code is an older one.");
    }
  }

  private UserZone zone(CsvRow row, LayerSpec spec) {
    Map<String, String> columns = spec.columns();
    return new UserZone(
        Template.cleaned(row.text(columns.get("id"))),
        Template.cleaned(row.text(columns.get("name"))),
        Template.cleaned(row.text(spec.table().province())),
        Places.read(row, spec.table(), frame),
        row.number(columns.get("area_km2"), 0, MOST_KM2),
        row.number(columns.get("population"), 0, MOST_PEOPLE),
        columns.get("kind").isEmpty() ? "" : row.text(columns.get("kind"), ""));
  }
}
