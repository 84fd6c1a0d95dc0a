package org.chargeplan.relax;

import org.chargeplan.program.Level;

/**
 * What is minimised, and over which allocations: those in which no hard row has a penalty, and, if
 * targets are held, no medium row either.
 *
 * @param soft what a step of soft penalty counts
 * @param medium what a step of medium penalty counts, where targets are not held
 * @param holdsTargets whether a medium row must have no penalty
 */
record Objective(double soft, double medium, boolean holdsTargets) {

  /** Least soft penalties where every target is met. */
  static final Objective COST = new Objective(1, 0, true);

  /** Least medium penalties, whatever the soft ones. */
  static final Objective REACH = new Objective(0, 1, false);

  /** Least soft penalties where a step of medium penalty costs as much as {@code price} soft. */
  static Objective compromise(double price) {
    return new Objective(1, price, false);
  }

  /** Whether a row of a level must have no penalty. */
  boolean holds(Level level) {
    return level == Level.HARD || (level == Level.MEDIUM && holdsTargets);
  }

  /** What a step of penalty of a level counts; a held level has none. */
  double weight(Level level) {
    if (holds(level)) {
      return 0;
    }
    return level == Level.MEDIUM ? medium : soft;
  }
}
