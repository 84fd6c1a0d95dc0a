package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Penalty;

/**
 * The lower convex envelope of a penalty over an interval of activity: the largest convex function
 * that lies nowhere above it, the penalty itself where it is convex.
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
    long[] breakpoints = new long[penalty.pieces() + 2];
    int count = 0;
    breakpoints[count++] = low;
    for (int i = 0; i < penalty.pieces(); i++) {
      if (penalty.breakAt(i) > low && penalty.breakAt(i) < high) {
        breakpoints[count++] = penalty.breakAt(i);
      }
    }
    if (high > low) {
      breakpoints[count++] = high;
    }
    return lowerHull(penalty, Arrays.copyOf(breakpoints, count));
  }

  private static Envelope lowerHull(Penalty penalty, long[] breakpoints) {
    double[] x = new double[breakpoints.length];
    double[] y = new double[breakpoints.length];
    int last = -1;
    for (long breakpoint : breakpoints) {
      double cost = (double) penalty.of(breakpoint);
      while (last > 0 && isAbove(x, y, last, (double) breakpoint, cost)) {
        last--;
      }
      last++;
      x[last] = (double) breakpoint;
      y[last] = cost;
    }
    double[] slope = new double[last];
    Arrays.setAll(slope, i -> (y[i + 1] - y[i]) / (x[i + 1] - x[i]));
    return new Envelope(Arrays.copyOf(x, last + 1), Arrays.copyOf(y, last + 1), slope);
  }

  /** Whether a breakpoint lies on or above the line from the one before it to a new one. */
  private static boolean isAbove(double[] x, double[] y, int breakpoint, double newX, double newY) {
    double to = (y[breakpoint] - y[breakpoint - 1]) / (x[breakpoint] - x[breakpoint - 1]);
    return to >= (newY - y[breakpoint]) / (newX - x[breakpoint]);
  }

  /** How many straight pieces there are; none where only one activity is possible. */
  int pieces() {
    return slope.length;
  }

  double at(int breakpoint) {
    return at[breakpoint];
  }

  double value(int breakpoint) {
    return value[breakpoint];
  }

  /** The slope between breakpoints {@code piece} and {@code piece + 1}. */
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
