package org.chargeplan.relax;

import java.util.Arrays;

/**
 * What is to be minimised at one place, at given duals of all rows that it shares with others: the
 * reduced cost of its columns, plus the penalties of its own rows, plus what the indicators that
 * watch them cost.
 *
 * <p>All costs are lower bounds on the exact ones, and what they are multiplied by is not negative,
 * so that the minimum is a lower bound on the exact one.
 *
 * <p>Sums of columns, such as the ports of a type up to a phase, are rows without cost: {@link
 * PlaceSearch} branches on them, for a port that may as well be built in one phase as in another
 * would let it branch on the phases in vain.
 *
 * @param cost a lower bound on the reduced cost of each column, without the place's own rows
 * @param upper the largest value of each column
 * @param ownRows how many rows are the place's own; those that follow are sums
 * @param coefficient coefficients by row and column
 * @param offset activity of each row where all columns are 0
 * @param rowCosts what each row costs
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on within the package, never compared.
record PlaceProblem(
    double[] cost,
    int[] upper,
    int ownRows,
    double[][] coefficient,
    double[] offset,
    RowCost[] rowCosts) {

  /**
   * What a row costs at each activity: linear between neighbouring points.
   *
   * @param at activities, rising
   * @param cost a lower bound on the cost there
   * @param isGap whether no activity lies between a point and the next one
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on within the package, never compared.
  record RowCost(double[] at, double[] cost, boolean[] isGap) {

    /** No cost from one activity to another one. */
    static RowCost none(double from, double to) {
      return new RowCost(
          new double[] {from, to}, new double[] {0, 0}, new boolean[] {false, false});
    }

    double from() {
      return at[0];
    }

    double to() {
      return at[at.length - 1];
    }

    /** The cost of an activity; infinite where it is none of the possible ones. */
    double of(double activity) {
      int point = Arrays.binarySearch(at, activity);
      if (point >= 0) {
        return cost[point];
      }
      int next = -point - 1;
      if (next == 0 || next == at.length || isGap[next - 1]) {
        return Double.POSITIVE_INFINITY;
      }
      double part = (activity - at[next - 1]) / (at[next] - at[next - 1]);
      return cost[next - 1] + part * (cost[next] - cost[next - 1]);
    }
  }

  int columns() {
    return cost.length;
  }

  int rows() {
    return rowCosts.length;
  }

  /** The cost of integer values; infinite where a row does not allow them. */
  double of(double[] values) {
    double total = 0;
    for (int column = 0; column < values.length; column++) {
      total += cost[column] * values[column];
    }
    for (int row = 0; row < ownRows; row++) {
      total += rowCosts[row].of(activity(row, values));
    }
    return total;
  }

  /** The activity of a row at some values. */
  double activity(int row, double[] values) {
    double activity = offset[row];
    for (int column = 0; column < values.length; column++) {
      activity += coefficient[row][column] * values[column];
    }
    return activity;
  }
}
