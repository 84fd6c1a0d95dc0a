package org.chargeplan.relax;

import org.chargeplan.program.Level;

/**
 * What is minimised, and over which allocations: those in which no hard row has a penalty, and, if
 * targets are held as constraints, no medium row either.
 *
 * @param soft weight of a step of soft penalty
 * @param medium weight of a step of medium penalty, where targets are not held
 * @param holdsTargets whether a medium row must have no penalty
 */
record Objective(double soft, double medium, boolean holdsTargets) {

  /** Least soft penalties where every target is met. */
  static final Objective COST = new Objective(1, 0, true);

  /** Least shortfall: medium penalties, whatever the soft ones. */
  static final Objective SHORTFALL = new Objective(0, 1, false);

  /** Least soft penalties plus {@code mediumWeight} times the medium ones. */
  static Objective weighted(double mediumWeight) {
    return new Objective(1, mediumWeight, false);
  }

  /** Whether a row of a level must have no penalty. */
  boolean holds(Level level) {
    return level == Level.HARD || (level == Level.MEDIUM && holdsTargets);
  }

  /** The weight of a step of penalty of a level; 0 for a held level, which has no penalty. */
  double weight(Level level) {
    if (holds(level)) {
      return 0;
    }
    return level == Level.MEDIUM ? medium : soft;
  }
}
