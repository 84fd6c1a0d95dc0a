package org.chargeplan.solve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.relax.RelaxationResult;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** A search for a good allocation of one program, as {@code solver.xml} configures it. */
public final class Search {

  /** The configuration among chargeplan's resources. */
  private static final String BUILT_IN = "solver-config/solver.xml";

  private final SearchState state;
  private final SearchLimits limits;
  private final Allocation start;
  private final Solver<Allocation> solver;

  private Search(SearchLimits limits, Allocation.Problem problem, Solver<Allocation> solver) {
    this.limits = limits;
    this.state = problem.state();
    this.start = new Allocation(problem);
    this.solver = solver;
  }

  /**
   * Prepares a search.
   *
   * @param region the region that was compiled
   * @param program its program
   * @param solverXml the configuration; where there is no such file, the built-in one
   * @param limits when to stop
   * @param listener notified of better plans
   * @throws InvalidConfigException where the configuration can't be used
   */
  public static Search of(
      Region region, Program program, Path solverXml, SearchLimits limits, SearchListener listener)
      throws InvalidConfigException {
    SolverConfig config = config(solverXml);
    PartSolvers partSolvers = new PartSolvers(new SolverConfig(config), limits);
    Solver<Allocation> solver = solver(config, solverXml, limits);
    SearchState state = new SearchState(limits, listener, partSolvers);
    solver.addEventListener(
        event -> {
          HardMediumSoftLongScore score = (HardMediumSoftLongScore) event.getNewBestScore();
          state.better(-score.hardScore(), -score.mediumScore(), -score.softScore());
          state.plan(event.getNewBestSolution());
          if (state.stop().isOn()) {
            solver.terminateEarly();
          }
        });
    return new Search(limits, Allocation.Problem.of(region, program, state), solver);
  }

  private static SolverConfig config(Path solverXml) throws InvalidConfigException {
    try {
      return Files.exists(solverXml)
          ? SolverConfig.createFromXmlFile(solverXml.toFile())
          : SolverConfig.createFromXmlResource(BUILT_IN);
    } catch (RuntimeException e) {
      throw unusable(solverXml, e);
    }
  }

  private static InvalidConfigException unusable(Path solverXml, RuntimeException e) {
    return new InvalidConfigException(
        "The solver configuration (" + solverXml + ") can't be used: " + rootMessage(e), e);
  }

  private static Solver<Allocation> solver(SolverConfig config, Path solverXml, SearchLimits limits)
      throws InvalidConfigException {
    try {
      config.setRandomSeed(limits.seed());
      limits
          .time()
          .ifPresent(
              time -> config.setTerminationConfig(new TerminationConfig().withSpentLimit(time)));
      limits.steps().ifPresent(steps -> limitSteps(config, steps));
      return SolverFactory.<Allocation>create(config).buildSolver();
    } catch (RuntimeException e) {
      throw unusable(solverXml, e);
    }
  }

  private static void limitSteps(SolverConfig config, int steps) {
    for (PhaseConfig<?> phase : config.getPhaseConfigList()) {
      if (phase instanceof LocalSearchPhaseConfig) {
        phase.setTerminationConfig(new TerminationConfig().withStepCountLimit(steps));
      }
    }
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }

  /**
   * Searches until a limit or {@link #stop}; may be called once.
   *
   * @return the values of all columns of the best allocation found
   */
  public int[] run() {
    if (state.stop().isOn()) {
      // OptaPlanner ignores a stop that was asked for before it began.
      return start.toArray();
    }
    limits.time().ifPresent(state.stop()::stopAfter);
    // Where time was over before the first plan began, OptaPlanner returns the start.
    return HardRules.keptBy(solver.solve(start).toArray(), start.problem());
  }

  /**
   * Starts from an existing allocation instead of making a first plan: violated limits are
   * repaired, what limits and targets still ask for is added, and the search begins there. To be
   * called before {@link #run}.
   *
   * @param values values of all columns
   */
  public void resume(int[] values) {
    start.start(values);
    state.resume();
  }

  /** The relaxation of the program, once {@link #run} has solved it; nothing without OR-Tools. */
  public Optional<RelaxationResult> relaxed() {
    return state.relaxed();
  }

  /** Ends the search soon, from any thread; {@link #run} returns the best allocation so far. */
  public void stop() {
    state.stop().stop();
    solver.terminateEarly();
  }
}
