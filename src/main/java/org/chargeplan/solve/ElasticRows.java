package org.chargeplan.solve;

import java.util.function.IntPredicate;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/**
 * Programs in which the hard rows that a plan violates are penalties, and the others constraints:
 * what can't all be kept is violated as little as possible.
 *
 * <p>Soft rows that indicators add to, as steps of a connection, are left out. The weight of a
 * violation is a multiple of what columns cost, and of indicators it knows nothing: a step could
 * cost more than the violation that it ends.
 */
final class ElasticRows {

  private ElasticRows() {}

  /**
   * The elastic program of a plan.
   *
   * @param keepsPenalty which of the other rows keep their penalties
   */
  static Program of(Evaluator plan, IntPredicate keepsPenalty) {
    Program program = plan.program();
    boolean[] hasIndicators = new boolean[program.rows()];
    for (int i = 0; i < program.indicators(); i++) {
      program.forEachIndicatorTerm(i, (row, c) -> hasIndicators[row] = true);
    }
    return program.with(
        row -> {
          Level level = program.family(row).level();
          return level == Level.HARD && plan.penalty(row) > 0
              ? Level.MEDIUM
              : level == Level.MEDIUM ? Level.SOFT : level;
        },
        row ->
            program.family(row).level() == Level.HARD
                    || (!hasIndicators[row] && keepsPenalty.test(row))
                ? program.penalty(row)
                : Penalty.NONE);
  }
}
