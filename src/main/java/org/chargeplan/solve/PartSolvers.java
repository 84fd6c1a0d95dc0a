package org.chargeplan.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** Makes solvers of parts: the local search of a configuration, with a limit of its own. */
final class PartSolvers {

  private final SolverConfig base;
  private final SearchLimits limits;

  PartSolvers(SolverConfig base, SearchLimits limits) {
    this.base = base;
    this.limits = limits;
  }

  /**
   * A solver that searches from where it starts.
   *
   * @param number added to the seed, so that parts make different random choices
   * @param time its time, where the search is not limited by steps
   */
  Solver<Allocation> next(int number, Duration time) {
    SolverConfig config = new SolverConfig(base);
    List<LocalSearchPhaseConfig> searches =
        base.getPhaseConfigList().stream()
            .filter(LocalSearchPhaseConfig.class::isInstance)
            .map(phase -> ((LocalSearchPhaseConfig) phase).copyConfig())
            .toList();
    TerminationConfig end = new TerminationConfig();
    if (limits.steps().isPresent()) {
      searches.forEach(
          phase ->
              phase.setTerminationConfig(
                  new TerminationConfig().withStepCountLimit(limits.steps().getAsInt())));
    } else {
      end.withMillisecondsSpentLimit(Math.max(1, time.toMillis()));
    }
    config.setPhaseConfigList(new ArrayList<>(searches));
    config.setTerminationConfig(end);
    config.setRandomSeed(limits.seed() + number);
    return SolverFactory.<Allocation>create(config).buildSolver();
  }
}
