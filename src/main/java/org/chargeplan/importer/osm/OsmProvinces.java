package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * The provinces: administrative areas of the highest level that holds most of the inhabited places,
 * or the region as one. A place outside all of them belongs to the one of the nearest place inside.
 */
final class OsmProvinces {

  private static final int FIRST_LEVEL = 4;
  private static final int LAST_LEVEL = 8;

  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();

  private OsmProvinces() {}

  static OsmProvinces of(
      List<OsmBorder> borders, List<Location> places, String regionId, String regionName) {
    OsmProvinces provinces = new OsmProvinces();
    List<OsmBorder> best =
        IntStream.rangeClosed(FIRST_LEVEL, LAST_LEVEL)
            .mapToObj(level -> borders.stream().filter(b -> b.level() == level).toList())
            .filter(areas -> 2 * held(areas, places).size() > places.size())
            .findFirst()
            .orElse(List.of());
    if (best.isEmpty()) {
      provinces.names.put(regionId, regionName);
      places.forEach(place -> provinces.ids.add(regionId));
    } else {
      provinces.assign(best, places);
    }
    return provinces;
  }

  private void assign(List<OsmBorder> areas, List<Location> places) {
    List<Location> held = held(areas, places);
    PointIndex index = new PointIndex(held);
    for (Location place : places) {
      OsmBorder area =
          find(areas, place)
              .orElseGet(() -> find(areas, held.get(index.nearest(place))).orElseThrow());
      ids.add(area.id());
      names.put(area.id(), area.name());
    }
  }

  private static List<Location> held(List<OsmBorder> areas, List<Location> places) {
    return places.stream().filter(place -> find(areas, place).isPresent()).toList();
  }

  private static Optional<OsmBorder> find(List<OsmBorder> areas, Location place) {
    return areas.stream().filter(area -> area.contains(place)).findFirst();
  }

  /** The province of each place, in their order. */
  List<String> ids() {
    return ids;
  }

  /** Names by id. */
  Map<String, String> names() {
    return names;
  }
}
