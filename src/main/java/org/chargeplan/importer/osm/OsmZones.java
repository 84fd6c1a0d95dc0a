package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.PlaceRank;
import org.chargeplan.importer.model.ZoneDraft;

/**
 * Zones of the places of an extract: their people are those on the map, else assumed by rank.
 *
 * @param all a zone for each place
 * @param assumed how many have assumed people
 * @param total the total to which all people were scaled, where one is given
 */
record OsmZones(List<ZoneDraft> all, int assumed, OptionalDouble total) {

  /**
   * @param places places of a rank
   * @param provinces id of the province of each
   * @param people people of all zones: those on the map stay, the assumed ones share the rest;
   *     where the map has more than that, the assumed ones stay too
   */
  static OsmZones of(List<OsmThing> places, List<String> provinces, OptionalDouble people) {
    double onMap = 0;
    double byRank = 0;
    int assumed = 0;
    List<ZoneDraft> zones = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      ZoneDraft zone = zone(places.get(i), provinces.get(i));
      zones.add(zone);
      if (hasPopulation(places.get(i))) {
        onMap += zone.population();
      } else {
        byRank += zone.population();
        assumed++;
      }
    }
    if (people.isEmpty() || people.getAsDouble() <= onMap || byRank == 0) {
      return new OsmZones(zones, assumed, OptionalDouble.empty());
    }
    double factor = (people.getAsDouble() - onMap) / byRank;
    for (int i = 0; i < zones.size(); i++) {
      if (!hasPopulation(places.get(i))) {
        zones.set(i, zones.get(i).times(factor));
      }
    }
    return new OsmZones(zones, assumed, people);
  }

  /** Its people as the map has them or by rank, its area by the density of its rank. */
  private static ZoneDraft zone(OsmThing place, String province) {
    PlaceRank rank = PlaceRank.find(place.tags()).orElseThrow();
    double people = place.number("population").orElse(rank.people());
    return new ZoneDraft(
        place.id(),
        place.name().orElse(place.id()),
        province,
        place.location(),
        rank.areaKm2(people),
        people,
        rank.name().toLowerCase(Locale.ROOT));
  }

  private static boolean hasPopulation(OsmThing place) {
    return place.number("population").isPresent();
  }

  /** People of all zones. */
  double people() {
    return all.stream().mapToDouble(ZoneDraft::population).sum();
  }

  /** The people in words. */
  String line() {
    String text = String.format(Locale.ROOT, "%,.0f people", people());
    if (assumed > 0) {
      text += String.format(Locale.ROOT, ", those of %,d zones assumed by rank", assumed);
      text +=
          total.isPresent()
              ? " and scaled to that total, as assumptions.yaml says"
              : "; assumptions.yaml may give the total";
    }
    return text;
  }
}
