package org.chargeplan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.chargeplan.decode.ColumnValues;
import org.chargeplan.decode.PlanAssembler;
import org.chargeplan.explain.FeasibilityRelaxation;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.Provenance;
import org.chargeplan.planfile.PlanFileWriter;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.solve.InvalidConfigException;
import org.chargeplan.solve.Search;
import org.chargeplan.solve.SearchLimits;
import org.chargeplan.solve.SearchListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one plan comes to be, for {@code solve} and {@code sweep}: a program is compiled and
 * searched, and what was found becomes a plan with its bound and the ways out of what it misses.
 */
final class SolveRun {

  private static final Logger LOG = LoggerFactory.getLogger(SolveRun.class);

  /** Longest time of the relaxations that look for ways out of missed targets. */
  private static final Duration WAYS_OUT = Duration.ofSeconds(60);

  private final LoadedRegion loaded;
  private final Network network;
  private final WeightProfile weighting;
  private final SolveOptions options;
  private final Program program;

  /**
   * Compiles the program.
   *
   * @param network ways of the region, as far as its rules look
   */
  SolveRun(LoadedRegion loaded, Network network, WeightProfile weighting, SolveOptions options) {
    this.loaded = loaded;
    this.network = network;
    this.weighting = weighting;
    this.options = options;
    this.program = loaded.rules().compile(network, weighting.weights());
  }

  Program program() {
    return program;
  }

  /**
   * A search within what is left of the time.
   *
   * @throws InvalidConfigException where {@code solver.xml} can't be used
   */
  Search search(SearchListener listener) throws InvalidConfigException {
    SearchLimits limits =
        new SearchLimits(
            options.time().leftForSearch(), options.steps(), options.gap(), options.seed());
    return Search.of(
        loaded.region(), program, options.config().resolve("solver.xml"), limits, listener);
  }

  /**
   * The values of the program's columns in a plan to go on from.
   *
   * @param file the plan's file
   * @throws InvalidInputException where the region has no room for the plan, although its files are
   *     those of the plan
   */
  int[] columnValues(Plan standing, PlanFile file) throws InvalidInputException {
    if (!file.plan().digest().equals(loaded.region().digest())) {
      int[] fitting = ColumnValues.fitting(standing, program);
      long ports = ColumnValues.portsWithoutRoom(standing, program, fitting);
      if (ports > 0) {
        LOG.warn("{} new ports of the plan have no room any more and are left out", ports);
      }
      return fitting;
    }
    Problems problems = new Problems();
    Optional<int[]> values = ColumnValues.of(standing, program, file.name(), problems);
    problems.throwIfAny();
    return values.orElseThrow();
  }

  /**
   * The plan that a search found.
   *
   * @param search the search, which has run
   * @param values what it returned
   * @param interrupts where they were seen, nothing is worked out that takes its time
   */
  Plan plan(Search search, int[] values, Interrupts interrupts) {
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(values);
    Bound bound = Bound.of(evaluator, search.relaxed());
    if (options.closerBound() && !interrupts.wereSeen()) {
      bound = bound.closer(evaluator);
    }
    Provenance provenance = options.provenance(weighting, loaded.changes());
    Plan plan =
        PlanAssembler.assemble(loaded.region(), evaluator, provenance).withBound(bound.usd());
    if (plan.shortfalls().isEmpty() || interrupts.wereSeen()) {
      return plan;
    }
    LOG.info("Targets are missed: looking for the cheapest ways out");
    Function<Region, Program> compile =
        changed -> RuleBook.of(changed).compile(network, weighting.weights());
    return plan.withShortfalls(FeasibilityRelaxation.told(plan, compile, WAYS_OUT));
  }

  /**
   * Writes a plan, whole or not at all.
   *
   * @param waits waits at the end of the last phase
   * @throws IOException where it can't be written
   */
  void write(Plan plan, SiteWaits waits, Path file) throws IOException {
    PlanFileWriter.write(plan, network.routes(), waits, file);
  }
}
