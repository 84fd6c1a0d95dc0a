package org.chargeplan.program;

import java.util.Arrays;

/**
 * A continuous piecewise linear function of a row's activity: what the activity costs.
 *
 * <p>It is given by breakpoints {@code b[0] < b[1] < ...}, the value at the first, and one slope
 * more than there are breakpoints: {@code slope[0]} holds left of {@code b[0]}, {@code slope[i]}
 * right of {@code b[i-1]}.
 */
public final class Penalty {

  /** Costs nothing, whatever the activity. */
  public static final Penalty NONE = new Penalty(new long[] {0}, new long[] {0, 0}, 0);

  private final long[] breaks;
  private final long[] slopes;
  private final long[] values;

  private Penalty(long[] breaks, long[] slopes, long firstValue) {
    this.breaks = breaks;
    this.slopes = slopes;
    this.values = new long[breaks.length];
    values[0] = firstValue;
    for (int i = 1; i < breaks.length; i++) {
      long width = Math.subtractExact(breaks[i], breaks[i - 1]);
      values[i] = Math.addExact(values[i - 1], Math.multiplyExact(slopes[i], width));
    }
  }

  /** Each unit of activity costs {@code slope}; activity 0 costs nothing. */
  public static Penalty linear(long slope) {
    return new Penalty(new long[] {0}, new long[] {slope, slope}, 0);
  }

  /** Each unit below {@code lower} costs {@code slope} (at least 0). */
  public static Penalty below(long lower, long slope) {
    return new Penalty(new long[] {lower}, new long[] {-requireNotNegative(slope), 0}, 0);
  }

  /** Each unit above {@code upper} costs {@code slope} (at least 0). */
  public static Penalty above(long upper, long slope) {
    return new Penalty(new long[] {upper}, new long[] {0, requireNotNegative(slope)}, 0);
  }

  /**
   * Diminishing worth: what is missing of the last breakpoint costs, in each segment, that
   * segment's slope a unit; beyond the last breakpoint nothing is missing.
   *
   * @param upTo ends of the segments, rising, above 0; the first segment begins at 0
   * @param worth worth of a unit in each segment, at least 0; falling worth makes the penalty
   *     convex
   */
  public static Penalty missingWorth(long[] upTo, long[] worth) {
    if (upTo.length == 0 || upTo.length != worth.length) {
      throw new IllegalArgumentException("Each of " + upTo.length + " segments needs its worth.");
    }
    long[] slopes = new long[upTo.length + 1];
    long total = 0;
    for (int i = 0; i < upTo.length; i++) {
      slopes[i] = -requireNotNegative(worth[i]);
      if (i > 0) {
        total = Math.addExact(total, Math.multiplyExact(worth[i], upTo[i] - upTo[i - 1]));
      }
    }
    return new Penalty(upTo.clone(), slopes, total);
  }

  private static long requireNotNegative(long slope) {
    if (slope < 0) {
      throw new IllegalArgumentException("The slope (" + slope + ") must not be negative.");
    }
    return slope;
  }

  /** The same with all slopes times a factor, rounded. */
  public Penalty times(double factor) {
    long[] scaled = new long[slopes.length];
    Arrays.setAll(scaled, i -> Math.round(slopes[i] * factor));
    return new Penalty(breaks, scaled, Math.round(values[0] * factor));
  }

  /** The cost of an activity. */
  public long of(long activity) {
    return onLine(line(activity), activity);
  }

  /**
   * The number of the straight line an activity lies on: 0 left of the first breakpoint; at a
   * breakpoint the line to its right.
   */
  int line(long activity) {
    int line = breaks.length;
    while (line > 0 && activity < breaks[line - 1]) {
      line--;
    }
    return line;
  }

  /** The cost of an activity on a line. */
  long onLine(int line, long activity) {
    int anchor = Math.max(0, line - 1);
    return values[anchor] + slopes[line] * (activity - breaks[anchor]);
  }

  /**
   * The slope of a line; line 0 lies left of the first breakpoint, line i right of number i - 1.
   */
  public long slope(int line) {
    return slopes[line];
  }

  /** The least activity on a line. */
  long lineFrom(int line) {
    return line == 0 ? Long.MIN_VALUE : breaks[line - 1];
  }

  /** The least activity beyond a line. */
  long lineBelow(int line) {
    return line == breaks.length ? Long.MAX_VALUE : breaks[line];
  }

  /** Whether it is convex: its slopes rise from left to right. */
  public boolean isConvex() {
    for (int i = 1; i < slopes.length; i++) {
      if (slopes[i] < slopes[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The activity nearest to another one that costs nothing more to reach: the bound that is broken.
   */
  public long nearestBound(long activity) {
    return activity < breaks[0] ? breaks[0] : breaks[breaks.length - 1];
  }

  /** The breakpoint nearest to an activity. */
  long nearestLimit(long activity) {
    long nearest = breaks[0];
    for (long at : breaks) {
      if (Math.abs(at - activity) < Math.abs(nearest - activity)) {
        nearest = at;
      }
    }
    return nearest;
  }

  /** How many breakpoints there are, at least 1. */
  public int pieces() {
    return breaks.length;
  }

  /** The activity of a breakpoint; they are numbered from 0 and rise. */
  public long breakAt(int i) {
    return breaks[i];
  }

  long slopeBefore(int i) {
    return slopes[i];
  }

  long lastSlope() {
    return slopes[slopes.length - 1];
  }

  long valueAt(int i) {
    return values[i];
  }

  @Override
  public String toString() {
    return "breaks " + Arrays.toString(breaks) + ", slopes " + Arrays.toString(slopes);
  }
}
