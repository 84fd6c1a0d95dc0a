package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * The provinces: administrative areas of the highest level that holds most of the inhabited places,
 * or the region as one. A place outside all of them belongs to the one of the nearest place inside.
 */
final class OsmProvinces {

  private static final int FIRST_LEVEL = 4;
  private static final int LAST_LEVEL = 8;

  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();

  private final OsmNames shown;

  private OsmProvinces(OsmNames shown) {
    this.shown = shown;
  }

  /**
   * Finds the provinces of places.
   *
   * @param names how names are shown
   * @param tally counts the areas read, taken and left out
   */
  static OsmProvinces of(
      OsmMap map,
      List<Location> places,
      String regionId,
      String regionName,
      OsmNames names,
      LayerTally tally) {
    List<OsmBorder> borders = map.borders();
    OsmProvinces provinces = new OsmProvinces(names);
    List<Optional<OsmBorder>> best =
        IntStream.rangeClosed(FIRST_LEVEL, LAST_LEVEL)
            .mapToObj(level -> areasOf(places, borders, level))
            .filter(areas -> 2 * areas.stream().filter(Optional::isPresent).count() > places.size())
            .findFirst()
            .orElse(List.of());
    if (best.isEmpty()) {
      provinces.names.put(regionId, regionName);
      places.forEach(place -> provinces.ids.add(regionId));
    } else {
      provinces.assign(best, places);
    }
    int taken = best.isEmpty() ? 0 : provinces.names.size();
    tally.read(borders.size() + map.openBorders());
    tally.take(Status.PUBLISHED, taken);
    tally.leaveOut("of another level, or without a zone", borders.size() - taken);
    tally.leaveOut("without a closed border: the extract lacks a part of it", map.openBorders());
    return provinces;
  }

  private void assign(List<Optional<OsmBorder>> areas, List<Location> places) {
    List<Location> held = new ArrayList<>();
    List<OsmBorder> holders = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (areas.get(i).isPresent()) {
        held.add(places.get(i));
        holders.add(areas.get(i).get());
      }
    }
    PointIndex index = new PointIndex(held);
    for (int i = 0; i < places.size(); i++) {
      Location place = places.get(i);
      OsmBorder area = areas.get(i).orElseGet(() -> holders.get(index.nearest(place)));
      ids.add(area.id());
      names.put(area.id(), shown.shown(area.tags()));
    }
  }

  /** The area of a level that holds each of the places. */
  private static List<Optional<OsmBorder>> areasOf(
      List<Location> places, List<OsmBorder> borders, int level) {
    List<OsmBorder> areas = borders.stream().filter(area -> area.level() == level).toList();
    return places.stream()
        .map(place -> areas.stream().filter(area -> area.contains(place)).findFirst())
        .toList();
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
