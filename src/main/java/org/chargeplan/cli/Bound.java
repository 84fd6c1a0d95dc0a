package org.chargeplan.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;

/**
 * What is proven of a plan's cost: no plan that keeps every hard rule and misses targets no more
 * than it costs less.
 *
 * @param usd that cost, where one is proven
 */
record Bound(OptionalDouble usd) {

  private static final Duration TIME = Duration.ofMinutes(10);
  private static final double CLOSE = 1e-5;
  private static final double STEPS_PER_USD = 1e6;

  /** The bound that a relaxation proves for the plan that an evaluator is set to. */
  static Bound of(Evaluator plan, Optional<RelaxationResult> relaxed) {
    if (plan.total(Level.HARD) > 0 || relaxed.isEmpty()) {
      return new Bound(OptionalDouble.empty());
    }
    long least = relaxed.get().costBound(plan.total(Level.MEDIUM));
    return new Bound(
        least > 0 && least < Long.MAX_VALUE
            ? OptionalDouble.of(least / STEPS_PER_USD)
            : OptionalDouble.empty());
  }

  /** The better of this bound and the one of a relaxation that is solved more closely. */
  Bound closer(Evaluator plan) {
    RelaxationOptions closely =
        new RelaxationOptions(TIME, 2, CLOSE, RelaxationOptions.UNLIMITED_WORK, () -> false);
    Bound other = of(plan, Relaxation.solve(plan.program(), closely));
    return other.usd.orElse(0) > usd.orElse(0) ? other : this;
  }
}
