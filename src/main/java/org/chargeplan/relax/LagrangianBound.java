package org.chargeplan.relax;

import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleBiFunction;
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
    return of(view, duals, (bounds, dualBound) -> dualBound.of(duals));
  }

  /**
   * The same with each place exact.
   *
   * @param stop ends that early
   */
  static LagrangianBound byPlaces(RowView view, double[] duals, BooleanSupplier stop) {
    return of(
        view,
        duals,
        (bounds, dualBound) ->
            new PlaceBound(view, bounds, dualBound.breakpoints())
                .of(duals, dualBound.of(duals), stop));
  }

  private static LagrangianBound of(
      RowView view, double[] duals, ToDoubleBiFunction<ActivityBounds, DualBound> prove) {
    Objective unit = Objective.weighted(1);
    DualLimits limits = new DualLimits(view, ActivityBounds.of(view, unit), unit);
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
    ActivityBounds bounds = ActivityBounds.of(view, objective);
    DualBound dualBound = new DualBound(view, bounds, objective);
    return new LagrangianBound(prove.applyAsDouble(bounds, dualBound), mediumWeight);
  }

  /** A lower bound on soft penalties where medium ones are at most this. */
  double softAtLeast(long mediumTotal) {
    LowerSum sum = new LowerSum();
    sum.add(atLeast);
    sum.add(-mediumWeight * mediumTotal);
    return sum.atLeast();
  }
}
