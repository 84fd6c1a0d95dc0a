package org.chargeplan.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.relax.Options;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.Relaxed;

/** Proves how far a plan can be from the best one. */
final class BoundReport {

  private static final Duration TIME = Duration.ofMinutes(3);
  private static final double STEPS_PER_MILLION_USD = 1e12;

  private BoundReport() {}

  /**
   * Solves the relaxation and tells the bound that it proves.
   *
   * @param evaluator the program, set to the plan
   */
  static void print(Evaluator evaluator, PrintWriter out) {
    Optional<Relaxed> relaxed = Relaxation.solve(evaluator.program(), Options.within(TIME));
    if (relaxed.isEmpty()) {
      out.println("No bound: the native library of OR-Tools does not load here.");
      return;
    }
    long least = relaxed.get().costBound(evaluator.total(Level.MEDIUM));
    double cost = evaluator.total(Level.SOFT);
    if (least <= 0) {
      out.println("No bound: the relaxation proves nothing in the time it has.");
      return;
    }
    out.printf(
        Locale.ROOT,
        "Proven: no plan that keeps every hard rule and misses targets no more than this one costs"
            + " less than %.2f mn USD.%nThis plan costs %.2f mn USD, %.2f %% above that.%n",
        least / STEPS_PER_MILLION_USD,
        cost / STEPS_PER_MILLION_USD,
        100 * (cost - least) / least);
  }
}
