package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Program;

/**
 * The activities that rows can have in the allocations a {@link Objective} is about, and what
 * follows for indicators. Never too narrow; wider than need be where working it out would be hard.
 */
final class ActivityBounds {

  private final RowView layout;
  private final Program program;
  private final Objective goal;
  private final long[] low;
  private final long[] high;
  private final long[] lastOff;
  private final long[] firstOn;
  private final boolean[] alwaysOn;
  private final boolean[] neverOn;

  private ActivityBounds(RowView layout, Objective goal) {
    this.layout = layout;
    this.program = layout.program();
    this.goal = goal;
    low = new long[program.rows()];
    high = new long[program.rows()];
    Arrays.fill(low, Long.MIN_VALUE);
    Arrays.fill(high, Long.MAX_VALUE);
    lastOff = new long[program.indicators()];
    firstOn = new long[program.indicators()];
    alwaysOn = new boolean[program.indicators()];
    neverOn = new boolean[program.indicators()];
  }

  static ActivityBounds of(RowView layout, Objective goal) {
    ActivityBounds ranges = new ActivityBounds(layout, goal);
    boolean more = true;
    while (more) {
      ranges.sumUp();
      ranges.hold();
      new BoundTightening(layout, ranges).tighten();
      more = ranges.settleIndicators();
    }
    return ranges;
  }

  /** The least activity of a row. */
  long low(int row) {
    return low[row];
  }

  /** The largest activity of a row. */
  long high(int row) {
    return high[row];
  }

  /** Whether no activity of a row is possible, so that there is no allocation at all. */
  boolean isEmpty(int row) {
    return low[row] > high[row];
  }

  /** Whether an indicator can be 0 and can be 1. */
  boolean isOpen(int indicator) {
    return !alwaysOn[indicator] && !neverOn[indicator];
  }

  boolean isAlwaysOn(int indicator) {
    return alwaysOn[indicator];
  }

  /** The largest activity of the watched row at which an open indicator is 0. */
  long lastOff(int indicator) {
    return lastOff[indicator];
  }

  /** The least activity of the watched row at which an open indicator is 1. */
  long firstOn(int indicator) {
    return firstOn[indicator];
  }

  /** Whether the goal is about allocations in which a row has no penalty. */
  boolean isHeld(int row) {
    return goal.holds(program.family(row).level());
  }

  void lower(int row, long newHigh) {
    high[row] = Math.min(high[row], newHigh);
  }

  /** The least activity that the columns and indicators of a row could add up to. */
  long leastSum(int row) {
    return bound(row, -1);
  }

  /** The largest activity that the columns and indicators of a row could add up to. */
  long largestSum(int row) {
    return bound(row, 1);
  }

  /** Whether a held row keeps activities out that lie below its least one. */
  boolean bindsBelow(int row) {
    return low[row] > leastSum(row);
  }

  /** Whether a held row keeps activities out that lie above its largest one. */
  boolean bindsAbove(int row) {
    return high[row] < largestSum(row);
  }

  private void sumUp() {
    for (int row = 0; row < low.length; row++) {
      low[row] = Math.max(low[row], bound(row, -1));
      high[row] = Math.min(high[row], bound(row, 1));
    }
  }

  /** The least (side -1) or the largest (side 1) sum of a row. */
  private long bound(int row, int side) {
    long sum = program.offset(row);
    RowTerms terms = layout.columns();
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      long c = terms.coefficient[i];
      if (Long.signum(c) == side) {
        sum = Math.addExact(sum, Math.multiplyExact(c, (long) program.upper(terms.owner[i])));
      }
    }
    return Math.addExact(sum, indicatorBound(row, side));
  }

  /** The least or the largest sum of a row's indicators. */
  long indicatorBound(int row, int side) {
    long sum = 0;
    RowTerms terms = layout.indicators();
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      long c = terms.coefficient[i];
      int indicator = terms.owner[i];
      if (alwaysOn[indicator] || (!neverOn[indicator] && Long.signum(c) == side)) {
        sum = Math.addExact(sum, c);
      }
    }
    return sum;
  }

  private void hold() {
    for (int row = 0; row < low.length; row++) {
      if (isHeld(row) && !isEmpty(row)) {
        FreeInterval zone = FreeInterval.ofNoPenalty(program.penalty(row), low[row], high[row]);
        low[row] = Math.max(low[row], zone.low());
        high[row] = Math.min(high[row], zone.high());
      }
    }
  }

  /** Works indicators out; tells whether one more is settled now. */
  private boolean settleIndicators() {
    boolean settled = false;
    for (int row = 0; row < low.length; row++) {
      if (layout.isWatched(row) && !isEmpty(row)) {
        ActivityLattice grid = ActivityLattice.of(layout, row, bound(row, -1), bound(row, 1));
        for (int i = layout.firstWatch()[row]; i < layout.firstWatch()[row + 1]; i++) {
          lastOff[i] = grid.atMost(program.threshold(i) - 1);
          firstOn[i] = grid.atLeast(program.threshold(i));
          boolean wasOpen = isOpen(i);
          alwaysOn[i] |= low[row] > lastOff[i];
          neverOn[i] |= high[row] < firstOn[i];
          settled |= wasOpen && !isOpen(i);
        }
      }
    }
    return settled;
  }
}
