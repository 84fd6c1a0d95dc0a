package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RoundedTextTest {

  @Test
  void numbersAreRoundedAndWrittenPlainly() {
    assertEquals("10000000", RoundedText.text(1.0E7, 1));
    assertEquals("0.1", RoundedText.text(0.05, 1));
    assertEquals("105.8", RoundedText.text(105.8, 5));
    assertEquals("-1.25", RoundedText.text(-1.25, 2));
  }

  @Test
  void nothingIsWrittenAsZero() {
    assertEquals("0", RoundedText.text(-0.04, 1));
    assertEquals("0", RoundedText.text(0.0, 5));
  }
}
