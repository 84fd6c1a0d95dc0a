package org.chargeplan.planning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chargeplan.decode.PlanAssembler;
import org.chargeplan.explain.BrokenRules;
import org.chargeplan.explain.FeasibilityRelaxation;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;
import org.chargeplan.relax.RelaxationResult;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.solve.InvalidConfigException;
import org.chargeplan.solve.Search;
import org.chargeplan.solve.SearchLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The computation of one plan: the rules are compiled to a program, the program is searched, and
 * the values found become a plan with its bound and the remedies for the targets it misses. {@link
 * Planner#plan} runs one, a sweep one for each of its points.
 */
final class PlanRun {

  private static final Logger LOG = LoggerFactory.getLogger(PlanRun.class);

  /** Maximum time of the relaxation that proves a conflict of hard rules. */
  private static final Duration CONFLICT = Duration.ofSeconds(20);

  /** Maximum time of the relaxations that look for remedies for missed targets. */
  private static final Duration REMEDIES = Duration.ofSeconds(60);

  private final LoadedRegion loaded;
  private final Network network;
  private final WeightProfile weights;
  private final SearchOptions options;
  private final Cancellation cancellation;
  private final Program program;

  /** Compiles the program. The network reaches as far as the region's rules look, at least. */
  PlanRun(
      LoadedRegion loaded,
      Network network,
      WeightProfile weights,
      SearchOptions options,
      Cancellation cancellation) {
    this.loaded = loaded;
    this.network = network;
    this.weights = weights;
    this.options = options;
    this.cancellation = cancellation;
    this.program = loaded.rules().compile(network, weights.weights());
  }

  Program program() {
    return program;
  }

  /** The program of a region that differs only in pins. */
  Program without(LoadedRegion pins) {
    return pins.rules().compile(network, weights.weights());
  }

  /**
   * A plan found, not yet written.
   *
   * @param plan the plan
   * @param relaxed the relaxation of its program, where there was one
   */
  record Found(Plan plan, Optional<RelaxationResult> relaxed) {}

  /**
   * Searches for a plan.
   *
   * @param existing a plan to start from, instead of a new first plan
   * @throws InvalidRequestException where {@code solver.xml} can't be used
   * @throws InvalidInputException where the existing plan does not fit the program
   */
  Found search(Optional<ResumedPlan> existing, PlanningListener listener)
      throws InvalidRequestException, InvalidInputException {
    Optional<Duration> time = options.time().leftForSearch();
    SearchLimits limits = new SearchLimits(time, options.steps(), options.gap(), options.seed());
    Search search = prepared(limits, listener);
    if (existing.isPresent()) {
      search.resume(existing.get().values(program));
    }
    int[] values = searched(search, time, listener);
    return new Found(plan(values, search.relaxed()), search.relaxed());
  }

  private int[] searched(Search search, Optional<Duration> time, PlanningListener listener) {
    listener.searchBegins(time);
    try {
      return cancellation.during(search::run, search::stop);
    } finally {
      listener.searchEnds();
    }
  }

  private Search prepared(SearchLimits limits, PlanningListener listener)
      throws InvalidRequestException {
    Path solverXml = options.config().resolve("solver.xml");
    try {
      return Search.of(
          loaded.region(), program, solverXml, limits, new ForwardedProgress(listener));
    } catch (InvalidConfigException e) {
      throw new InvalidRequestException(e.getMessage(), e);
    }
  }

  /** After a cancellation nothing is computed that takes more time. */
  private Plan plan(int[] values, Optional<RelaxationResult> relaxed) {
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(values);
    ProvenBound bound = ProvenBound.of(evaluator, relaxed);
    if (options.closerBound() && !cancellation.isRequested()) {
      bound = bound.closer(evaluator);
    }
    Plan plan =
        PlanAssembler.assemble(
                loaded.region(), evaluator, options.provenance(weights, loaded.datedChanges()))
            .withBound(bound.usd());
    PossiblePins.brokenBy(evaluator, loaded.region()).forEach(LOG::warn);
    if (!cancellation.isRequested()) {
      BrokenRules.reasons(evaluator, loaded.region(), CONFLICT).forEach(LOG::warn);
    }
    if (plan.shortfalls().isEmpty() || cancellation.isRequested()) {
      return plan;
    }
    if (relaxed.map(found -> found.wasCutShort() && !found.targetsAreOutOfReach()).orElse(false)) {
      LOG.warn(
          "Targets are missed, and the time was too short to tell whether they can be met: no"
              + " remedies are computed. Maybe a longer --time meets them.");
      return plan;
    }
    long began = System.nanoTime();
    LOG.info(
        "Targets are missed: computing the cheapest remedies, {} s at most beyond the time of the"
            + " search",
        REMEDIES.toSeconds());
    Plan explained =
        plan.withShortfalls(
            FeasibilityRelaxation.shortfallsWithRemedies(
                plan,
                changed -> RuleBook.of(changed).compile(network, weights.weights()),
                REMEDIES));
    LOG.info(
        "Remedies took {} s beyond the time of the search",
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    return explained;
  }
}
