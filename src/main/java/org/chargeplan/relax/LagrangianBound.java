package org.chargeplan.relax;

import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * A Lagrangian bound with the targets relaxed into the objective: each allocation without hard
 * penalty has {@code soft + mediumWeight x medium >= atLeast}.
 *
 * @param atLeast in steps of soft penalty
 * @param mediumWeight multiplier of medium penalties: steps of soft penalty for a step of medium
 *     penalty, at least 0
 */
record LagrangianBound(double atLeast, double mediumWeight) {

  /** The bound with the least weight of targets at which these duals prove as much as they can. */
  static LagrangianBound of(RowView view, double[] duals) {
    Objective unit = Objective.weighted(1);
    ActivityBounds bounds = ActivityBounds.of(view, unit);
    DualLimits limits = new DualLimits(view, bounds, unit);
    Program program = view.program();
    double mediumWeight = 0;
    for (int row = 0; row < duals.length; row++) {
      if (program.family(row).level() == Level.MEDIUM) {
        double limit = duals[row] < 0 ? limits.least(row) : limits.most(row);
        if (limit != 0) {
          mediumWeight = Math.max(mediumWeight, duals[row] / limit);
        }
      }
    }
    Objective objective = Objective.weighted(mediumWeight);
    return new LagrangianBound(new DualBound(view, bounds, objective).of(duals), mediumWeight);
  }

  /** A lower bound on soft penalties where medium ones are at most this. */
  double softAtLeast(long mediumTotal) {
    LowerSum sum = new LowerSum();
    sum.add(atLeast);
    sum.add(-mediumWeight * mediumTotal);
    return sum.atLeast();
  }
}
