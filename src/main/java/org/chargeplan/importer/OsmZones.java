package org.chargeplan.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Zones of the places of an extract: their people are as the map tells them, else assumed by rank.
 *
 * @param all a zone for each place
 * @param assumed how many have assumed people
 * @param total what all people were made to sum up to, where that was asked for
 */
record OsmZones(List<UserZone> all, int assumed, OptionalDouble total) {

  /**
   * @param places places of a rank
   * @param provinces id of the province of each
   * @param people people of all zones: what the map tells stays, the assumed ones share the rest;
   *     where the map tells more than that, theirs stay too
   */
  static OsmZones of(List<OsmThing> places, List<String> provinces, OptionalDouble people) {
    double told = 0;
    double byRank = 0;
    int assumed = 0;
    List<UserZone> zones = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      UserZone zone =
          OsmPlaceRank.find(places.get(i)).orElseThrow().zone(places.get(i), provinces.get(i));
      zones.add(zone);
      if (isTold(places.get(i))) {
        told += zone.population();
      } else {
        byRank += zone.population();
        assumed++;
      }
    }
    if (people.isEmpty() || people.getAsDouble() <= told || byRank == 0) {
      return new OsmZones(zones, assumed, OptionalDouble.empty());
    }
    double factor = (people.getAsDouble() - told) / byRank;
    for (int i = 0; i < zones.size(); i++) {
      if (!isTold(places.get(i))) {
        zones.set(i, zones.get(i).times(factor));
      }
    }
    return new OsmZones(zones, assumed, people);
  }

  private static boolean isTold(OsmThing place) {
    return place.number("population").isPresent();
  }

  /** People of all zones. */
  double people() {
    return all.stream().mapToDouble(UserZone::population).sum();
  }

  /** What to tell of the people. */
  String line() {
    String text = String.format(Locale.ROOT, "%,.0f people", people());
    if (assumed > 0) {
      text += String.format(Locale.ROOT, ", those of %,d zones assumed by rank", assumed);
      text +=
          total.isPresent()
              ? " and made to sum up to that, as assumptions.yaml says"
              : "; assumptions.yaml may tell how many they are in all";
    }
    return text;
  }
}
