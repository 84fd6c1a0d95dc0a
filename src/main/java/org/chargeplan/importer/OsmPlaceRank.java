package org.chargeplan.importer;

import java.util.Locale;
import java.util.Optional;

/** Ranks of inhabited places, with what is assumed where the map tells no population. */
enum OsmPlaceRank {
  CITY(150_000, 3000),
  TOWN(10_000, 1500),
  VILLAGE(1000, 500),
  HAMLET(100, 100);

  private final double people;
  private final double peoplePerKm2;

  OsmPlaceRank(double people, double peoplePerKm2) {
    this.people = people;
    this.peoplePerKm2 = peoplePerKm2;
  }

  static Optional<OsmPlaceRank> find(OsmThing thing) {
    for (OsmPlaceRank rank : values()) {
      if (thing.is("place", rank.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(rank);
      }
    }
    return Optional.empty();
  }

  /** The rank of a place by its people, as OpenStreetMap's mappers are told to give it. */
  static OsmPlaceRank ofPeople(double people) {
    return people >= 100_000 ? CITY : people >= 10_000 ? TOWN : people >= 1000 ? VILLAGE : HAMLET;
  }

  /** The area that so many people take by the density of the rank, in km2. */
  double areaKm2(double ofPeople) {
    return ofPeople / peoplePerKm2;
  }

  /** The zone of a place: its people as told or by rank, its area by the density of its rank. */
  UserZone zone(OsmThing thing, String province) {
    double told = thing.number("population").orElse(people);
    return new UserZone(
        thing.id(),
        thing.name().orElse(thing.id()),
        province,
        thing.location(),
        areaKm2(told),
        told,
        name().toLowerCase(Locale.ROOT));
  }
}
