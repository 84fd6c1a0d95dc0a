package org.chargeplan.relax;

import org.chargeplan.program.Program;

/**
 * The Lagrangian dual function of a program and an {@link Objective}: a lower bound that follows
 * from duals alone.
 *
 * <p>Write p for the duals of rows. In each allocation the activity a of row r is the offset plus
 * what columns x and indicators y add to it, so the penalties of the objective equal
 *
 * <pre>
 *   sum over rows of (penalty(a) - p (a - offset)) + sum over columns of (p . coefficients) x
 *                                                  + sum over indicators of (p . coefficients) y
 * </pre>
 *
 * Each column is now minimised alone between 0 and its upper bound, and each row, together with the
 * indicators that watch it, over its possible activities. The sum of these minima is a bound,
 * whatever the duals (Lagrangian duality; Geoffrion, Mathematical Programming Study 2, 1974). A
 * row's minimum lies at one of its {@link Breakpoints}. {@link LowerSum} subtracts floating-point
 * errors, so that the bound holds for the duals as they are, however inaccurately they were
 * computed.
 */
final class DualBound {

  private final Program program;
  private final ActivityBounds bounds;
  private final Breakpoints breakpoints;
  private final double[] indicatorCost;
  private final LowerSum sum = new LowerSum();

  DualBound(RowView view, ActivityBounds bounds, Objective objective) {
    this.program = view.program();
    this.bounds = bounds;
    breakpoints = new Breakpoints(view, bounds, objective);
    indicatorCost = new double[program.indicators()];
  }

  /** The bound that duals prove; infinite where some row has no possible activity. */
  double of(double[] duals) {
    LowerSum total = new LowerSum();
    for (int column = 0; column < program.columns(); column++) {
      double cost = reducedCost(column, duals);
      if (cost < 0) {
        total.add(cost * program.upper(column));
      }
    }
    for (int i = 0; i < indicatorCost.length; i++) {
      sum.clear();
      program.forEachIndicatorTerm(i, (row, c) -> sum.add(duals[row] * c));
      indicatorCost[i] = sum.atLeast();
    }
    for (int row = 0; row < program.rows(); row++) {
      if (bounds.isEmpty(row)) {
        return Double.POSITIVE_INFINITY;
      }
      total.add(breakpoints.least(row, duals[row], indicatorCost));
    }
    return total.atLeast();
  }

  /** A lower bound on the reduced cost of a column at these duals. */
  private double reducedCost(int column, double[] duals) {
    sum.clear();
    program.forEachTerm(column, (row, c) -> sum.add(duals[row] * c));
    return sum.atLeast();
  }

  Breakpoints breakpoints() {
    return breakpoints;
  }
}
