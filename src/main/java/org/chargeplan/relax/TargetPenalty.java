package org.chargeplan.relax;

import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * The weight of a step of medium penalty (a big-M) at which hardly any plan saves by missing a
 * target.
 */
final class TargetPenalty {

  /** The weight is this many times what the costliest column pays for a step of a target. */
  private static final double SAFETY_FACTOR = 20;

  private TargetPenalty() {}

  /** The weight in steps of soft penalty, at least 1. */
  static double of(Program program) {
    double highest = 0;
    for (int column = 0; column < program.columns(); column++) {
      double[] swing = new double[Level.values().length];
      program.forEachTerm(
          column,
          (row, c) ->
              swing[program.family(row).level().index()] +=
                  Math.abs((double) c) * steepest(program, row));
      double medium = swing[Level.MEDIUM.index()];
      if (medium > 0) {
        highest = Math.max(highest, swing[Level.SOFT.index()] / medium);
      }
    }
    return Math.max(1, SAFETY_FACTOR * highest);
  }

  static double steepest(Program program, int row) {
    long steepest = 0;
    for (int line = 0; line <= program.penalty(row).pieces(); line++) {
      steepest = Math.max(steepest, Math.abs(program.penalty(row).slope(line)));
    }
    return steepest;
  }
}
