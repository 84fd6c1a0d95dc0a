package org.chargeplan.program;

import java.util.Arrays;

/**
 * A fractional solution of a program: the values of its columns and indicators, with the activity
 * of each row. A {@link SubProgram} takes from it the values of what it leaves out. Not safe for
 * use by many threads.
 */
public final class FractionalPoint {

  private final Program program;
  private final double[] values;
  private final double[] indicators;
  private final double[] activity;

  /**
   * A fractional allocation.
   *
   * @param values the value of each column
   * @param indicators the value of each indicator, from 0 to 1
   */
  public FractionalPoint(Program program, double[] values, double[] indicators) {
    this.program = program;
    this.values = new double[program.columns()];
    this.indicators = new double[program.indicators()];
    activity = new double[program.rows()];
    Arrays.setAll(activity, row -> (double) program.offset(row));
    for (int column = 0; column < values.length; column++) {
      set(column, values[column]);
    }
    for (int i = 0; i < indicators.length; i++) {
      setIndicator(i, indicators[i]);
    }
  }

  /** The allocation that an evaluator is set to. */
  public static FractionalPoint of(Evaluator evaluator) {
    Program program = evaluator.program();
    double[] values = new double[program.columns()];
    Arrays.setAll(values, column -> (double) evaluator.value(column));
    double[] indicators = new double[program.indicators()];
    Arrays.setAll(indicators, i -> evaluator.isOn(i) ? 1 : 0);
    return new FractionalPoint(program, values, indicators);
  }

  /** The same allocation in a program that differs from this one in levels and penalties alone. */
  public FractionalPoint in(Program other) {
    return new FractionalPoint(other, values, indicators);
  }

  /** The program. */
  public Program program() {
    return program;
  }

  /** The value of a column. */
  public double value(int column) {
    return values[column];
  }

  /** The value of an indicator, from 0 to 1. */
  public double indicator(int i) {
    return indicators[i];
  }

  /** The activity of a row. */
  public double activity(int row) {
    return activity[row];
  }

  /** Sets a column; indicators stay as they are. */
  public void set(int column, double value) {
    double by = value - values[column];
    if (by != 0) {
      program.forEachTerm(column, (row, c) -> activity[row] += by * c);
      values[column] = value;
    }
  }

  /** Sets an indicator. */
  public void setIndicator(int i, double value) {
    double by = value - indicators[i];
    if (by != 0) {
      program.forEachIndicatorTerm(i, (row, c) -> activity[row] += by * c);
      indicators[i] = value;
    }
  }

  /** Recomputes an indicator from the activity of the row that it watches. */
  public void recomputeIndicator(int i) {
    double activityThere = activity[program.watchedRow(i)];
    setIndicator(i, activityThere >= program.threshold(i) - HALF_A_STEP ? 1 : 0);
  }

  /** Activities are integer but for the last digits of sums. */
  private static final double HALF_A_STEP = 0.5;
}
