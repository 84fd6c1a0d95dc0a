package org.chargeplan.relax;

/**
 * A floating-point sum with a rigorous lower bound on the exact one.
 *
 * <p>Adding n numbers one after the other errs by at most {@code (n - 1) u / (1 - (n - 1) u)} times
 * the sum of their absolute values, where u = 2^-53 (Higham, Accuracy and Stability of Numerical
 * Algorithms, 2002, section 4.2). Each number may itself be the rounded product of up to three
 * rounded factors. Twice the sum of both errors is subtracted, so that the rounding errors of this
 * very correction are covered too.
 */
final class LowerSum {

  private static final double TWICE_ROUNDING = 0x1p-52;
  private static final int ROUNDINGS_OF_A_TERM = 6;

  private double sum;
  private double size;
  private int terms;

  void clear() {
    sum = 0;
    size = 0;
    terms = 0;
  }

  void add(double term) {
    sum += term;
    size += Math.abs(term);
    terms++;
  }

  /** A lower bound on the exact sum. */
  double atLeast() {
    return sum - (terms + ROUNDINGS_OF_A_TERM) * TWICE_ROUNDING * size;
  }
}
