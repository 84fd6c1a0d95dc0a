package org.chargeplan.importer.demand;

import java.util.Arrays;

/** Parts of one. */
final class Shares {

  private Shares() {}

  /** Amounts as parts of their sum; all 0 where that is 0. */
  static double[] of(double[] amounts) {
    double sum = Arrays.stream(amounts).sum();
    return Arrays.stream(amounts).map(amount -> sum == 0 ? 0 : amount / sum).toArray();
  }
}
