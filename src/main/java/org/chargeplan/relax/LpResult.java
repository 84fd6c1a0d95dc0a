package org.chargeplan.relax;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One linear program, solved, and what its prices prove.
 *
 * @param values values of the program's columns
 * @param indicators values of its indicators
 * @param prices prices of its rows, improved
 * @param bound no allocation that the goal is about counts less; infinite where there is none
 * @param estimate what the goal counts at the values, by the solver's word
 * @param converged whether the solver reached its tolerance
 * @param run what it took
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on within the package, never compared.
record LpResult(
    double[] values,
    double[] indicators,
    double[] prices,
    double bound,
    double estimate,
    boolean converged,
    RelaxationResult.Run run) {

  private static final int SWEEPS = 20;

  /** Sweeps end when one wins less than this part of the bound. */
  private static final double LEAST_GAIN = 2e-5;

  /** Sweeps end after so many times what the solver may take, from the begin of both. */
  private static final double LATEST_SWEEP = 1.3;

  /** By this part of the bound the solver's word may differ from it. */
  private static final double CLOSE = 0.05;

  /** Whether the solver's word and what its prices prove say nearly the same. */
  boolean isClose() {
    return Math.abs(estimate - bound) < CLOSE * Math.abs(bound);
  }

  static LpResult of(RowView layout, Objective goal, RelaxationOptions options, double seconds) {
    Watch watch = new Watch();
    long end = System.nanoTime() + (long) (LATEST_SWEEP * Math.max(0, seconds) * 1e9);
    BooleanSupplier stop = () -> options.stop().getAsBoolean() || System.nanoTime() > end;
    ActivityBounds ranges = ActivityBounds.of(layout, goal);
    try (Formulation formulation = new Formulation(layout, ranges, goal)) {
      LinearModel model = formulation.model();
      Duration setUp = watch.lap();
      try (LinearSolver.Solution solution = new LinearSolver(options).solve(model, seconds)) {
        Duration solve = watch.lap();
        double[] values = formulation.values(solution);
        DualBound dual = new DualBound(layout, ranges, goal);
        double[] prices = improved(layout, ranges, goal, dual, formulation.prices(solution), stop);
        double bound = dual.of(prices);
        RelaxationResult.Run run =
            new RelaxationResult.Run(
                solution.solver(),
                model.variables(),
                model.rows(),
                model.terms(),
                solution.status(),
                setUp,
                solve,
                watch.lap());
        return new LpResult(
            values,
            formulation.indicators(solution),
            prices,
            bound,
            formulation.total(solution),
            solution.isOptimal(),
            run);
      }
    }
  }

  private static double[] improved(
      RowView layout,
      ActivityBounds ranges,
      Objective goal,
      DualBound dual,
      double[] rough,
      BooleanSupplier stop) {
    DualLimits limits = new DualLimits(layout, ranges, goal);
    DualAscent ascent = new DualAscent(layout, dual.corners(), limits, limits.nearest(rough));
    double[] best = ascent.prices();
    double bound = dual.of(best);
    for (int sweep = 0; sweep < SWEEPS && !stop.getAsBoolean(); sweep++) {
      ascent.sweep(stop);
      double swept = dual.of(ascent.prices());
      if (!(swept > bound)) {
        break;
      }
      best = ascent.prices();
      boolean isLittle = swept - bound < LEAST_GAIN * Math.abs(swept);
      bound = swept;
      if (isLittle) {
        break;
      }
    }
    return best;
  }

  /** Tells laps of time. */
  private static final class Watch {

    private long since = System.nanoTime();

    Duration lap() {
      long now = System.nanoTime();
      Duration lap = Duration.ofNanos(now - since);
      since = now;
      return lap;
    }
  }
}
