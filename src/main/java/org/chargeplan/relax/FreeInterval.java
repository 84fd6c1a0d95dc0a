package org.chargeplan.relax;

import org.chargeplan.program.Penalty;

/**
 * The interval of activity from the least to the largest that has no penalty.
 *
 * @param low the least
 * @param high the largest; below {@code low} where each activity costs something
 */
record FreeInterval(long low, long high) {

  static FreeInterval ofNoPenalty(Penalty penalty, long low, long high) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int line = 0; line <= penalty.pieces(); line++) {
      long from = line == 0 ? low : Math.max(low, penalty.breakAt(line - 1));
      long to = line == penalty.pieces() ? high : Math.min(high, penalty.breakAt(line));
      if (from <= to) {
        first = Math.min(first, firstFree(penalty, line, from, to));
        last = Math.max(last, lastFree(penalty, line, from, to));
      }
    }
    return new FreeInterval(first, last);
  }

  private static long firstFree(Penalty penalty, int line, long from, long to) {
    long cost = penalty.of(from);
    if (cost <= 0) {
      return from;
    }
    long slope = penalty.slope(line);
    if (slope >= 0 || penalty.of(to) > 0) {
      return Long.MAX_VALUE;
    }
    return from + Math.floorDiv(cost - slope - 1, -slope);
  }

  private static long lastFree(Penalty penalty, int line, long from, long to) {
    long cost = penalty.of(to);
    if (cost <= 0) {
      return to;
    }
    long slope = penalty.slope(line);
    if (slope <= 0 || penalty.of(from) > 0) {
      return Long.MIN_VALUE;
    }
    return to - Math.floorDiv(cost + slope - 1, slope);
  }
}
