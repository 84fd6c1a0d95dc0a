package org.chargeplan.solve;

import java.time.Duration;
import java.util.Optional;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;

/** The state of one search: what its phases share, and report to the listener. */
final class SearchState {

  private final SearchLimits limits;
  private final StopSignal stop = new StopSignal();
  private final SearchListener listener;
  private final PartSolvers partSolvers;
  private volatile Optional<RelaxationResult> relaxed = Optional.empty();
  private boolean isResumed;
  private Optional<Gain> best = Optional.empty();

  SearchState(SearchLimits limits, SearchListener listener, PartSolvers partSolvers) {
    this.limits = limits;
    this.listener = listener;
    this.partSolvers = partSolvers;
  }

  SearchLimits limits() {
    return limits;
  }

  StopSignal stop() {
    return stop;
  }

  /** Makes the search start from an existing plan. */
  void resume() {
    isResumed = true;
  }

  /** Whether the search starts from an existing plan, and is not to make one of its own. */
  boolean isResumed() {
    return isResumed;
  }

  PartSolvers partSolvers() {
    return partSolvers;
  }

  /** The relaxation, once it is solved. */
  Optional<RelaxationResult> relaxed() {
    return relaxed;
  }

  /** The duals of the relaxation; zeros where there is none. */
  double[] duals(int rows) {
    return relaxed.map(RelaxationResult::duals).orElseGet(() -> new double[rows]);
  }

  void relaxed(Optional<RelaxationResult> solved) {
    relaxed = solved;
    solved.ifPresent(r -> listener.bound(r.costBound()));
  }

  /** Work begins. */
  void begins(SearchListener.Work work) {
    listener.begins(work);
  }

  void better(Evaluator evaluator) {
    better(evaluator.total(Level.HARD), evaluator.total(Level.MEDIUM), evaluator.total(Level.SOFT));
    long ports = newPorts(evaluator.program(), evaluator.values());
    listener.plan(() -> ports);
  }

  /** Reports the plan of an allocation that is not changed any more. */
  void plan(Allocation plan) {
    listener.plan(() -> newPorts(plan.program(), plan.toArray()));
  }

  private static long newPorts(Program program, int[] values) {
    long ports = 0;
    for (int column = 0; column < values.length; column++) {
      boolean isBuild = program.decision(column) instanceof Decision.Build;
      ports += isBuild ? program.base(column) + values[column] : 0;
    }
    return ports;
  }

  /** Reports a plan if it is better than all before, and stops where it is near the bound. */
  synchronized void better(long hard, long medium, long soft) {
    Gain gain = new Gain(-hard, -medium, -soft);
    if (best.isPresent() && gain.compareTo(best.get()) <= 0) {
      return;
    }
    best = Optional.of(gain);
    listener.better(hard, medium, soft);
    if (limits.gap().isPresent() && relaxed.isPresent() && hard == 0 && medium == 0) {
      double enough = relaxed.get().costBound() * (1 + limits.gap().getAsDouble());
      if (soft <= enough) {
        stop.stop();
      }
    }
  }

  /** The part of the time that is gone, from 0 to 1; 0 where there is no limit of time. */
  double partOfTimeGone() {
    return limits
        .time()
        .map(all -> 1 - (double) stop.left().toMillis() / Math.max(1, all.toMillis()))
        .orElse(0.0);
  }

  /**
   * How the relaxation is solved: within a part of the time, stopped when the search is. Its work
   * is limited too: what more of it would add to the bound is less than what the time is worth to
   * the plan, and without a limit of time it comes out the same on every machine.
   */
  RelaxationOptions options(double partOfTime, int threads) {
    Duration time =
        limits
            .time()
            .map(all -> Duration.ofMillis(Math.max(1, Math.round(partOfTime * all.toMillis()))))
            .orElse(RelaxationOptions.NO_LIMIT);
    return new RelaxationOptions(
        time, threads, RelaxationOptions.TOLERANCE, RelaxationOptions.MINUTE_OF_WORK, stop::isOn);
  }
}
