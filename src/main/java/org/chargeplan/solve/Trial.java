package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;

/** Tries one more in a column and returns the gain, leaving everything as it was. */
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

  /** The gain of one more in a column. */
  Gain oneMore(int column) {
    Gain before = Gain.ofPenalties(evaluator);
    evaluator.set(column, evaluator.value(column) + 1);
    Gain after = Gain.ofPenalties(evaluator);
    evaluator.set(column, evaluator.value(column) - 1);
    return after.minus(before);
  }

  /** The gain of one more in each of two columns together. */
  Gain oneMoreEach(int column, int other) {
    evaluator.set(other, evaluator.value(other) + 1);
    Gain before = Gain.ofPenalties(evaluator);
    Gain more = oneMore(column);
    evaluator.set(other, evaluator.value(other) - 1);
    Gain without = Gain.ofPenalties(evaluator);
    return more.minus(without.minus(before));
  }

  /**
   * The part of that gain that lies in national rows: the same for all columns of a type and phase,
   * so that it does not change their order.
   */
  Gain oneMoreInNation(int column) {
    long[] gain = new long[Level.values().length];
    program.forEachTerm(
        column,
        (row, coefficient) -> {
          if (isNational[row]) {
            long now = evaluator.activity(row) + coefficient;
            gain[program.family(row).level().index()] +=
                evaluator.penalty(row) - program.penalty(row).of(now);
          }
        });
    return new Gain(gain[Level.HARD.index()], gain[Level.MEDIUM.index()], gain[Level.SOFT.index()]);
  }
}
