package org.chargeplan.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DecimalsTest {

  @Test
  void spellsPlainRoundedNumbers() {
    assertEquals("10000000", Decimals.text(1.0E7, 1));
    assertEquals("0.1", Decimals.text(0.05, 1));
    assertEquals("105.8", Decimals.text(105.8, 5));
    assertEquals("-1.25", Decimals.text(-1.25, 2));
  }

  @Test
  void spellsNothingAsZero() {
    assertEquals("0", Decimals.text(-0.04, 1));
    assertEquals("0", Decimals.text(0.0, 5));
  }
}
