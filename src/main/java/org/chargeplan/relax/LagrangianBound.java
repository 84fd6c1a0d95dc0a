package org.chargeplan.relax;

import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * A proven line: each allocation without hard penalty has {@code soft + mediumPrice x medium >=
 * atLeast}.
 *
 * @param atLeast in steps of soft penalty
 * @param mediumPrice steps of soft penalty for a step of medium penalty, at least 0
 */
record LagrangianBound(double atLeast, double mediumPrice) {

  /** The line with the least price of targets at which these prices prove as much as they can. */
  static LagrangianBound of(RowView layout, double[] prices) {
    Objective unit = Objective.compromise(1);
    ActivityBounds ranges = ActivityBounds.of(layout, unit);
    DualLimits limits = new DualLimits(layout, ranges, unit);
    Program program = layout.program();
    double mediumPrice = 0;
    for (int row = 0; row < prices.length; row++) {
      if (program.family(row).level() == Level.MEDIUM) {
        double limit = prices[row] < 0 ? limits.least(row) : limits.most(row);
        if (limit != 0) {
          mediumPrice = Math.max(mediumPrice, prices[row] / limit);
        }
      }
    }
    Objective goal = Objective.compromise(mediumPrice);
    return new LagrangianBound(new DualBound(layout, ranges, goal).of(prices), mediumPrice);
  }

  /** A number that soft penalties are not below where medium ones are at most this. */
  double softAtLeast(long mediumTotal) {
    LowerSum sum = new LowerSum();
    sum.add(atLeast);
    sum.add(-mediumPrice * mediumTotal);
    return sum.atLeast();
  }
}
