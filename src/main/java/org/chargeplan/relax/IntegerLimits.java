package org.chargeplan.relax;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * When the solver of a mixed-integer program ends at the latest.
 *
 * @param time longest time, more or less
 * @param threads most threads, for solvers that use several
 * @param nodes most nodes of the search tree, for solvers that count them: unlike time the same on
 *     every machine
 */
public record IntegerLimits(Duration time, int threads, OptionalInt nodes) {

  /** A limit of time alone. */
  public static IntegerLimits within(Duration time, int threads) {
    return new IntegerLimits(time, threads, OptionalInt.empty());
  }

  /** A limit of nodes in one thread, and one of time that should never be reached. */
  public static IntegerLimits ofNodes(int nodes, Duration time) {
    return new IntegerLimits(time, 1, OptionalInt.of(nodes));
  }
}
