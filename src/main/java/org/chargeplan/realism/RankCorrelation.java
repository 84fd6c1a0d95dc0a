package org.chargeplan.realism;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Spearman's rank correlation: how far two figures put places in the same order. */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * The correlation of the ranks of two figures of the same places, -1 to 1. Equal values have the
   * mean of their ranks. Nothing where one figure is the same everywhere, or for fewer than two
   * places.
   *
   * @throws IllegalArgumentException where there are not as many of both
   */
  public static OptionalDouble of(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "There are " + one.length + " figures and " + other.length + " others.");
    }
    double[] x = ranks(one);
    double[] y = ranks(other);
    double mean = (one.length + 1) / 2.0;
    double products = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - mean) * (y[i] - mean);
      squaresX += (x[i] - mean) * (x[i] - mean);
      squaresY += (y[i] - mean) * (y[i] - mean);
    }
    return squaresX == 0 || squaresY == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(products / Math.sqrt(squaresX * squaresY));
  }

  /** Ranks from 1, in the order of the figures; equal ones share the mean of theirs. */
  static double[] ranks(double[] figures) {
    int[] order =
        IntStream.range(0, figures.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> figures[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[figures.length];
    for (int first = 0; first < order.length; ) {
      int after = first + 1;
      while (after < order.length && figures[order[after]] == figures[order[first]]) {
        after++;
      }
      double mean = (first + 1 + after) / 2.0;
      Arrays.stream(order, first, after).forEach(i -> ranks[i] = mean);
      first = after;
    }
    return ranks;
  }
}
