package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.chargeplan.importer.model.CountText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNumbersTest {

  /** An empty value: it is none, and so a problem. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNKNOWN|12,345|12345",
        "UNKNOWN|1.234.567|1234567",
        "UNKNOWN|~36000|36000",
        "UNKNOWN|2-4|4",
        "UNKNOWN|40 bays|40",
        "UNKNOWN|1 234|1234",
        "UNKNOWN|12,5|",
        "UNKNOWN|about 1.234|",
        "UNKNOWN|yes|",
        "POINT|12,345|12345",
        "POINT|1.234.567|",
        "POINT|~1.234|",
        "COMMA|ca. 1.234|1234",
        "COMMA|~12,5|13",
        "COMMA|~12,345|",
        "COMMA|22.0|",
      })
  void countIsReadByTheDecimalSetting(ColumnMapping.Decimal decimal, String text, Long count) {
    assertEquals(
        Optional.ofNullable(count), new CellNumbers(decimal).count(text).map(CountText::most));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNKNOWN|max. 150 kW|150",
        "UNKNOWN|0.15 MW|150",
        "UNKNOWN|150 kW|150",
        "UNKNOWN|3,7 kW|",
        "COMMA|3,7 kW|3.7",
        "COMMA|1.200,5 kW|1200.5",
        "COMMA|3.7 kW|",
        "POINT|fast|",
      })
  void powerIsReadByTheDecimalSetting(ColumnMapping.Decimal decimal, String text, Double kw) {
    assertEquals(
        Optional.ofNullable(kw),
        new CellNumbers(decimal).power(text).map(power -> power.mostKw().orElseThrow()));
  }

  @Test
  void pointBeforeThreeDigitsIsAmbiguousUnlessTheSettingSays() {
    assertTrue(new CellNumbers(ColumnMapping.Decimal.UNKNOWN).isAmbiguous("1.234"));
    assertTrue(!new CellNumbers(ColumnMapping.Decimal.UNKNOWN).isAmbiguous("0.234"));
    assertTrue(!new CellNumbers(ColumnMapping.Decimal.UNKNOWN).isAmbiguous("1234.567"));
    assertEquals(1.234, new CellNumbers(ColumnMapping.Decimal.POINT).strict("1.234").orElseThrow());
    assertEquals(
        1234.0, new CellNumbers(ColumnMapping.Decimal.COMMA).strict("1.234").orElseThrow());
  }
}
