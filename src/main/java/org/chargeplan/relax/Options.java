package org.chargeplan.relax;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How the relaxation of a program is solved. None of it matters for whether the bound is right,
 * only for how close it comes.
 *
 * @param time longest time; a little more passes while the model is set up
 * @param threads threads for large programs, at least 1
 * @param tolerance relative tolerance for large programs, above 0; small ones are solved exactly
 * @param stop asked now and then; true ends the work early
 */
public record Options(Duration time, int threads, double tolerance, BooleanSupplier stop) {

  /** A relative tolerance that a province reaches in a minute, and a country does not. */
  public static final double TOLERANCE = 2e-5;

  /** One that a country reaches in minutes; its bound is a few tenths of a percent lower then. */
  public static final double ROUGH = 2e-4;

  /** Longer than any linear program takes. */
  public static final Duration NO_LIMIT = Duration.ofDays(1);

  /** Refuses what makes no sense. */
  public Options {
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
  }

  /** Two threads, never stopped early. */
  public static Options within(Duration time) {
    return new Options(time, 2, TOLERANCE, () -> false);
  }
}
