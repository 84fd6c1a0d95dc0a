package org.chargeplan.region;

import java.util.Optional;
import java.util.Set;

/**
 * How the people of a region compare with those of its country, and which of its fleets are the
 * country's. Amounts that are marked as national are those of the entire country: a region takes
 * the share of them that it has of the people.
 *
 * @param people people of the country, where they are known
 * @param peopleHere people in all zones of the region; 0 where it has no zones yet
 * @param fleets ids of the vehicle classes whose fleet is that of the country
 */
public record Nation(Optional<CountryTable.People> people, double peopleHere, Set<String> fleets) {

  /** A region that is all of its country, or of a country of which nothing is known. */
  public static final Nation UNKNOWN = new Nation(Optional.empty(), 0, Set.of());

  /**
   * From this share on a region is the entire country: counts of several years and registers differ
   * by up to a tenth.
   */
  private static final double ENTIRE = 0.9;

  public Nation {
    fleets = Set.copyOf(fleets);
  }

  /** People of the zones over those of the country; nothing where one of them is unknown. */
  public Optional<Double> peopleRatio() {
    return people
        .filter(country -> country.count() > 0 && peopleHere > 0)
        .map(country -> peopleHere / country.count());
  }

  /** The share that the region takes of a national amount, 0 to 1. */
  public double share() {
    return peopleRatio().filter(ratio -> ratio < ENTIRE).orElse(1.0);
  }
}
