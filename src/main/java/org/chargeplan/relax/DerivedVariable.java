package org.chargeplan.relax;

/**
 * A variable of an {@link IntegerProgram} that is no column: its value follows from the activity of
 * a row.
 *
 * @param variable its number
 * @param row the row of the program
 * @param shape how it follows from the activity
 * @param from an activity
 * @param to an activity, not below {@code from}
 * @param unit steps of activity in one unit of the variable
 */
record DerivedVariable(int variable, int row, Shape shape, long from, long to, double unit) {

  enum Shape {
    /** The activity itself. */
    ACTIVITY,
    /** 1 where the activity is at least {@code from}, else 0. */
    REACHED,
    /** How far the activity is above {@code from}, up to {@code to}. */
    ABOVE,
    /** How far the activity is below {@code to}, down to {@code from}. */
    BELOW
  }

  double value(long activity) {
    return switch (shape) {
      case ACTIVITY -> activity / unit;
      case REACHED -> activity >= from ? 1 : 0;
      case ABOVE -> Math.max(0, Math.min(activity, to) - from) / unit;
      case BELOW -> Math.max(0, to - Math.max(activity, from)) / unit;
    };
  }
}
