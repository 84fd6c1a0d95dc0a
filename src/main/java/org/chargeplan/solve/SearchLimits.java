package org.chargeplan.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a search ends, and the seed of its random choices. With neither time nor steps it ends only
 * when stopped.
 *
 * @param time longest time, construction included
 * @param steps most steps of each local search phase; the same seed and steps give the same plan
 * @param gap the search ends when a plan with all targets costs at most this part more than the
 *     proven bound, e.g. 0.01
 * @param seed seed of the random choices
 */
public record SearchLimits(
    Optional<Duration> time, OptionalInt steps, OptionalDouble gap, long seed) {

  /** Limits without a gap. */
  public SearchLimits(Optional<Duration> time, OptionalInt steps, long seed) {
    this(time, steps, OptionalDouble.empty(), seed);
  }
}
