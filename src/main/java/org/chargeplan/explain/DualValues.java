package org.chargeplan.explain;

import org.chargeplan.program.Program;
import org.chargeplan.relax.RelaxationResult;

/**
 * The duals of a relaxation as shadow prices of limits, in units for people: USD, or points of
 * targets where targets are out of reach, for then each unit of a limit goes to targets first.
 */
final class DualValues {

  private static final double STEPS_PER_AMOUNT = 1e6;

  private final Program program;
  private final RelaxationResult relaxed;
  private final double stepsPerAmount;

  DualValues(Program program, RelaxationResult relaxed) {
    this.program = program;
    this.relaxed = relaxed;
    stepsPerAmount = STEPS_PER_AMOUNT * (areInPoints() ? relaxed.mediumWeight() : 1);
  }

  boolean areInPoints() {
    return relaxed.targetsAreOutOfReach() && relaxed.mediumWeight() > 0;
  }

  boolean areExact() {
    return relaxed.converged();
  }

  /** What one more unit of room of a limit saves, at least 0. */
  double worth(int row, RowLimit bound) {
    double dual = bound.isUpper() ? relaxed.dual(row) : -relaxed.dual(row);
    // Adding 0 turns -0 into 0.
    return Math.max(0, dual) * program.family(row).stepsPerUnit() / stepsPerAmount + 0.0;
  }
}
