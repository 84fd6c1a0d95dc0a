package org.chargeplan.relax;

import java.util.function.BooleanSupplier;
import org.chargeplan.program.Program;

/**
 * Coordinate ascent on the Lagrangian dual: improves the duals one row at a time, each to where the
 * bound is largest with all others fixed.
 *
 * <p>The duals of a first-order method leave the reduced cost of many columns a little below 0, and
 * the bound then counts each of them up to its upper bound, though they share a site's bays. A step
 * of the bays' dual repairs that. As a function of one dual the bound is concave, and its slope (a
 * subgradient) is the activity that columns and indicators would choose less the one that the row
 * would; the step goes to where that changes its sign. Steps end on the side they started from, so
 * that the bound never falls.
 */
final class DualAscent {

  private static final int BISECTIONS = 24;
  private static final int DOUBLINGS = 12;

  private final RowView view;
  private final Program program;
  private final Breakpoints breakpoints;
  private final DualLimits limits;
  private final double[] dual;
  private final double[] reducedCost;
  private final double[] indicatorCost;

  DualAscent(RowView view, Breakpoints breakpoints, DualLimits limits, double[] start) {
    this.view = view;
    this.program = view.program();
    this.breakpoints = breakpoints;
    this.limits = limits;
    dual = start.clone();
    reducedCost = new double[program.columns()];
    indicatorCost = new double[program.indicators()];
    recompute();
  }

  /** The duals so far; a copy. */
  double[] duals() {
    return dual.clone();
  }

  /** Recomputes reduced costs from the duals, for rounding errors of updates add up. */
  private void recompute() {
    for (int column = 0; column < reducedCost.length; column++) {
      double[] sum = {0};
      program.forEachTerm(column, (row, c) -> sum[0] += dual[row] * c);
      reducedCost[column] = sum[0];
    }
    for (int i = 0; i < indicatorCost.length; i++) {
      double[] sum = {0};
      program.forEachIndicatorTerm(i, (row, c) -> sum[0] += dual[row] * c);
      indicatorCost[i] = sum[0];
    }
  }

  /** Takes a step of each row's dual, unless stopped. */
  void sweep(BooleanSupplier stop) {
    for (int row = 0; row < dual.length && !stop.getAsBoolean(); row++) {
      if (limits.least(row) < limits.most(row)) {
        step(row);
      }
    }
    recompute();
  }

  private void step(int row) {
    double slope = slope(row, dual[row]);
    int side = slope > 0 ? 1 : -1;
    double limit = slope > 0 ? limits.most(row) : limits.least(row);
    if (slope == 0 || limit == dual[row]) {
      return;
    }
    double from = dual[row];
    double width = farthestKink(row, side);
    double to = within(from + side * width, side, limit);
    for (int i = 0; i < DOUBLINGS && to != limit && side * slope(row, to) > 0; i++) {
      from = to;
      width *= 2;
      to = within(to + side * width, side, limit);
    }
    if (side * slope(row, to) > 0) {
      from = to;
    }
    for (int i = 0; i < BISECTIONS && from != to; i++) {
      double middle = 0.5 * (from + to);
      if (side * slope(row, middle) > 0) {
        from = middle;
      } else {
        to = middle;
      }
    }
    move(row, from);
  }

  private static double within(double value, int side, double limit) {
    return side > 0 ? Math.min(value, limit) : Math.max(value, limit);
  }

  /** How far the dual must go until the reduced cost of the last column changes its sign. */
  private double farthestKink(int row, int side) {
    RowTerms terms = view.columns();
    double farthest = 0;
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      double kink = -reducedCost[terms.owner[i]] / terms.coefficient[i];
      farthest = Math.max(farthest, side * kink);
    }
    return farthest > 0 ? farthest * (1 + 1e-9) : Math.max(1e-3, Math.abs(dual[row]));
  }

  /** The slope of the bound as a function of a row's dual: activity wanted less activity given. */
  private double slope(int row, double at) {
    double shift = at - dual[row];
    double wanted = program.offset(row);
    RowTerms terms = view.columns();
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      int column = terms.owner[i];
      if (reducedCost[column] + terms.coefficient[i] * shift < 0) {
        wanted += (double) terms.coefficient[i] * program.upper(column);
      }
    }
    shiftIndicators(row, shift);
    RowTerms indicatorTerms = view.indicators();
    for (int i = indicatorTerms.first[row]; i < indicatorTerms.first[row + 1]; i++) {
      int indicator = indicatorTerms.owner[i];
      int watched = program.watchedRow(indicator);
      if (breakpoints.isOn(indicator, breakpoints.best(watched, dual[watched], indicatorCost))) {
        wanted += indicatorTerms.coefficient[i];
      }
    }
    shiftIndicators(row, -shift);
    return wanted - breakpoints.best(row, at, indicatorCost);
  }

  private void shiftIndicators(int row, double shift) {
    RowTerms indicatorTerms = view.indicators();
    for (int i = indicatorTerms.first[row]; i < indicatorTerms.first[row + 1]; i++) {
      indicatorCost[indicatorTerms.owner[i]] += indicatorTerms.coefficient[i] * shift;
    }
  }

  private void move(int row, double to) {
    double shift = to - dual[row];
    RowTerms terms = view.columns();
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      reducedCost[terms.owner[i]] += terms.coefficient[i] * shift;
    }
    shiftIndicators(row, shift);
    dual[row] = to;
  }
}
