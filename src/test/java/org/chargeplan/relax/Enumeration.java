package org.chargeplan.relax;

import java.util.function.Consumer;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/** Every allocation of a small program, one by one. */
final class Enumeration {

  private Enumeration() {}

  static void forEach(Program program, Consumer<Evaluator> visitor) {
    Evaluator evaluator = new Evaluator(program);
    boolean more = true;
    while (more) {
      visitor.accept(evaluator);
      more = false;
      for (int column = 0; column < program.columns() && !more; column++) {
        more = evaluator.value(column) < program.upper(column);
        evaluator.set(column, more ? evaluator.value(column) + 1 : 0);
      }
    }
  }

  /** The allocations that are feasible for an objective. */
  static void forEach(Program program, Objective objective, Consumer<Evaluator> visitor) {
    forEach(
        program,
        evaluator -> {
          if (isAllowed(evaluator, objective)) {
            visitor.accept(evaluator);
          }
        });
  }

  private static boolean isAllowed(Evaluator evaluator, Objective objective) {
    Program program = evaluator.program();
    for (int row = 0; row < program.rows(); row++) {
      if (objective.holds(program.family(row).level()) && evaluator.penalty(row) > 0) {
        return false;
      }
    }
    return true;
  }

  /** The optimum of an objective; infinite where no allocation is feasible. */
  static double least(Program program, Objective objective) {
    double[] least = {Double.POSITIVE_INFINITY};
    forEach(
        program,
        objective,
        evaluator -> least[0] = Math.min(least[0], total(evaluator, objective)));
    return least[0];
  }

  static double total(Evaluator evaluator, Objective objective) {
    double total = 0;
    for (Level level : Level.values()) {
      double weight = objective.weight(level);
      total += weight == 0 ? 0 : weight * evaluator.total(level);
    }
    return total;
  }
}
