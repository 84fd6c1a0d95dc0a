package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FinanceTest {

  private static double annuity(double rate, double years) {
    return new Finance(rate, 25, 30, Status.ASSUMED).annuity(years);
  }

  /** 0.1 / (1 - 1.1^-2) = 0.1 / (1 - 0.826446...) = 0.576190... */
  @Test
  void capitalRecoveryFactor() {
    assertEquals(0.1 * 1.21 / 0.21, annuity(0.1, 2), 1e-15);
  }

  @Test
  void withoutInterestCapitalIsSharedOverTheYears() {
    assertEquals(0.1, annuity(0, 10));
  }

  /** Near 0 the factor is (1 + (n + 1) r / 2) / n, up to terms in the square of the rate. */
  @Test
  void tinyRatesAreExact() {
    for (double rate : new double[] {1e-6, 1e-9, 1e-12, 1e-15, 1e-18}) {
      assertEquals((1 + 11 * rate / 2) / 10, annuity(rate, 10), 1e-12);
    }
  }
}
