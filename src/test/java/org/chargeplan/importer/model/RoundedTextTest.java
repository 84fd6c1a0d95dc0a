package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
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

  /** What is fast must equal what is exact, at the middle of two rounded numbers too. */
  @Test
  void textIsThatOfDecimalsOfAnyLength() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int decimals = random.nextInt(6);
      double value =
          random.nextBoolean()
              ? (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14))
              : (random.nextInt(2_000_000) - 1_000_000) / Math.pow(10, decimals + 1);
      BigDecimal exact = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
      String expected = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
      assertEquals(expected, RoundedText.text(value, decimals));
    }
  }
}
