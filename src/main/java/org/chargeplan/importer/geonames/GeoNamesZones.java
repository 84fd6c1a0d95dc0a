package org.chargeplan.importer.geonames;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.PlaceRank;
import org.chargeplan.importer.model.ZoneDraft;

/**
 * Zones and provinces of places of GeoNames. A zone is named by its geonameid; its area is assumed
 * by the density that is usual for a place of so many people, as for OpenStreetMap.
 *
 * @param zones the zones, in order of the places
 * @param provinces names by id, of the provinces that have one
 */
record GeoNamesZones(List<ZoneDraft> zones, Map<String, String> provinces) {

  /** What places without a division belong to. */
  private static final String NONE = "00";

  /** The zones of places; a first-order division is called as its seat is. */
  static GeoNamesZones of(List<GeoName> places) {
    Map<String, String> provinces = new TreeMap<>();
    for (GeoName place : places) {
      provinces.merge(
          division(place),
          isSeat(place) ? place.name() : "",
          (earlier, later) -> earlier.isEmpty() ? later : earlier);
    }
    provinces.values().removeIf(String::isEmpty);
    return new GeoNamesZones(places.stream().map(GeoNamesZones::zone).toList(), provinces);
  }

  private static ZoneDraft zone(GeoName place) {
    PlaceRank rank = PlaceRank.ofPeople(place.people());
    return new ZoneDraft(
        Long.toString(place.id()),
        place.name(),
        division(place),
        place.location(),
        rank.areaKm2(place.people()),
        place.people(),
        rank.name().toLowerCase(Locale.ROOT));
  }

  private static String division(GeoName place) {
    return place.admin1().isEmpty() ? NONE : place.admin1();
  }

  private static boolean isSeat(GeoName place) {
    return place.feature().equals("PPLA") || place.feature().equals("PPLC");
  }
}
