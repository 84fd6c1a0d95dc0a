package org.chargeplan.planning;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Follows the progress of planning. Up to ten thousand better plans come per second, from the
 * thread that searches: a listener keeps them and formats only what it shows.
 */
public interface PlanningListener {

  /** Follows nothing. */
  PlanningListener NONE = new PlanningListener() {};

  /** A stage of the search. */
  enum Stage {
    /** Solving the linear relaxation, for a bound and a start. */
    RELAXATION,
    /** Rounding the relaxation, or repairing an existing plan. */
    FIRST_PLAN,
    /** Local search. */
    SEARCH;

    /** The stage in words. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * The model is built and the search begins.
   *
   * @param time maximum time of the search, where there is a limit
   */
  default void searchBegins(Optional<Duration> time) {}

  /** A stage of the search begins. */
  default void stageBegins(Stage stage) {}

  /**
   * A better plan was found.
   *
   * @param hard penalty at the hard level, 0 where every hard rule holds
   * @param medium penalty at the medium level, in millionths of a point
   * @param soft cost, in millionths of a USD
   */
  default void improved(long hard, long medium, long soft) {}

  /**
   * A bound was proven.
   *
   * @param costBound no plan that keeps every hard rule and meets every target costs less, in
   *     millionths of a USD; {@link Long#MAX_VALUE} where there is no such plan
   */
  default void bounded(long costBound) {}

  /**
   * The new ports of the best plan can be counted.
   *
   * @param newPorts counts them; takes a while, but may be called from any thread
   */
  default void countable(LongSupplier newPorts) {}

  /** The search is over, whether it found a plan or failed. */
  default void searchEnds() {}
}
