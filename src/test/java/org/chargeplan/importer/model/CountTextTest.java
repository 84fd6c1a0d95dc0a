package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 4",
        "0 | 0",
        "1 234 | 1234",
        "1\u00A0234 | 1234",
        "1\u202F234\u202F567 | 1234567",
        "12,345 | 12345",
        "36.371 | 36371",
        "1,200 | 1200",
        "1.234.567 | 1234567",
        "12'345 | 12345",
        "40 bays | 40",
        "4.6 | 5",
        "4,2 | 4",
        "1234,5 | 1235",
        "12,345.6 | 12346",
        "250000 (2019) | 250000",
      })
  void exactCounts(String text, long count) {
    assertEquals(
        Optional.of(new CountText(count, count, /* isExact= */ true)), CountText.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~36000 | 36000 | 36000",
        "~ 4 | 4 | 4",
        "about 1,500 | 1500 | 1500",
        "ca. 800 | 800 | 800",
        "c. 800 | 800 | 800",
        "2-4 | 2 | 4",
        "2\u20134 | 2 | 4",
        "2;4 | 2 | 4",
        "4;2 | 2 | 4",
        "10 - 12 | 10 | 12",
        ">100 | 100 | 100",
        "up to 6 | 6 | 6",
        "2 to 4 | 2 | 4",
      })
  void countsThatAreNotExact(String text, long least, long most) {
    assertEquals(
        Optional.of(new CountText(most, least, /* isExact= */ false)), CountText.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "yes", "no", "several", "unknown", "many", "-", "?", "-4", "2nd", "x2"})
  void wordsAreNoCounts(String text) {
    assertEquals(Optional.empty(), CountText.read(text));
  }

  @Test
  void countsBeyondTenBillionAreNone() {
    assertEquals(Optional.empty(), CountText.read("99999999999"));
  }
}
