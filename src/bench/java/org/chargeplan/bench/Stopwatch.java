package org.chargeplan.bench;

import java.util.Optional;

/** Keeps when a plan was first feasible, from the start of the search on. */
final class Stopwatch {

  private static final double NANOS_PER_SECOND = 1e9;

  private final long started = System.nanoTime();
  private Optional<Double> firstFeasible = Optional.empty();

  synchronized void seen(boolean isFeasible) {
    if (isFeasible && firstFeasible.isEmpty()) {
      firstFeasible = Optional.of(seconds());
    }
  }

  synchronized Optional<Double> firstFeasible() {
    return firstFeasible;
  }

  double seconds() {
    return (System.nanoTime() - started) / NANOS_PER_SECOND;
  }
}
