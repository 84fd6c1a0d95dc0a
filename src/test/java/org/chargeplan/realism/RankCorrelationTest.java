package org.chargeplan.realism;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  @Test
  void equalFiguresShareTheMeanOfTheirRanks() {
    assertArrayEquals(
        new double[] {1, 2.5, 2.5, 4, 6, 6, 6},
        RankCorrelation.ranks(new double[] {-1, 0, 0, 3, 7, 7, 7}));
  }

  @Test
  void correlationWithTiesIsThatOfTheRanks() {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4, both around 2.5: products 2.25 + 0 + 0 + 2.25 = 4.5;
    // squares 4.5 and 2.25 + 0.25 + 0.25 + 2.25 = 5. 4.5 / sqrt(4.5 x 5) = 0.948683.
    assertEquals(
        0.948683,
        RankCorrelation.of(new double[] {10, 20, 20, 90}, new double[] {0, 5, 1, 6}).getAsDouble(),
        1e-6);
  }

  @Test
  void sameOrderIsOneAndReversedOrderMinusOne() {
    double[] figures = {3, 1, 2};
    assertEquals(1, RankCorrelation.of(figures, new double[] {900, 7, 8}).getAsDouble(), 1e-12);
    assertEquals(-1, RankCorrelation.of(figures, new double[] {1, 3, 2}).getAsDouble(), 1e-12);
  }

  @Test
  void withoutDifferencesThereIsNone() {
    assertEquals(
        OptionalDouble.empty(), RankCorrelation.of(new double[] {1, 2}, new double[] {5, 5}));
    assertEquals(OptionalDouble.empty(), RankCorrelation.of(new double[] {1}, new double[] {5}));
    assertEquals(OptionalDouble.empty(), RankCorrelation.of(new double[0], new double[0]));
  }

  @Test
  void figuresMustBeOfTheSamePlaces() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RankCorrelation.of(new double[] {1}, new double[] {1, 2}));
  }
}
