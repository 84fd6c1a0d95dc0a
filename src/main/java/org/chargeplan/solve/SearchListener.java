package org.chargeplan.solve;

/** Told how a search goes on, from the thread that searches. */
@FunctionalInterface
public interface SearchListener {

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
}
