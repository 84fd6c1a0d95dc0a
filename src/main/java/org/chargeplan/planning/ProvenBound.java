package org.chargeplan.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;

/**
 * A proven lower bound on the cost of every plan that keeps the hard rules and has no larger target
 * shortfall than a given one.
 *
 * @param usd the bound, where one is proven
 */
record ProvenBound(OptionalDouble usd) {

  private static final Duration TIME = Duration.ofMinutes(10);
  private static final double TOLERANCE = 1e-5;
  private static final double STEPS_PER_USD = 1e6;

  /** The bound that a relaxation proves for the plan that an evaluator is set to. */
  static ProvenBound of(Evaluator plan, Optional<RelaxationResult> relaxed) {
    if (plan.total(Level.HARD) > 0 || relaxed.isEmpty()) {
      return new ProvenBound(OptionalDouble.empty());
    }
    long bound = relaxed.get().costBound(plan.total(Level.MEDIUM));
    return new ProvenBound(
        bound > 0 && bound < Long.MAX_VALUE
            ? OptionalDouble.of(bound / STEPS_PER_USD)
            : OptionalDouble.empty());
  }

  /** The better of this bound and that of a relaxation that is solved more accurately. */
  ProvenBound closer(Evaluator plan) {
    RelaxationOptions accurate =
        new RelaxationOptions(TIME, 2, TOLERANCE, RelaxationOptions.UNLIMITED_WORK, () -> false);
    ProvenBound other = of(plan, Relaxation.solveAndProve(plan.program(), accurate));
    return other.usd.orElse(0) > usd.orElse(0) ? other : this;
  }
}
