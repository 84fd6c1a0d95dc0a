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

  private final SolverConfig whole;
  private final SearchLimits limits;

  PartSolvers(SolverConfig whole, SearchLimits limits) {
    this.whole = whole;
    this.limits = limits;
  }

  /**
   * A solver that searches from where it starts.
   *
   * @param number tells its random choices from those of others
   * @param time its time, where the search is not limited by steps
   */
  Solver<Allocation> next(int number, Duration time) {
    SolverConfig config = new SolverConfig(whole);
    List<LocalSearchPhaseConfig> searches =
        whole.getPhaseConfigList().stream()
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
