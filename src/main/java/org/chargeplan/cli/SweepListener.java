package org.chargeplan.cli;

import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.PointOutcome;

/** Told how a sweep goes on, from the threads that make its plans. */
interface SweepListener {

  /** A plan is about to be made. */
  default void begins(GridPoint point) {}

  /**
   * A plan stands in the folder, proved or found wanting.
   *
   * @param isNew whether it was made now, not before
   */
  void stands(PointOutcome outcome, boolean isNew);
}
