package org.chargeplan.relax;

import java.util.function.BooleanSupplier;
import org.chargeplan.program.Program;

/**
 * Improves prices one row at a time: each to where, all others as they are, the bound is largest.
 *
 * <p>The prices of a first-order method leave many columns a little below cost, and the bound then
 * counts each of them up to its upper bound, though they share a site's bays. A step of the bays'
 * price mends that. As a function of one price the bound is concave, and its slope is the activity
 * that columns and indicators would choose less the one that the row would; the step goes to where
 * that changes its sign. Steps end on the side they started from, so that the bound never falls.
 */
final class DualAscent {

  private static final int BISECTIONS = 24;
  private static final int DOUBLINGS = 12;

  private final RowView layout;
  private final Program program;
  private final Breakpoints corners;
  private final DualLimits limits;
  private final double[] price;
  private final double[] columnCost;
  private final double[] indicatorCost;

  DualAscent(RowView layout, Breakpoints corners, DualLimits limits, double[] start) {
    this.layout = layout;
    this.program = layout.program();
    this.corners = corners;
    this.limits = limits;
    price = start.clone();
    columnCost = new double[program.columns()];
    indicatorCost = new double[program.indicators()];
    recompute();
  }

  /** The prices so far. */
  double[] prices() {
    return price.clone();
  }

  /** Works costs out anew from the prices, for their roundings add up. */
  private void recompute() {
    for (int column = 0; column < columnCost.length; column++) {
      double[] sum = {0};
      program.forEachTerm(column, (row, c) -> sum[0] += price[row] * c);
      columnCost[column] = sum[0];
    }
    for (int i = 0; i < indicatorCost.length; i++) {
      double[] sum = {0};
      program.forEachIndicatorTerm(i, (row, c) -> sum[0] += price[row] * c);
      indicatorCost[i] = sum[0];
    }
  }

  /** Takes a step of each row's price, unless stopped. */
  void sweep(BooleanSupplier stop) {
    for (int row = 0; row < price.length && !stop.getAsBoolean(); row++) {
      if (limits.least(row) < limits.most(row)) {
        step(row);
      }
    }
    recompute();
  }

  private void step(int row) {
    double slope = slope(row, price[row]);
    int side = slope > 0 ? 1 : -1;
    double limit = slope > 0 ? limits.most(row) : limits.least(row);
    if (slope == 0 || limit == price[row]) {
      return;
    }
    double from = price[row];
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

  /** How far the price must go until the last column changes its mind. */
  private double farthestKink(int row, int side) {
    RowTerms terms = layout.columns();
    double farthest = 0;
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      double kink = -columnCost[terms.owner[i]] / terms.coefficient[i];
      farthest = Math.max(farthest, side * kink);
    }
    return farthest > 0 ? farthest * (1 + 1e-9) : Math.max(1e-3, Math.abs(price[row]));
  }

  /** The slope of the bound as a function of a row's price: activity asked less activity given. */
  private double slope(int row, double at) {
    double shift = at - price[row];
    double asked = program.offset(row);
    RowTerms terms = layout.columns();
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      int column = terms.owner[i];
      if (columnCost[column] + terms.coefficient[i] * shift < 0) {
        asked += (double) terms.coefficient[i] * program.upper(column);
      }
    }
    shiftIndicators(row, shift);
    RowTerms fed = layout.indicators();
    for (int i = fed.first[row]; i < fed.first[row + 1]; i++) {
      int indicator = fed.owner[i];
      int watched = program.watchedRow(indicator);
      if (corners.isOn(indicator, corners.best(watched, price[watched], indicatorCost))) {
        asked += fed.coefficient[i];
      }
    }
    shiftIndicators(row, -shift);
    return asked - corners.best(row, at, indicatorCost);
  }

  private void shiftIndicators(int row, double shift) {
    RowTerms fed = layout.indicators();
    for (int i = fed.first[row]; i < fed.first[row + 1]; i++) {
      indicatorCost[fed.owner[i]] += fed.coefficient[i] * shift;
    }
  }

  private void move(int row, double to) {
    double shift = to - price[row];
    RowTerms terms = layout.columns();
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      columnCost[terms.owner[i]] += terms.coefficient[i] * shift;
    }
    shiftIndicators(row, shift);
    price[row] = to;
  }
}
