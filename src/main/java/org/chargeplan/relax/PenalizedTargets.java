package org.chargeplan.relax;

import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/** Programs in which missing a target costs money. */
public final class PenalizedTargets {

  /** Missed targets cost at least this part of {@link TargetPenalty}. */
  private static final double LEAST = 0.003;

  private PenalizedTargets() {}

  /**
   * The same program with targets as soft rows, whose penalties are a little above their duals:
   * what rounding one batch has cost them is then recovered by many others, each a little, and not
   * by the next one at any cost.
   *
   * @param duals duals of the rows in the relaxation, or zeros
   * @param factor missing a target costs so many times its dual
   */
  public static Program of(Program program, double[] duals, double factor) {
    double least = LEAST * TargetPenalty.of(program);
    return program.with(
        row -> isTarget(program, row) ? Level.SOFT : program.family(row).level(),
        row -> {
          Penalty penalty = program.penalty(row);
          if (!isTarget(program, row)) {
            return penalty;
          }
          double steepest = Math.max(1, TargetPenalty.steepest(program, row));
          return penalty.times(Math.max(least, factor * Math.abs(duals[row]) / steepest));
        });
  }

  private static boolean isTarget(Program program, int row) {
    return program.family(row).level() == Level.MEDIUM;
  }
}
