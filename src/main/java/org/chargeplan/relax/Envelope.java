package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Penalty;

/**
 * The largest convex function that lies nowhere above a penalty, over a range of activity: the
 * penalty itself where it is convex.
 *
 * <p>It runs from {@code at(0)} to {@code at(pieces())}, straight between {@code at(i)} and {@code
 * at(i + 1)}, and its slopes rise.
 */
final class Envelope {

  private final double[] at;
  private final double[] value;
  private final double[] slope;

  private Envelope(double[] at, double[] value, double[] slope) {
    this.at = at;
    this.value = value;
    this.slope = slope;
  }

  static Envelope of(Penalty penalty, long low, long high) {
    long[] corners = new long[penalty.pieces() + 2];
    int count = 0;
    corners[count++] = low;
    for (int i = 0; i < penalty.pieces(); i++) {
      if (penalty.breakAt(i) > low && penalty.breakAt(i) < high) {
        corners[count++] = penalty.breakAt(i);
      }
    }
    if (high > low) {
      corners[count++] = high;
    }
    return lowerHull(penalty, Arrays.copyOf(corners, count));
  }

  private static Envelope lowerHull(Penalty penalty, long[] corners) {
    double[] x = new double[corners.length];
    double[] y = new double[corners.length];
    int last = -1;
    for (long corner : corners) {
      double cost = (double) penalty.of(corner);
      while (last > 0 && isAbove(x, y, last, (double) corner, cost)) {
        last--;
      }
      last++;
      x[last] = (double) corner;
      y[last] = cost;
    }
    double[] slope = new double[last];
    Arrays.setAll(slope, i -> (y[i + 1] - y[i]) / (x[i + 1] - x[i]));
    return new Envelope(Arrays.copyOf(x, last + 1), Arrays.copyOf(y, last + 1), slope);
  }

  /** Whether a corner lies on or above the line from the corner before it to a new one. */
  private static boolean isAbove(double[] x, double[] y, int corner, double newX, double newY) {
    double to = (y[corner] - y[corner - 1]) / (x[corner] - x[corner - 1]);
    return to >= (newY - y[corner]) / (newX - x[corner]);
  }

  /** How many straight pieces there are; none where only one activity is possible. */
  int pieces() {
    return slope.length;
  }

  double at(int corner) {
    return at[corner];
  }

  double value(int corner) {
    return value[corner];
  }

  /** The slope between corners {@code piece} and {@code piece + 1}. */
  double slope(int piece) {
    return slope[piece];
  }

  /** The piece with the slope nearest to 0. */
  int flattest() {
    int flattest = 0;
    for (int i = 1; i < slope.length; i++) {
      if (Math.abs(slope[i]) < Math.abs(slope[flattest])) {
        flattest = i;
      }
    }
    return flattest;
  }
}
