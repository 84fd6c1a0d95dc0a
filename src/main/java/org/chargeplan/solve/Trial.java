package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;

/** Tries one more in a column, and tells what that wins, leaving everything as it was. */
final class Trial {

  private final Program program;
  private final Evaluator evaluator;
  private final boolean[] isNational;

  Trial(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.program = evaluator.program();
    isNational = new boolean[program.rows()];
    for (int row = 0; row < isNational.length; row++) {
      isNational[row] = program.subject(row).kind() == Subject.Kind.NATION;
    }
  }

  /** What one more in a column wins. */
  Gain oneMore(int column) {
    Gain before = Gain.standing(evaluator);
    evaluator.set(column, evaluator.value(column) + 1);
    Gain after = Gain.standing(evaluator);
    evaluator.set(column, evaluator.value(column) - 1);
    return after.minus(before);
  }

  /** What one more in each of two columns wins together. */
  Gain oneMoreEach(int column, int other) {
    evaluator.set(other, evaluator.value(other) + 1);
    Gain before = Gain.standing(evaluator);
    Gain more = oneMore(column);
    evaluator.set(other, evaluator.value(other) - 1);
    Gain without = Gain.standing(evaluator);
    return more.minus(without.minus(before));
  }

  /**
   * The part of that win that lies in the nation's rows: the same for all columns of a type and
   * phase, so that it does not change their order.
   */
  Gain oneMoreInNation(int column) {
    long[] win = new long[Level.values().length];
    program.forEachTerm(
        column,
        (row, coefficient) -> {
          if (isNational[row]) {
            long now = evaluator.activity(row) + coefficient;
            win[program.family(row).level().index()] +=
                evaluator.penalty(row) - program.penalty(row).of(now);
          }
        });
    return new Gain(win[Level.HARD.index()], win[Level.MEDIUM.index()], win[Level.SOFT.index()]);
  }
}
