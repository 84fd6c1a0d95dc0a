package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Location;

/**
 * Zones for a city whose tables have none: the squares of a grid over its street network. Each
 * belongs to the city of the nearest town, and a city's people are spread over its squares by
 * length of street. Cities are the provinces.
 *
 * @param sideM side of a square
 * @param leastStreetM squares with less street are no zones
 * @param peopleGrowth factor of all people, e.g. from a census to the present
 * @param towns columns {@code id}, {@code name} of the table of towns
 * @param cities the cities
 */
record CellSpec(
    double sideM, double leastStreetM, double peopleGrowth, LayerSpec towns, List<City> cities)
    implements ZoneSpec {

  private static final double MOST_PEOPLE = 1e9;

  /**
   * A city, or the part of it that the network covers.
   *
   * @param id id of the province
   * @param name its name
   * @param people people who live in the part, 0 where the density is given
   * @param peoplePerKm2 people on a square kilometre of its squares, 0 where their number is given
   * @param towns ids of its towns and districts in the table
   * @param moreTowns towns and districts that the table lacks
   */
  record City(
      String id,
      String name,
      double people,
      double peoplePerKm2,
      List<String> towns,
      List<Place> moreTowns) {

    private static City read(Fields fields) {
      City city =
          new City(
              fields.text("id"),
              fields.text("name"),
              fields.number("people", 0, MOST_PEOPLE, 0),
              fields.number("people_per_km2", 0, MOST_PEOPLE, 0),
              fields.texts("towns", List.of()),
              fields.listOrEmpty("more_towns").stream().map(Place::read).toList());
      if (city.people > 0 == city.peoplePerKm2 > 0) {
        fields.problem(
            "id",
            "The city (" + city.id + ") must have either people or people_per_km2.",
            "Maybe people_per_km2: 20000.");
      }
      fields.rejectUnknown();
      return city;
    }
  }

  /**
   * A town or district.
   *
   * @param name its name
   * @param location its centre
   */
  record Place(String name, Location location) {

    private static Place read(Fields fields) {
      Place place =
          new Place(
              fields.text("name"),
              new Location(fields.number("lon", -180, 180), fields.number("lat", -90, 90)));
      fields.rejectUnknown();
      return place;
    }
  }

  /** Reads {@code cells}, where the recipe has it. */
  static Optional<CellSpec> find(Fields recipe, Map<String, TableSpec> tables) {
    if (!recipe.has("cells")) {
      return Optional.empty();
    }
    Fields fields = recipe.fields("cells");
    CellSpec spec =
        new CellSpec(
            fields.number("side_m", 50, 100_000),
            fields.number("least_street_m", 0, 1e6, 0),
            fields.number("people_growth", 0, 100, 1),
            LayerSpec.read(fields.fields("towns"), tables, List.of("id", "name"), List.of()),
            fields.list("cities").stream().map(City::read).toList());
    checkOnce(fields, spec.cities.stream().map(City::id).toList(), "city");
    checkOnce(fields, spec.cities.stream().flatMap(c -> c.towns.stream()).toList(), "town");
    fields.rejectUnknown();
    return Optional.of(spec);
  }

  private static void checkOnce(Fields fields, List<String> ids, String what) {
    Set<String> known = new HashSet<>();
    for (String id : ids) {
      if (!known.add(id)) {
        fields.problem(
            "cities",
            "The " + what + " (" + id + ") of the cells must be named once.",
            "Maybe remove one.");
      }
    }
  }

  /** The cities, by their names. */
  ProvinceSpec provinces() {
    Map<String, String> names = new TreeMap<>();
    cities.forEach(city -> names.put(city.id, city.name));
    return new ProvinceSpec.Named(names);
  }

  /** The ids of all towns wanted. */
  List<String> townIds() {
    List<String> ids = new ArrayList<>();
    cities.forEach(city -> ids.addAll(city.towns));
    return ids;
  }

  /** Area of a square. */
  double areaKm2() {
    return sideM * sideM / 1e6;
  }
}
