package org.chargeplan.relax;

import org.chargeplan.program.Program;

/**
 * A number that no allocation a {@link Objective} is about can undercut, from prices alone.
 *
 * <p>Write p for the prices of rows. In each allocation the activity a of row r is the offset plus
 * what columns x and indicators y add to it, so the goal's penalties equal
 *
 * <pre>
 *   sum over rows of (penalty(a) - p (a - offset)) + sum over columns of (p . coefficients) x
 *                                                  + sum over indicators of (p . coefficients) y
 * </pre>
 *
 * Each column is now let free between 0 and its upper bound, and each row, together with the
 * indicators that watch it, over its possible activities. What each of them is at least on its own
 * adds up to a bound, whatever the prices (Lagrangian duality; Geoffrion, Mathematical Programming
 * Study 2, 1974). A row's least lies at one of its {@link Breakpoints}. {@link LowerSum} takes
 * floating-point errors off, so that the bound holds for the prices as they are, however badly they
 * were computed.
 */
final class DualBound {

  private final Program program;
  private final ActivityBounds ranges;
  private final Breakpoints corners;
  private final double[] indicatorCost;
  private final LowerSum sum = new LowerSum();

  DualBound(RowView layout, ActivityBounds ranges, Objective goal) {
    this.program = layout.program();
    this.ranges = ranges;
    corners = new Breakpoints(layout, ranges, goal);
    indicatorCost = new double[program.indicators()];
  }

  /** The bound that prices give; infinite where some row has no possible activity. */
  double of(double[] prices) {
    LowerSum total = new LowerSum();
    for (int column = 0; column < program.columns(); column++) {
      double cost = columnCost(column, prices);
      if (cost < 0) {
        total.add(cost * program.upper(column));
      }
    }
    for (int i = 0; i < indicatorCost.length; i++) {
      sum.clear();
      program.forEachIndicatorTerm(i, (row, c) -> sum.add(prices[row] * c));
      indicatorCost[i] = sum.atLeast();
    }
    for (int row = 0; row < program.rows(); row++) {
      if (ranges.isEmpty(row)) {
        return Double.POSITIVE_INFINITY;
      }
      total.add(corners.least(row, prices[row], indicatorCost));
    }
    return total.atLeast();
  }

  /** At least this much one of a column costs at these prices. */
  private double columnCost(int column, double[] prices) {
    sum.clear();
    program.forEachTerm(column, (row, c) -> sum.add(prices[row] * c));
    return sum.atLeast();
  }

  Breakpoints corners() {
    return corners;
  }
}
