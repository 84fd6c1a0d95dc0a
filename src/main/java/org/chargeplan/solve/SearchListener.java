package org.chargeplan.solve;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Notified of the progress of a search, from the thread that searches. */
@FunctionalInterface
public interface SearchListener {

  /** The stage of a search. */
  enum Work {
    /** Solving the linear relaxation, for a bound and a start. */
    RELAXATION,
    /** Rounding the allocation of the relaxation, or repairing an existing plan. */
    FIRST_PLAN,
    /** Local search. */
    SEARCH;

    /** The stage in words. */
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
   * Follows {@link #better}: gives access to that plan.
   *
   * @param newPorts counts its new ports; takes a while, but may be asked from any thread
   */
  default void plan(LongSupplier newPorts) {}
}
