package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The share of a country's people that a region has. */
class NationTest {

  private static double share(long ofCountry, double here) {
    return new Nation(Optional.of(new CountryTable.People(ofCountry, 2024)), here, Set.of())
        .share();
  }

  @Test
  void aCityHasItsShare() {
    assertEquals(0.004, share(1_000_000, 4_000), 1e-12);
  }

  @Test
  void aRegionWithNearlyAllPeopleIsTheCountry() {
    // Counts of other years differ by some percent.
    assertEquals(1, share(1_000_000, 930_000));
    assertEquals(1, share(1_000_000, 1_120_000));
    assertEquals(0.89, share(1_000_000, 890_000), 1e-12);
  }

  @Test
  void nothingIsScaledWithoutZonesOrPeopleOfTheCountry() {
    assertEquals(1, share(1_000_000, 0));
    assertEquals(1, new Nation(Optional.empty(), 4_000, Set.of()).share());
  }

  @Test
  void peopleOfNearlyEveryCountryAreKnown() {
    long known =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
            .filter(code -> CountryTable.findPeople(code).isPresent())
            .count();
    assertTrue(known > 220, known + " countries");
    assertEquals(
        Optional.of(new CountryTable.People(212_583_750, 2024)), CountryTable.findPeople("BRA"));
    assertTrue(CountryTable.findPeople("COD").orElseThrow().count() > 80_000_000);
  }
}
