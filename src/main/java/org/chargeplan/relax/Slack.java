package org.chargeplan.relax;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.chargeplan.program.Program;

/**
 * The slack that columns fixed one after the other leave in held rows, and up to the thresholds of
 * indicators that are fixed at 0. Rows that a column can relieve are left out.
 */
final class Slack {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final Program program;
  private final double[] slack;

  /**
   * All the slack there is.
   *
   * @param isOff indicators that must stay 0
   */
  Slack(RowView view, ActivityBounds bounds, IntPredicate isOff) {
    program = view.program();
    slack = new double[program.rows()];
    Arrays.fill(slack, NO_LIMIT);
    RowTerms terms = view.columns();
    for (int row = 0; row < slack.length; row++) {
      boolean canRelieve = false;
      for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
        canRelieve |= terms.coefficient[i] < 0;
      }
      if (!canRelieve) {
        slack[row] = limit(view, bounds, isOff, row) - program.offset(row);
      }
    }
  }

  private static double limit(RowView view, ActivityBounds bounds, IntPredicate isOff, int row) {
    double limit = bounds.isHeld(row) ? bounds.high(row) : NO_LIMIT;
    for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
      if (isOff.test(i)) {
        limit = Math.min(limit, (double) bounds.lastOff(i));
      }
    }
    return limit;
  }

  /** The largest value of a column, up to one that is asked for, for which there is slack. */
  int most(int column, int asked) {
    double[] most = {asked};
    program.forEachTerm(
        column,
        (row, c) -> {
          if (slack[row] != NO_LIMIT) {
            most[0] = Math.min(most[0], Math.max(0, Math.floor(slack[row] / c)));
          }
        });
    return (int) most[0];
  }

  /** Takes the slack that a column uses. */
  void take(int column, int value) {
    program.forEachTerm(column, (row, c) -> slack[row] -= (double) c * value);
  }
}
