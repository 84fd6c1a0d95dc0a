package org.chargeplan.relax;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.chargeplan.program.Penalty;

/**
 * A penalty over an interval of activity, exactly: linear pieces from left to right, neighbours
 * with different slopes. There are none where only one activity is possible.
 */
final class PiecewisePenalty {

  private final Penalty penalty;

  /** Piece i runs from breakpoint i to breakpoint i + 1. */
  private final LongArrayList breakpoints = new LongArrayList();

  private final LongArrayList slopes = new LongArrayList();

  private PiecewisePenalty(Penalty penalty, long low) {
    this.penalty = penalty;
    breakpoints.add(low);
  }

  static PiecewisePenalty of(Penalty penalty, long low, long high) {
    PiecewisePenalty pieces = new PiecewisePenalty(penalty, low);
    for (int i = 0; i < penalty.pieces(); i++) {
      if (penalty.breakAt(i) > low && penalty.breakAt(i) < high) {
        pieces.extendTo(penalty.breakAt(i));
      }
    }
    if (high > low) {
      pieces.extendTo(high);
    }
    return pieces;
  }

  private void extendTo(long breakpoint) {
    int last = count() - 1;
    long from = breakpoints.getLong(count());
    long slope = (penalty.of(breakpoint) - penalty.of(from)) / (breakpoint - from);
    if (last >= 0 && slopes.getLong(last) == slope) {
      breakpoints.set(last + 1, breakpoint);
    } else {
      slopes.add(slope);
      breakpoints.add(breakpoint);
    }
  }

  int count() {
    return slopes.size();
  }

  /** Where a piece begins; the only possible activity where there are no pieces. */
  long from(int piece) {
    return breakpoints.getLong(piece);
  }

  long to(int piece) {
    return breakpoints.getLong(piece + 1);
  }

  long slope(int piece) {
    return slopes.getLong(piece);
  }

  /** The penalty where a piece begins. */
  long costAtFrom(int piece) {
    return penalty.of(from(piece));
  }

  boolean isConvex() {
    for (int piece = 1; piece < count(); piece++) {
      if (turnsDown(piece)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a piece has a smaller slope than the one before it: there the penalty is not convex.
   */
  boolean turnsDown(int piece) {
    return piece > 0 && slope(piece) < slope(piece - 1);
  }

  /** The piece with the slope nearest to 0. */
  int flattest() {
    int flattest = 0;
    for (int piece = 1; piece < count(); piece++) {
      if (Math.abs(slope(piece)) < Math.abs(slope(flattest))) {
        flattest = piece;
      }
    }
    return flattest;
  }
}
