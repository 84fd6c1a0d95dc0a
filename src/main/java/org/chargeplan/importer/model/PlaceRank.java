package org.chargeplan.importer.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ranks of inhabited places, with what is assumed where the map has no population. */
public enum PlaceRank {
  CITY(150_000, 3000),
  TOWN(10_000, 1500),
  VILLAGE(1000, 500),
  HAMLET(100, 100);

  private final double people;
  private final double peoplePerKm2;

  PlaceRank(double people, double peoplePerKm2) {
    this.people = people;
    this.peoplePerKm2 = peoplePerKm2;
  }

  /** The rank that a map gives a place. */
  public static Optional<PlaceRank> find(Map<String, String> tags) {
    String place = tags.getOrDefault("place", "");
    return Arrays.stream(values())
        .filter(rank -> rank.name().toLowerCase(Locale.ROOT).equals(place))
        .findFirst();
  }

  /** The rank of a place by its people, as OpenStreetMap's mappers are asked to tag it. */
  public static PlaceRank ofPeople(double people) {
    return people >= 100_000 ? CITY : people >= 10_000 ? TOWN : people >= 1000 ? VILLAGE : HAMLET;
  }

  /** The area that so many people take by the density of the rank, in km2. */
  public double areaKm2(double ofPeople) {
    return ofPeople / peoplePerKm2;
  }

  /** People of a place of this rank whose population is not known; assumed. */
  public double people() {
    return people;
  }
}
