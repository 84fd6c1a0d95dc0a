package org.chargeplan.country;

import org.chargeplan.region.CountryTable;

/** The people of a country, as a new {@code region.yaml} has them. */
final class NationText {

  private static final String TEXT =
      """
      # People of the country: the region takes its share by people of each amount that is marked as national
      # (`national_fleet` here, `national: true` in rules.yaml).
      country_people: %d
      country_people_year: %d
      """;

  private NationText() {}

  /**
   * Lines of the file; empty where the people of the country are not known.
   *
   * @param alpha3 code of the country
   */
  static String lines(String alpha3) {
    return CountryTable.findPeople(alpha3)
        .map(people -> TEXT.formatted(people.count(), people.year()))
        .orElse("");
  }
}
