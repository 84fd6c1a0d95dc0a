package org.chargeplan.solve;

import java.time.Duration;
import java.util.Optional;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.relax.IntegerLimits;
import org.chargeplan.relax.IntegerProgram;
import org.chargeplan.relax.IntegerSolution;
import org.chargeplan.relax.IntegerSolver;
import org.chargeplan.relax.Naming;

/**
 * The last resort of the repair of hard rules: one mixed-integer program of all columns and all
 * hard rows, where hard rules must be kept at places far from each other, under one budget say.
 * Targets and demand are left out, so that it stays small; of costs only those in proportion to
 * what is built remain.
 */
final class WholeRepair {

  /** With more columns the program is not solved within the time. */
  private static final int MOST_COLUMNS = 40_000;

  private static final int NODES = 500;

  private WholeRepair() {}

  /** Replaces a plan by one that violates less of hard rows, where one is found. */
  static boolean run(Evaluator plan, Duration longest) {
    Program program = plan.program();
    if (program.columns() > MOST_COLUMNS || longest.isNegative() || longest.isZero()) {
      return false;
    }
    int[] before = plan.values();
    long hard = plan.total(Level.HARD);
    Optional<int[]> found =
        IntegerProgram.of(
                ElasticRows.of(plan, row -> isCostInProportion(program, row)),
                IntegerProgram.Targets.PENALIZED,
                Naming.numbered())
            .solve(IntegerSolver.SCIP, IntegerLimits.ofNodes(NODES, longest), Optional.of(before))
            .flatMap(IntegerSolution::values);
    found.ifPresent(plan::setAll);
    if (plan.total(Level.HARD) >= hard) {
      plan.setAll(before);
      return false;
    }
    return true;
  }

  private static boolean isCostInProportion(Program program, int row) {
    Penalty penalty = program.penalty(row);
    return program.family(row).level() == Level.SOFT
        && penalty.pieces() == 1
        && penalty.slope(0) == penalty.slope(1);
  }
}
