package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Program;

/**
 * Bounds on the activity of each row over the allocations that an {@link Objective} ranges over,
 * and which indicators they fix (bound propagation, as in the presolve of a mixed-integer program).
 * The bounds are always valid; they are not always the tightest.
 */
final class ActivityBounds {

  private final RowView view;
  private final Program program;
  private final Objective objective;
  private final long[] low;
  private final long[] high;
  private final long[] lastOff;
  private final long[] firstOn;
  private final boolean[] alwaysOn;
  private final boolean[] neverOn;

  private ActivityBounds(RowView view, Objective objective) {
    this.view = view;
    this.program = view.program();
    this.objective = objective;
    low = new long[program.rows()];
    high = new long[program.rows()];
    Arrays.fill(low, Long.MIN_VALUE);
    Arrays.fill(high, Long.MAX_VALUE);
    lastOff = new long[program.indicators()];
    firstOn = new long[program.indicators()];
    alwaysOn = new boolean[program.indicators()];
    neverOn = new boolean[program.indicators()];
  }

  static ActivityBounds of(RowView view, Objective objective) {
    ActivityBounds bounds = new ActivityBounds(view, objective);
    boolean more = true;
    while (more) {
      bounds.boundBySums();
      bounds.enforceHeldRows();
      new BoundTightening(view, bounds).tighten();
      more = bounds.fixIndicators();
    }
    return bounds;
  }

  /** The least activity of a row. */
  long low(int row) {
    return low[row];
  }

  /** The largest activity of a row. */
  long high(int row) {
    return high[row];
  }

  /** Whether no activity of a row is possible, so that the program is infeasible. */
  boolean isEmpty(int row) {
    return low[row] > high[row];
  }

  /** Whether an indicator is not fixed: it can be 0 and can be 1. */
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

  /** Whether the objective holds a row: it must have no penalty, as a constraint. */
  boolean isHeld(int row) {
    return objective.holds(program.family(row).level());
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

  /** Whether a held row excludes activities below its least one. */
  boolean bindsBelow(int row) {
    return low[row] > leastSum(row);
  }

  /** Whether a held row excludes activities above its largest one. */
  boolean bindsAbove(int row) {
    return high[row] < largestSum(row);
  }

  private void boundBySums() {
    for (int row = 0; row < low.length; row++) {
      low[row] = Math.max(low[row], bound(row, -1));
      high[row] = Math.min(high[row], bound(row, 1));
    }
  }

  /** The least (side -1) or the largest (side 1) sum of a row. */
  private long bound(int row, int side) {
    long sum = program.offset(row);
    RowTerms terms = view.columns();
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
    RowTerms terms = view.indicators();
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      long c = terms.coefficient[i];
      int indicator = terms.owner[i];
      if (alwaysOn[indicator] || (!neverOn[indicator] && Long.signum(c) == side)) {
        sum = Math.addExact(sum, c);
      }
    }
    return sum;
  }

  private void enforceHeldRows() {
    for (int row = 0; row < low.length; row++) {
      if (isHeld(row) && !isEmpty(row)) {
        FreeInterval free = FreeInterval.ofNoPenalty(program.penalty(row), low[row], high[row]);
        low[row] = Math.max(low[row], free.low());
        high[row] = Math.min(high[row], free.high());
      }
    }
  }

  /** Fixes the indicators that the bounds decide; returns whether any was fixed now. */
  private boolean fixIndicators() {
    boolean anyFixed = false;
    for (int row = 0; row < low.length; row++) {
      if (view.isWatched(row) && !isEmpty(row)) {
        ActivityLattice lattice = ActivityLattice.of(view, row, bound(row, -1), bound(row, 1));
        for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
          lastOff[i] = lattice.atMost(program.threshold(i) - 1);
          firstOn[i] = lattice.atLeast(program.threshold(i));
          boolean wasOpen = isOpen(i);
          alwaysOn[i] |= low[row] > lastOff[i];
          neverOn[i] |= high[row] < firstOn[i];
          anyFixed |= wasOpen && !isOpen(i);
        }
      }
    }
    return anyFixed;
  }
}
