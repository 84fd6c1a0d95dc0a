package org.chargeplan.relax;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Comparator;
import org.chargeplan.program.Program;

/**
 * Narrows the ranges of watched rows by the limits that the same columns have in held rows: what a
 * site connects in the first year is at most what it may ever connect, and what its bays have room
 * for. The narrower the range, the more an indicator's fixed cost weighs in the relaxation.
 *
 * <p>With one limit at a time the largest activity is a fractional knapsack: filled by rising need
 * of the limit for each step of activity.
 */
final class BoundTightening {

  /** A limit over many more columns than the watched row has says little about it. */
  private static final int COLUMNS_FOR_EACH = 4;

  /** Far more than the rounding of a sum of as many products as a watched row has. */
  private static final double ROUNDED_UP = 1 + 1e-9;

  private final RowView layout;
  private final Program program;
  private final ActivityBounds ranges;
  private final RowTerms terms;
  private final long[] use;

  BoundTightening(RowView layout, ActivityBounds ranges) {
    this.layout = layout;
    this.program = layout.program();
    this.ranges = ranges;
    this.terms = layout.columns();
    this.use = new long[program.columns()];
  }

  void tighten() {
    for (int row = 0; row < program.rows(); row++) {
      if (layout.isWatched(row) && terms.first[row] < terms.first[row + 1]) {
        for (int limit : limits(row)) {
          ranges.lower(row, largestWithin(row, limit));
        }
      }
    }
  }

  private IntArrayList limits(int row) {
    int columns = terms.first[row + 1] - terms.first[row];
    IntArrayList limits = new IntArrayList();
    program.forEachTerm(
        terms.owner[terms.first[row]],
        (limit, c) -> {
          int others = terms.first[limit + 1] - terms.first[limit];
          if (limit != row
              && ranges.isHeld(limit)
              && !ranges.isEmpty(limit)
              && others <= COLUMNS_FOR_EACH * columns) {
            limits.add(limit);
          }
        });
    return limits;
  }

  /** The largest activity of a row with one limit on what its columns use of another row. */
  private long largestWithin(int row, int limit) {
    for (int i = terms.first[limit]; i < terms.first[limit + 1]; i++) {
      // What counts against the limit is not below 0; relief is in the limit's least sum.
      use[terms.owner[i]] = Math.max(0, terms.coefficient[i]);
    }
    double room = (double) ranges.high(limit) - ranges.leastSum(limit);
    double most = 0;
    for (int i : byUseForEachStep(row)) {
      double whole = (double) terms.coefficient[i] * program.upper(terms.owner[i]);
      double needed = (double) use[terms.owner[i]] * program.upper(terms.owner[i]);
      double part = needed <= room ? 1 : room / needed;
      most += part * whole;
      room -= part * needed;
    }
    for (int i = terms.first[limit]; i < terms.first[limit + 1]; i++) {
      use[terms.owner[i]] = 0;
    }
    long columnsAtMost = (long) Math.floor(most * ROUNDED_UP);
    return program.offset(row) + ranges.indicatorBound(row, 1) + columnsAtMost;
  }

  private int[] byUseForEachStep(int row) {
    Integer[] order = new Integer[terms.first[row + 1] - terms.first[row]];
    Arrays.setAll(order, i -> terms.first[row] + i);
    return Arrays.stream(order)
        .filter(i -> terms.coefficient[i] > 0)
        .sorted(
            Comparator.comparingDouble(i -> (double) use[terms.owner[i]] / terms.coefficient[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
