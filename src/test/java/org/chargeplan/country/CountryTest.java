package org.chargeplan.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.region.Bounds;
import org.chargeplan.region.Country;
import org.chargeplan.region.CountryTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries by code and name, and what is carried of them. */
class CountryTest {

  @ParameterizedTest
  @CsvSource({
    "AD, AND",
    "and, AND",
    "Andorra, AND",
    "Viet Nam, VNM",
    "Vietnam, VNM",
    "Cote d'Ivoire, CIV",
    "CÔTE D’IVOIRE, CIV",
    "gb, GBR",
    "Việt Nam, VNM"
  })
  void countriesAreFoundByCodeAndName(String text, String alpha3) {
    assertEquals(alpha3, Country.find(text).orElseThrow().alpha3());
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "", "Atlantis", "12"})
  void unknownCountriesAreNotFound(String text) {
    assertEquals(Optional.empty(), Country.find(text));
  }

  @Test
  void hintNamesTheNearestCountryOrTheFormAskedFor() {
    assertEquals("Maybe TH (Thailand).", Country.hint("Tailand"));
    assertEquals("Maybe BR (Brazil).", Country.hint("Brasil"));
    assertTrue(Country.hint("XX").startsWith("Maybe a code"));
  }

  @Test
  void tableNamesEachCountryOnce() {
    for (String code : Figures.named()) {
      assertEquals(code, Country.find(code).orElseThrow().alpha3());
    }
    assertEquals(new HashSet<>(Figures.named()).size(), Figures.named().size());
  }

  @Test
  void boundsContainTheirCountries() {
    Bounds andorra = CountryTable.findBounds("AND").orElseThrow();
    assertEquals(new Bounds(1.3, 42.3, 1.9, 42.8), andorra);
    assertEquals(Optional.empty(), CountryTable.findBounds("ZZZ"));
    long withBounds =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
            .filter(code -> CountryTable.findBounds(code).isPresent())
            .count();
    assertTrue(withBounds > 230, withBounds + " countries have bounds");
  }
}
