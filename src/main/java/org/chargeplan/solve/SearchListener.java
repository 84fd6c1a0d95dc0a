package org.chargeplan.solve;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Told how a search goes on, from the thread that searches. */
@FunctionalInterface
public interface SearchListener {

  /** What a search is at. */
  enum Work {
    /** Solving the linear relaxation, for a bound and a start. */
    RELAXATION,
    /** Making whole what the relaxation allots, or mending a plan to go on from. */
    FIRST_PLAN,
    /** Local search. */
    SEARCH;

    /** The work in words. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A better plan was found.
   *
   * @param hard penalty at the hard level
   * @param medium penalty at the medium level, in millionths of a point
   * @param soft penalty at the soft level, in millionths of a USD
   */
  void better(long hard, long medium, long soft);

  /**
   * The relaxation is solved.
   *
   * @param costBound no plan that keeps hard limits and targets costs less, in millionths of a USD;
   *     {@link Long#MAX_VALUE} where there is surely no such plan
   */
  default void bound(long costBound) {}

  /** Work begins. */
  default void begins(Work work) {}

  /**
   * The plan that was told to be better, as far as it can be asked.
   *
   * @param newPorts counts its new ports; takes a while, but may be asked from any thread
   */
  default void plan(LongSupplier newPorts) {}
}
