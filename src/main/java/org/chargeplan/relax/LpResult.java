package org.chargeplan.relax;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One linear program, solved, and the bound that its duals prove.
 *
 * @param values values of the program's columns
 * @param indicators values of its indicators
 * @param duals duals of its rows, improved by {@link DualAscent}
 * @param bound proven lower bound on the objective; infinite where there is no allocation
 * @param estimate the objective at the values, as the solver reports it
 * @param converged whether the solver reached its tolerance
 * @param wasCutShort whether its time was over, or it was stopped, before its work was done
 * @param run what it took
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on within the package, never compared.
record LpResult(
    double[] values,
    double[] indicators,
    double[] duals,
    double bound,
    double estimate,
    boolean converged,
    boolean wasCutShort,
    RelaxationResult.Run run) {

  private static final int SWEEPS = 20;

  /** Sweeps end when one raises the bound by less than this part of it. */
  private static final double LEAST_GAIN = 2e-5;

  /** Sweeps end after so many times the time of the solver, counted from the start of both. */
  private static final double LATEST_SWEEP = 1.3;

  /** A solver that took this part of its time ended since it was over. */
  private static final double ALL_OF_IT = 0.95;

  /** The estimate is close where it differs from the bound by less than this part of it. */
  private static final double CLOSE = 0.05;

  /** Whether the solver's estimate and the proven bound nearly agree. */
  boolean isClose() {
    return Math.abs(estimate - bound) < CLOSE * Math.abs(bound);
  }

  static LpResult of(RowView view, Objective objective, RelaxationOptions options, double seconds) {
    Watch watch = new Watch();
    long end = System.nanoTime() + (long) (LATEST_SWEEP * Math.max(0, seconds) * 1e9);
    BooleanSupplier stop = () -> options.stop().getAsBoolean() || System.nanoTime() > end;
    ActivityBounds bounds = ActivityBounds.of(view, objective);
    try (Formulation formulation = new Formulation(view, bounds, objective)) {
      LinearModel model = formulation.model();
      Duration setUp = watch.lap();
      try (LinearSolver.Solution solution = new LinearSolver(options).solve(model, seconds)) {
        Duration solve = watch.lap();
        double[] values = formulation.values(solution);
        DualBound dualBound = new DualBound(view, bounds, objective);
        double[] duals =
            improved(view, bounds, objective, dualBound, formulation.duals(solution), stop);
        double bound = dualBound.of(duals);
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
            duals,
            bound,
            formulation.total(solution),
            solution.isOptimal(),
            !solution.isOptimal()
                && (options.stop().getAsBoolean() || solve.toNanos() > ALL_OF_IT * seconds * 1e9),
            run);
      }
    }
  }

  private static double[] improved(
      RowView view,
      ActivityBounds bounds,
      Objective objective,
      DualBound dualBound,
      double[] rough,
      BooleanSupplier stop) {
    DualLimits limits = new DualLimits(view, bounds, objective);
    DualAscent ascent =
        new DualAscent(view, dualBound.breakpoints(), limits, limits.nearest(rough));
    double[] best = ascent.duals();
    double bound = dualBound.of(best);
    for (int sweep = 0; sweep < SWEEPS && !stop.getAsBoolean(); sweep++) {
      ascent.sweep(stop);
      double swept = dualBound.of(ascent.duals());
      if (!(swept > bound)) {
        break;
      }
      best = ascent.duals();
      boolean isLittle = swept - bound < LEAST_GAIN * Math.abs(swept);
      bound = swept;
      if (isLittle) {
        break;
      }
    }
    return best;
  }

  /** Measures laps of time. */
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
