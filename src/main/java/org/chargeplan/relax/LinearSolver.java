package org.chargeplan.relax;

import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Solves a {@link LinearModel}: a small one by the simplex method (GLOP), exactly; a large one by a
 * first-order method (PDLP; Applegate et al., NeurIPS 2021), to a tolerance.
 */
final class LinearSolver {

  /** Beyond this many terms PDLP is faster than GLOP. */
  static final long TERMS_FOR_GLOP = 400_000;

  private static final long STOP_POLL_MILLIS = 100;

  private final Options options;

  LinearSolver(Options options) {
    this.options = options;
  }

  /** What came out, in OR-Tools' memory until closed. */
  static final class Solution implements AutoCloseable {

    private final ModelSolverHelper solver;

    private Solution(ModelSolverHelper solver) {
      this.solver = solver;
    }

    /** Whether the solver reached its tolerance. */
    boolean isOptimal() {
      return solver.hasResponse() && solver.getStatus() == SolveStatus.OPTIMAL;
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

  static String nameFor(LinearModel model) {
    return model.terms() <= TERMS_FOR_GLOP ? "GLOP" : "PDLP";
  }

  /** Solves until done, out of time or stopped; where it is not done, the solution is rough. */
  Solution solve(LinearModel model, double seconds) {
    ModelSolverHelper solver = new ModelSolverHelper(nameFor(model).toLowerCase(Locale.ROOT));
    solver.setTimeLimitInSeconds(Math.max(0.1, seconds));
    if (nameFor(model).equals("PDLP")) {
      solver.setSolverSpecificParameters(
          "num_threads: "
              + options.threads()
              + " termination_criteria { simple_optimality_criteria { eps_optimal_relative: "
              + options.tolerance()
              + " eps_optimal_absolute: "
              + options.tolerance()
              + " } }");
    }
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
    return new Solution(solver);
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
