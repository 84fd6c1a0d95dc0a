package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.Template;
import org.chargeplan.importer.model.UniqueIds;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/** Reads areas and places, and finds the area of each place. */
final class SpreadReader {

  private static final double MOST_PEOPLE = 1e9;
  private static final double MOST_KM2 = 2e7;

  private final SpreadSpec spec;
  private final RegionFrame frame;
  private final Tables tables;
  private final Map<String, Area> areas = new TreeMap<>();
  private final UniqueIds areaIds = new UniqueIds("area");
  private final Map<String, Area> areaOfZone = new TreeMap<>();
  private final Map<String, List<Place>> placesOf = new TreeMap<>();
  private final List<Place> lost = new ArrayList<>();

  SpreadReader(SpreadSpec spec, RegionFrame frame, Tables tables) {
    this.spec = spec;
    this.frame = frame;
    this.tables = tables;
  }

  /** The zones of all areas. */
  List<ZoneDraft> zones(Land land, Map<String, String> provinces) {
    spec.areas().listed().forEach(this::addListed);
    tables.read(
        spec.areas().layer().table(),
        "area",
        spec.areas().layer().needed(),
        row -> addArea(row, provinces));
    Map<String, String> areaOfCode = areaOfCode();
    tables.read(
        spec.places().layer().table(),
        "place",
        spec.places().needed(),
        row -> addPlace(row, areaOfCode));
    placeAreasWithoutPlaces();
    findLost();
    Spreading spreading = new Spreading(spec, land);
    List<ZoneDraft> zones = new ArrayList<>();
    placesOf.forEach(
        (area, places) -> {
          List<ZoneDraft> ofArea = spreading.zones(areas.get(area), places);
          ofArea.forEach(zone -> areaOfZone.put(zone.id(), areas.get(area)));
          zones.addAll(ofArea);
        });
    return zones;
  }

  /** The ids of the areas. */
  Set<String> areas() {
    return areas.keySet();
  }

  /** The area of each zone, by the zone's id. */
  Map<String, Area> areaOfZone() {
    return areaOfZone;
  }

  private void addListed(AreaSpec.Listed listed) {
    int people = (int) Math.round(listed.population() * spec.areas().scale());
    areas.put(
        listed.id(),
        new Area(
            listed.id(),
            listed.name(),
            listed.id(),
            spec.areas().kind().fill(place -> ""),
            Optional.ofNullable(spec.areas().points().get(listed.id())),
            listed.areaKm2(),
            people));
  }

  private void addArea(CsvRow row, Map<String, String> provinces) {
    AreaSpec ofAreas = spec.areas();
    Map<String, String> columns = ofAreas.layer().columns();
    String id = ValueText.cleaned(row.text(columns.get("id")));
    String province = ofAreas.province().fill(column -> row.text(column, ""));
    ZoneReader.checkProvince(row, province, provinces);
    double people = row.number(columns.get("population"), 0, MOST_PEOPLE) * ofAreas.scale();
    Optional<Location> point = Places.find(row, ofAreas.layer().table()).filter(frame::contains);
    Area area =
        new Area(
            id,
            ofAreas.shortened(row.text(columns.get("name"))),
            province,
            ofAreas.kind().fill(column -> row.text(column, "")),
            Optional.ofNullable(ofAreas.points().get(id)).or(() -> point),
            row.number(columns.get("area_km2"), 0, MOST_KM2, 0),
            (int) Math.round(people));
    if (areaIds.claim(row, id, "Maybe another column is its id.")) {
      areas.put(id, area);
    }
  }

  /** The area of each code; an area's id is its code only where no other area has that one. */
  private Map<String, String> areaOfCode() {
    Map<String, String> byCode = new LinkedHashMap<>();
    spec.areas().codes().forEach((area, codes) -> codes.forEach(c -> byCode.put(c, area)));
    for (String area : areas.keySet()) {
      spec.areas().codesOf(area).forEach(code -> byCode.putIfAbsent(code, area));
    }
    return byCode;
  }

  private void addPlace(CsvRow row, Map<String, String> areaOfCode) {
    LayerSpec layer = spec.places().layer();
    String id = ValueText.cleaned(row.text(layer.columns().get("id")));
    double population = row.number(layer.columns().get("population"), 0, MOST_PEOPLE, 0);
    if (population < spec.places().leastPopulation()) {
      return;
    }
    Place place =
        Place.of(
            id,
            ValueText.cleaned(row.text(layer.columns().get("name"))),
            Places.read(row, layer.table(), frame),
            population);
    String area = spec.places().areaOf().get(id);
    for (Template code : spec.places().codes()) {
      area = area != null ? area : areaOfCode.get(code.fill(column -> row.text(column, "")));
    }
    if (area == null) {
      lost.add(place);
    } else if (areas.containsKey(area)) {
      placesOf.computeIfAbsent(area, a -> new ArrayList<>()).add(place);
    } else {
      row.problem(
          "The area (" + area + ") of " + row.subject() + " must be one of the areas.",
          "Maybe 'codes' or 'area_of' of the recipe names another one.");
    }
  }

  private void placeAreasWithoutPlaces() {
    for (Area area : areas.values()) {
      if (!placesOf.containsKey(area.id())) {
        area.point()
            .ifPresentOrElse(
                point ->
                    placesOf.put(
                        area.id(), List.of(Place.of("area-" + area.id(), area.name(), point, 0))),
                () ->
                    tables.problem(
                        spec.areas().layer().table(),
                        "The area (" + area.id() + ") must have a place, or coordinates.",
                        "Maybe give its 'points' in the recipe."));
      }
    }
  }

  /** A place whose codes name no area is in that of the nearest other place. */
  private void findLost() {
    List<Location> locations = new ArrayList<>();
    List<String> areaOf = new ArrayList<>();
    placesOf.forEach(
        (area, places) ->
            places.forEach(
                place -> {
                  locations.add(place.location());
                  areaOf.add(area);
                }));
    PointIndex index = new PointIndex(locations);
    Map<String, List<Place>> found = new TreeMap<>();
    for (Place place : lost) {
      if (!areaOf.isEmpty()) {
        String area = areaOf.get(index.nearest(place.location()));
        found.computeIfAbsent(area, a -> new ArrayList<>()).add(place);
      }
    }
    found.forEach(
        (area, places) ->
            placesOf.merge(
                area,
                places,
                (first, more) -> {
                  List<Place> all = new ArrayList<>(first);
                  all.addAll(more);
                  return all;
                }));
  }
}
