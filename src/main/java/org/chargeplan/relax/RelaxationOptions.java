package org.chargeplan.relax;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How the relaxation of a program is solved. The bound is valid whatever the options; they decide
 * only how tight it is.
 *
 * @param time longest time; a little more passes while the model is set up
 * @param threads threads for large programs, at least 1
 * @param tolerance relative tolerance for large programs, above 0; small ones are solved exactly
 * @param work most work on a large linear program, in iterations times terms: unlike time it is the
 *     same on every machine; at least 1
 * @param stop asked now and then; true ends the work early
 */
public record RelaxationOptions(
    Duration time, int threads, double tolerance, long work, BooleanSupplier stop) {

  /** A relative tolerance that a province reaches in a minute, and a country does not. */
  public static final double TOLERANCE = 2e-5;

  /** What two threads do in a minute or so, and enough for a country's bound but for 0.3 %. */
  public static final long MINUTE_OF_WORK = 20_000_000_000L;

  /** No limit on work. */
  public static final long UNLIMITED_WORK = Long.MAX_VALUE;

  /** Longer than any linear program takes. */
  public static final Duration NO_LIMIT = Duration.ofDays(1);

  /** Refuses what makes no sense. */
  public RelaxationOptions {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("The time (" + time + ") must be positive.");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("The threads (" + threads + ") must be at least 1.");
    }
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "The tolerance (" + tolerance + ") must lie between 0 and 1.");
    }
    if (work < 1) {
      throw new IllegalArgumentException("The work (" + work + ") must be at least 1.");
    }
  }

  /** Two threads, never stopped early. */
  public static RelaxationOptions within(Duration time) {
    return new RelaxationOptions(time, 2, TOLERANCE, UNLIMITED_WORK, () -> false);
  }
}
