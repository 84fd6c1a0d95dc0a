package org.chargeplan.planning;

import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.PointOutcome;

/** Follows the progress of a sweep, from the threads that make its plans. */
public interface SweepListener {

  /** Follows nothing. */
  SweepListener NONE = new SweepListener() {};

  /**
   * All input was read and is valid, and the plans will be made.
   *
   * @param plans how many plans the sweep has
   * @param atOnce how many of them are made at the same time
   */
  default void sweepBegins(int plans, int atOnce) {}

  /** A plan is about to be made. */
  default void pointBegins(GridPoint point) {}

  /**
   * A plan is in the folder and was verified, whatever the result.
   *
   * @param isNew whether it was made in this run
   */
  default void pointFinished(PointOutcome outcome, boolean isNew) {}
}
