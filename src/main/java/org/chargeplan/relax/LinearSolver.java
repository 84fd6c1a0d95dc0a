package org.chargeplan.relax;

import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Solves a {@link LinearModel}: a small one by the simplex method (GLOP), exactly; a large one, and
 * a small one that is hard for the simplex method, by a first-order method (PDLP; Applegate et al.,
 * NeurIPS 2021), to a tolerance.
 */
final class LinearSolver {

  /** Beyond this many terms PDLP is faster than GLOP. */
  static final long TERMS_FOR_GLOP = 400_000;

  /**
   * Work after which GLOP gives way to PDLP, counted in operations: the same on every machine, half
   * a second or so each. A province of 1,000 sites takes 16; a p-median program of 100 sites, which
   * is highly degenerate, far more.
   */
  private static final double WORK_FOR_GLOP = 50;

  /** And this part of the time, so that PDLP has some left. */
  private static final double PART_FOR_GLOP = 0.67;

  private static final String GLOP = "GLOP";
  private static final String PDLP = "PDLP";

  private static final Set<SolveStatus> FINAL_STATUSES =
      EnumSet.of(SolveStatus.OPTIMAL, SolveStatus.INFEASIBLE, SolveStatus.UNBOUNDED);

  private static final long STOP_POLL_MILLIS = 100;

  private final RelaxationOptions options;

  LinearSolver(RelaxationOptions options) {
    this.options = options;
  }

  /** The solution, in OR-Tools' memory until closed. */
  static final class Solution implements AutoCloseable {

    private final String name;
    private final ModelSolverHelper solver;

    private Solution(String name, ModelSolverHelper solver) {
      this.name = name;
      this.solver = solver;
    }

    /** The solver that it came from. */
    String solver() {
      return name;
    }

    /** Whether the solver reached its tolerance. */
    boolean isOptimal() {
      return solver.hasResponse() && solver.getStatus() == SolveStatus.OPTIMAL;
    }

    /** Whether it has neither solved the model nor found it infeasible or unbounded. */
    private boolean isUnfinished() {
      return !solver.hasResponse() || !FINAL_STATUSES.contains(solver.getStatus());
    }

    String status() {
      return solver.hasResponse() ? solver.getStatus().toString() : "NO_RESPONSE";
    }

    double objective() {
      return solver.getObjectiveValue();
    }

    double value(int variable) {
      return solver.getVariableValue(variable);
    }

    double dual(int row) {
      return solver.getDualValue(row);
    }

    @Override
    public void close() {
      solver.delete();
    }
  }

  /** Solves until done, out of time or stopped; where it is not done, the solution is rough. */
  Solution solve(LinearModel model, double seconds) {
    long started = System.nanoTime();
    if (model.terms() <= TERMS_FOR_GLOP) {
      Solution exact =
          solve(model, GLOP, "max_deterministic_time: " + WORK_FOR_GLOP, PART_FOR_GLOP * seconds);
      if (!exact.isUnfinished()) {
        return exact;
      }
      exact.close();
    }
    long most = options.work() / Math.max(1, model.terms());
    long iterations = Math.max(1, Math.min(Integer.MAX_VALUE, most));
    String parameters =
        String.format(
            Locale.ROOT,
            "num_threads: %d termination_criteria { iteration_limit: %d simple_optimality_criteria {"
                + " eps_optimal_relative: %g eps_optimal_absolute: %g } }",
            options.threads(),
            iterations,
            options.tolerance(),
            options.tolerance());
    double left = seconds - (System.nanoTime() - started) / 1e9;
    return solve(model, PDLP, parameters, left);
  }

  private Solution solve(LinearModel model, String name, String parameters, double seconds) {
    ModelSolverHelper solver = new ModelSolverHelper(name.toLowerCase(Locale.ROOT));
    solver.setTimeLimitInSeconds(Math.max(0.1, seconds));
    solver.setSolverSpecificParameters(parameters);
    CountDownLatch done = new CountDownLatch(1);
    Thread watcher = new Thread(() -> stopWhenAsked(solver, done), "stop-relaxation");
    watcher.setDaemon(true);
    watcher.start();
    try {
      solver.solve(model.helper());
    } finally {
      done.countDown();
      join(watcher);
    }
    return new Solution(name, solver);
  }

  private void stopWhenAsked(ModelSolverHelper solver, CountDownLatch done) {
    try {
      while (!done.await(STOP_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (options.stop().getAsBoolean()) {
          solver.interruptSolve();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread watcher) {
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
