package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.UniqueIds;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.ValueText;

/** Reads provinces and zones from the user's tables. */
final class ZoneReader {

  private static final double MOST_PEOPLE = 1e9;
  private static final double MOST_KM2 = 2e7;

  private final Recipe recipe;
  private final RegionFrame frame;
  private final Tables tables;
  private final Set<String> areas = new TreeSet<>();
  private final Map<String, Area> areaOfZone = new TreeMap<>();

  ZoneReader(Recipe recipe, RegionFrame frame, Tables tables) {
    this.recipe = recipe;
    this.frame = frame;
    this.tables = tables;
  }

  /** The provinces' names by id, in order of the ids; the first row of an id names it. */
  Map<String, String> provinces() {
    if (recipe.provinces() instanceof ProvinceSpec.Named named) {
      return named.names();
    }
    LayerSpec spec = ((ProvinceSpec.Tabled) recipe.provinces()).layer();
    Map<String, String> names = new TreeMap<>();
    tables.read(
        spec.table(),
        "province",
        spec.columns().values(),
        row ->
            names.putIfAbsent(
                ValueText.cleaned(row.text(spec.columns().get("id"))),
                ValueText.cleaned(row.text(spec.columns().get("name")))));
    return names;
  }

  /**
   * The zones, in order of their ids.
   *
   * @param tally counts rows taken and left out
   */
  List<ZoneDraft> zones(Map<String, String> provinces, Land land, LayerTally tally) {
    List<ZoneDraft> zones =
        recipe.zones() instanceof SpreadSpec spread
            ? spread(new SpreadReader(spread, frame, tables), provinces, land, tally)
            : tabled((ZoneSpec.Tabled) recipe.zones(), provinces, tally);
    zones.sort(Comparator.comparing(ZoneDraft::id));
    return zones;
  }

  /** The ids of the areas whose people were spread over places; none where zones are a table. */
  Set<String> areas() {
    return areas;
  }

  /** The area of each zone, by the zone's id; none where zones are a table. */
  Map<String, Area> areaOfZone() {
    return areaOfZone;
  }

  private List<ZoneDraft> spread(
      SpreadReader reader, Map<String, String> provinces, Land land, LayerTally tally) {
    List<ZoneDraft> zones = reader.zones(land, provinces);
    areas.addAll(reader.areas());
    areaOfZone.putAll(reader.areaOfZone());
    tally.read(areas.size());
    tally.take(recipe.demandStatus(), areas.size());
    return zones;
  }

  private List<ZoneDraft> tabled(
      ZoneSpec.Tabled zoneSpec, Map<String, String> provinces, LayerTally tally) {
    LayerSpec spec = zoneSpec.layer();
    List<ZoneDraft> zones = new ArrayList<>();
    UniqueIds ids = new UniqueIds("zone");
    tables.read(
        spec.table(),
        "zone",
        spec.needed(),
        row -> {
          tally.read(1);
          if (zoneSpec.mayLackPeople()
              && row.text(spec.columns().get("population"), "").isBlank()) {
            tally.leaveOut("zones without people");
            return;
          }
          ZoneDraft zone = zone(row, spec, zoneSpec.peoplePerKm2());
          ids.claim(row, zone.id(), "Maybe another column is its id.");
          checkProvince(row, zone.province(), provinces);
          zones.add(zone);
          tally.take(recipe.demandStatus());
        });
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

  private ZoneDraft zone(CsvRow row, LayerSpec spec, double peoplePerKm2) {
    Map<String, String> columns = spec.columns();
    double people = row.number(columns.get("population"), 0, MOST_PEOPLE);
    boolean isWithoutArea = peoplePerKm2 > 0 && row.text(columns.get("area_km2"), "").isBlank();
    return new ZoneDraft(
        ValueText.cleaned(row.text(columns.get("id"))),
        ValueText.cleaned(row.text(columns.get("name"))),
        ValueText.cleaned(row.text(spec.table().province())),
        Places.read(row, spec.table(), frame),
        isWithoutArea ? people / peoplePerKm2 : row.number(columns.get("area_km2"), 0, MOST_KM2),
        people,
        columns.get("kind").isEmpty() ? "" : row.text(columns.get("kind"), ""));
  }
}
