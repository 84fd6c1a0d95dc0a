package org.chargeplan.relax;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.chargeplan.program.Program;

/**
 * What columns that are settled one after the other leave of held rows, and of the steps that must
 * not be climbed. Rows that a column can relieve are left out.
 */
final class Slack {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final Program program;
  private final double[] room;

  /**
   * All the room there is.
   *
   * @param isOff indicators that must stay 0
   */
  Slack(RowView layout, ActivityBounds ranges, IntPredicate isOff) {
    program = layout.program();
    room = new double[program.rows()];
    Arrays.fill(room, NO_LIMIT);
    RowTerms terms = layout.columns();
    for (int row = 0; row < room.length; row++) {
      boolean canRelieve = false;
      for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
        canRelieve |= terms.coefficient[i] < 0;
      }
      if (!canRelieve) {
        room[row] = limit(layout, ranges, isOff, row) - program.offset(row);
      }
    }
  }

  private static double limit(RowView layout, ActivityBounds ranges, IntPredicate isOff, int row) {
    double limit = ranges.isHeld(row) ? ranges.high(row) : NO_LIMIT;
    for (int i = layout.firstWatch()[row]; i < layout.firstWatch()[row + 1]; i++) {
      if (isOff.test(i)) {
        limit = Math.min(limit, (double) ranges.lastOff(i));
      }
    }
    return limit;
  }

  /** The largest value of a column, up to one that is asked for, for which there is room. */
  int most(int column, int asked) {
    double[] most = {asked};
    program.forEachTerm(
        column,
        (row, c) -> {
          if (room[row] != NO_LIMIT) {
            most[0] = Math.min(most[0], Math.max(0, Math.floor(room[row] / c)));
          }
        });
    return (int) most[0];
  }

  /** Takes the room that a column needs. */
  void take(int column, int value) {
    program.forEachTerm(column, (row, c) -> room[row] -= (double) c * value);
  }
}
