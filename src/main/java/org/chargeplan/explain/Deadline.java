package org.chargeplan.explain;

import java.time.Duration;
import java.util.Optional;
import org.chargeplan.program.Program;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;

/** The time that several relaxations share. */
final class Deadline {

  /** No relaxation is started with less time. */
  private static final double LEAST_SECONDS = 1;

  private final long endNanos;

  Deadline(Duration time) {
    endNanos = System.nanoTime() + time.toNanos();
  }

  boolean isOver() {
    return left() < LEAST_SECONDS;
  }

  private double left() {
    return (endNanos - System.nanoTime()) / 1e9;
  }

  /**
   * Solves a relaxation in a part of the time left.
   *
   * @return nothing where no time is left, or the solver can't be loaded
   */
  Optional<RelaxationResult> solve(Program program, double part) {
    if (isOver()) {
      return Optional.empty();
    }
    long nanos = (long) (Math.max(LEAST_SECONDS, part * left()) * 1e9);
    return Relaxation.solve(program, RelaxationOptions.within(Duration.ofNanos(nanos)));
  }
}
