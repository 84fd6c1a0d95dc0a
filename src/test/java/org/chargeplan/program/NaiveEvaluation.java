package org.chargeplan.program;

/**
 * A slow reference: works a program out from its definition, by passes over all rows until no
 * indicator changes any more.
 */
final class NaiveEvaluation {

  private final Program program;
  private final long[] activity;

  private NaiveEvaluation(Program program, long[] activity) {
    this.program = program;
    this.activity = activity;
  }

  static NaiveEvaluation of(Program program, int[] values) {
    boolean[] on = new boolean[program.indicators()];
    long[] activity = activity(program, values, on);
    for (int pass = 0; pass <= program.indicators(); pass++) {
      for (int i = 0; i < on.length; i++) {
        on[i] = activity[program.watchedRow(i)] >= program.threshold(i);
      }
      activity = activity(program, values, on);
    }
    return new NaiveEvaluation(program, activity);
  }

  private static long[] activity(Program program, int[] values, boolean[] on) {
    long[] activity = new long[program.rows()];
    for (int row = 0; row < activity.length; row++) {
      activity[row] = program.offset(row);
    }
    for (int column = 0; column < values.length; column++) {
      int value = values[column];
      program.forEachTerm(column, (row, coefficient) -> activity[row] += coefficient * value);
    }
    for (int i = 0; i < on.length; i++) {
      if (on[i]) {
        program.forEachIndicatorTerm(i, (row, coefficient) -> activity[row] += coefficient);
      }
    }
    return activity;
  }

  long activity(int row) {
    return activity[row];
  }

  long total(Level level) {
    long total = 0;
    for (int row = 0; row < activity.length; row++) {
      if (program.family(row).level() == level) {
        total += program.penalty(row).of(activity[row]);
      }
    }
    return total;
  }
}
