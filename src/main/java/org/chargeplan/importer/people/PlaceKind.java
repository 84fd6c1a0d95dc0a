package org.chargeplan.importer.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.importer.model.PlaceRank;

/** Kinds of inhabited places, with what is assumed where the map has no population. */
public enum PlaceKind {
  CITY(PlaceRank.CITY),
  TOWN(PlaceRank.TOWN),
  VILLAGE(PlaceRank.VILLAGE),
  HAMLET(PlaceRank.HAMLET),
  ISOLATED_DWELLING(5, 50),
  FARM(5, 50),
  ISLAND(100, 50),
  ISLET(5, 50),
  BOROUGH(50_000, 3000),
  SUBURB(10_000, 3000),
  QUARTER(5000, 3000),
  NEIGHBOURHOOD(2000, 3000);

  private final double people;
  private final double peoplePerKm2;

  PlaceKind(PlaceRank rank) {
    this(rank.people(), rank.people() / rank.areaKm2(rank.people()));
  }

  PlaceKind(double people, double peoplePerKm2) {
    this.people = people;
    this.peoplePerKm2 = peoplePerKm2;
  }

  /** The kind that a map's word means, e.g. {@code suburb}; nothing where nobody lives there. */
  public static Optional<PlaceKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The kind as the map writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether such a place is a part of a city or town. */
  boolean isPart() {
    return compareTo(BOROUGH) >= 0;
  }

  boolean isIsland() {
    return this == ISLAND || this == ISLET;
  }

  /** People of a place of this kind whose population is not known; assumed. */
  double people() {
    return people;
  }

  /** The area that so many people take by the density that is usual for the kind, in km2. */
  double areaKm2(double ofPeople) {
    return ofPeople / peoplePerKm2;
  }

  /**
   * The built-up area of so many people: by the density of the kind, or of the rank that places of
   * so many people have, where that is denser.
   */
  double builtKm2(double ofPeople) {
    return Math.min(areaKm2(ofPeople), PlaceRank.ofPeople(ofPeople).areaKm2(ofPeople));
  }
}
