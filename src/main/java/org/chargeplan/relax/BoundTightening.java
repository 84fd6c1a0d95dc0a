package org.chargeplan.relax;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Comparator;
import org.chargeplan.program.Program;

/**
 * Tightens the activity bounds of watched rows by the limits that the same columns have in held
 * rows: what a site connects in the first year is at most what it may ever connect, and what its
 * bays have room for. The tighter the bounds, the more of an indicator's fixed cost the relaxation
 * counts (as with a smaller big-M).
 *
 * <p>With one limit at a time the largest activity is a fractional knapsack: filled in the order of
 * rising use of the limit per step of activity.
 */
final class BoundTightening {

  /** A limit over many more columns than the watched row has hardly tightens it. */
  private static final int COLUMNS_FOR_EACH = 4;

  /** Far more than the rounding of a sum of as many products as a watched row has. */
  private static final double ROUNDED_UP = 1 + 1e-9;

  private final RowView view;
  private final Program program;
  private final ActivityBounds bounds;
  private final RowTerms terms;
  private final long[] use;

  BoundTightening(RowView view, ActivityBounds bounds) {
    this.view = view;
    this.program = view.program();
    this.bounds = bounds;
    this.terms = view.columns();
    this.use = new long[program.columns()];
  }

  void tighten() {
    for (int row = 0; row < program.rows(); row++) {
      if (view.isWatched(row) && terms.first[row] < terms.first[row + 1]) {
        for (int limit : limits(row)) {
          bounds.lower(row, largestWithin(row, limit));
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
              && bounds.isHeld(limit)
              && !bounds.isEmpty(limit)
              && others <= COLUMNS_FOR_EACH * columns) {
            limits.add(limit);
          }
        });
    return limits;
  }

  /** The largest activity of a row with one limit on what its columns use of another row. */
  private long largestWithin(int row, int limit) {
    for (int i = terms.first[limit]; i < terms.first[limit + 1]; i++) {
      // Only use above 0 counts here; negative coefficients are in the limit's least sum.
      use[terms.owner[i]] = Math.max(0, terms.coefficient[i]);
    }
    double slack = (double) bounds.high(limit) - bounds.leastSum(limit);
    double most = 0;
    for (int i : byUseForEachStep(row)) {
      double full = (double) terms.coefficient[i] * program.upper(terms.owner[i]);
      double needed = (double) use[terms.owner[i]] * program.upper(terms.owner[i]);
      double part = needed <= slack ? 1 : slack / needed;
      most += part * full;
      slack -= part * needed;
    }
    for (int i = terms.first[limit]; i < terms.first[limit + 1]; i++) {
      use[terms.owner[i]] = 0;
    }
    long columnsAtMost = (long) Math.floor(most * ROUNDED_UP);
    return program.offset(row) + bounds.indicatorBound(row, 1) + columnsAtMost;
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
