package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may use a place of the map. Of the tags on cars the most special decides: {@code motorcar}
 * before {@code motor_vehicle} before {@code access}. A place that names other vehicles and no cars
 * is for those.
 *
 * @param isForCars whether it is for cars of the public
 * @param isForTwoWheelers whether motorcycles or scooters of the public may use it
 * @param why why it is not for cars of the public, in words; empty where it is
 */
record OsmUse(boolean isForCars, boolean isForTwoWheelers, String why) {

  private static final OsmUse CARS = new OsmUse(true, false, "");

  private static final String TWO_WHEELERS = "motorcycles or scooters";

  /** From the most special to the most general. */
  private static final List<String> KEYS =
      List.of("motorcar", "car", "motor_vehicle", "vehicle", "access");

  private static final Set<String> OF_CARS = Set.of("motorcar", "car", "motor_vehicle");

  private static final Set<String> PRIVATE =
      Set.of(
          "private",
          "residents",
          "resident",
          "permit",
          "employees",
          "employee",
          "staff",
          "military",
          "official",
          "emergency",
          "delivery",
          "agricultural",
          "forestry");

  private static final Set<String> FOR_IT = Set.of("designated", "only", "exclusive");

  /** Other vehicles by their keys; wheelchairs are no vehicles here. */
  private static final Map<String, String> OTHERS = others();

  /** Others that use a charger for cars as guests where they are not named alone. */
  private static final Set<String> LIKE_CARS = Set.of("trucks", "buses", "taxis", "shared cars");

  private static Map<String, String> others() {
    Map<String, String> words = new LinkedHashMap<>();
    List.of("bicycle", "cargo_bike", "electric_bicycle").forEach(k -> words.put(k, "bicycles"));
    List.of("motorcycle", "moped", "mofa", "scooter", "motor_scooter")
        .forEach(k -> words.put(k, TWO_WHEELERS));
    List.of("kick_scooter", "small_electric_vehicle").forEach(k -> words.put(k, "kick scooters"));
    List.of("hgv", "truck", "goods").forEach(k -> words.put(k, "trucks"));
    List.of("bus", "psv", "coach", "tourist_bus").forEach(k -> words.put(k, "buses"));
    words.put("taxi", "taxis");
    words.put("car_sharing", "shared cars");
    List.of("boat", "ship", "motorboat").forEach(k -> words.put(k, "boats"));
    return words;
  }

  /**
   * Who may use a charging station.
   *
   * @param hasCarPlug whether it has a plug that only cars have
   */
  static OsmUse ofStation(Map<String, String> tags, boolean hasCarPlug) {
    Optional<OsmUse> byCars = byTagsOfCars(tags);
    if (byCars.isPresent()) {
      return byCars.get();
    }
    Set<String> guests = vehicles(tags, Set.of("yes", "official"));
    guests.removeAll(LIKE_CARS);
    return guests.isEmpty() || hasCarPlug ? CARS : forOthers(guests);
  }

  /** Who may use a car park, a shop or another candidate. */
  static OsmUse ofPlace(Map<String, String> tags) {
    return byTagsOfCars(tags).orElse(CARS);
  }

  /** What is certain, whatever the place: cars named or kept out, or others it is made for. */
  private static Optional<OsmUse> byTagsOfCars(Map<String, String> tags) {
    Optional<String> key =
        KEYS.stream().filter(k -> !tags.getOrDefault(k, "").isBlank()).findFirst();
    List<String> values = key.map(k -> values(tags, k)).orElse(List.of());
    Set<String> made = vehicles(tags, FOR_IT);
    if (!values.isEmpty() && values.stream().allMatch(PRIVATE::contains)) {
      return Optional.of(new OsmUse(false, false, "private"));
    }
    if (!values.isEmpty() && values.stream().allMatch(v -> v.equals("no") || PRIVATE.contains(v))) {
      Set<String> others = vehicles(tags, Set.of("yes", "official", "permissive", "customers"));
      others.addAll(made);
      return Optional.of(others.isEmpty() ? closed(key.orElseThrow()) : forOthers(others));
    }
    if (key.filter(OF_CARS::contains).isPresent()) {
      return Optional.of(CARS);
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(forOthers(made));
  }

  private static OsmUse closed(String key) {
    return new OsmUse(
        false, false, OF_CARS.contains(key) ? "closed to cars" : "closed to the public");
  }

  private static OsmUse forOthers(Set<String> vehicles) {
    return new OsmUse(
        false, vehicles.contains(TWO_WHEELERS), "for " + String.join(" and ", vehicles));
  }

  /** The vehicles that a place names with one of some values. */
  private static Set<String> vehicles(Map<String, String> tags, Set<String> wanted) {
    Set<String> found = new LinkedHashSet<>();
    OTHERS.forEach(
        (key, words) -> {
          if (values(tags, key).stream().anyMatch(wanted::contains)) {
            found.add(words);
          }
        });
    return found;
  }

  private static List<String> values(Map<String, String> tags, String key) {
    List<String> values = new ArrayList<>();
    for (String value : tags.getOrDefault(key, "").split(";", -1)) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    return values;
  }
}
