package org.chargeplan.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.Level;
import org.chargeplan.relax.LpRounding;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The construction phase: solves the relaxation, rounds its allocation by relax-and-fix ({@link
 * LpRounding}), repairs violated limits, turns on the indicators that limits still ask for, and
 * completes the plan greedily. Meanwhile a greedy plan is built from nothing, for where there is no
 * relaxation, or the search is stopped before it is solved; the better of both is taken. Named in
 * {@code solver.xml}.
 */
public final class FirstPlan extends SiteBySite {

  private static final Logger LOG = LoggerFactory.getLogger(FirstPlan.class);

  /**
   * Part of the time in which the relaxation must be solved. A country needs all of it, and its
   * bound gains more from it than its plan loses.
   */
  private static final double RELAXATION = 0.42;

  /** Missing a target costs so many times its dual, and in each pass so many times more. */
  private static final double TARGET_FACTOR = 1.5;

  /** Passes through all sites: the first rounds them, the others add what targets still lack. */
  private static final int PASSES = 3;

  /** After this part of the time no pass begins: a country's takes a while. */
  private static final double LAST_PASS = 0.5;

  /**
   * Relax-and-fix that would not end before so many times the time is given up before half of it is
   * done. What is left at the time limit is rounded site by site, which is good enough for a tenth.
   */
  private static final double LATEST_END = 1.1;

  /** The first waves, while the JVM warms up, are left out of the estimate of the others' time. */
  private static final int WARM_UP = 5;

  /** The time of all waves is estimated as soon as one in so many is done. */
  private static final int SAMPLE = 8;

  private static final int SITES_AT_ONCE = 60;

  /** Called by OptaPlanner. */
  public FirstPlan() {
    super(SITES_AT_ONCE);
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<Allocation> scoreDirector) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    Allocation.Problem problem = allocation.problem();
    RowContributors contributors = new RowContributors(problem.program());
    if (problem.state().isResumed()) {
      problem.state().begins(SearchListener.Work.FIRST_PLAN);
      Evaluator existing = evaluator(problem, allocation.toArray());
      new Repair(existing).run();
      int[] repaired = completed(problem, contributors, existing.values());
      take(evaluator(problem, repaired), allocation, scoreDirector);
      return;
    }
    problem.state().begins(SearchListener.Work.RELAXATION);
    CompletableFuture<int[]> greedy =
        CompletableFuture.supplyAsync(() -> completed(problem, contributors, allocation.toArray()));
    RelaxationOptions options = problem.state().options(RELAXATION, threads());
    Optional<RelaxationResult> relaxed = Relaxation.solve(problem.program(), options);
    problem.state().relaxed(relaxed);
    problem.state().begins(SearchListener.Work.FIRST_PLAN);
    Evaluator best = evaluator(problem, greedy.join());
    if (relaxed.filter(r -> r.converged() || r.isClose()).isPresent()
        && !problem.state().stop().isOn()) {
      Optional<Evaluator> other =
          roundedAndImproved(problem, relaxed.get(), options)
              .map(rounded -> evaluator(problem, completed(problem, contributors, rounded)));
      if (other.isPresent() && Gain.of(best, other.get()).isImprovement()) {
        best = other.get();
      }
    }
    take(best, allocation, scoreDirector);
  }

  private static void take(
      Evaluator plan, Allocation allocation, ScoreDirector<Allocation> scoreDirector) {
    allocation.change(scoreDirector, plan.values());
    allocation.problem().state().better(plan);
    allocation.problem().state().begins(SearchListener.Work.SEARCH);
  }

  private static Evaluator evaluator(Allocation.Problem problem, int[] values) {
    Evaluator evaluator = new Evaluator(problem.program());
    evaluator.setAll(values);
    return evaluator;
  }

  /** First what no single port gains, by threshold repair; greedy construction adds the rest. */
  private static int[] completed(
      Allocation.Problem problem, RowContributors contributors, int[] start) {
    Evaluator evaluator = evaluator(problem, start);
    new ThresholdRepair(problem, contributors, evaluator).run();
    return new LazyGreedy(
            problem.program(), problem.neighbours(), problem.state().stop(), evaluator.values())
        .run();
  }

  /** The allocation rounded and improved; nothing where there is too little time for that. */
  private Optional<int[]> roundedAndImproved(
      Allocation.Problem problem, RelaxationResult relaxed, RelaxationOptions options) {
    Optional<int[]> rounded = rounded(problem, relaxed, options);
    if (rounded.isEmpty()) {
      LOG.info("Not enough time to round the LP relaxation; continuing from the greedy plan");
      return Optional.empty();
    }
    Evaluator evaluator = evaluator(problem, rounded.get());
    new Repair(evaluator).run();
    double targetFactor = TARGET_FACTOR;
    for (int pass = 1; pass < PASSES && isWorthAPass(problem, evaluator); pass++) {
      targetFactor *= TARGET_FACTOR;
      try (LpRounding rounding =
          new LpRounding(FractionalPoint.of(evaluator), relaxed.duals(), targetFactor, options)) {
        forEachWave(problem, pass % 2 * sitesAtOnce() / 2, rounding::improve);
        evaluator.setAll(Arrays.stream(rounding.values()).mapToInt(v -> (int) v).toArray());
      }
    }
    return Optional.of(evaluator.values());
  }

  /** Greedy construction would add what targets lack, port by port, at twice the cost or more. */
  private static boolean isWorthAPass(Allocation.Problem problem, Evaluator evaluator) {
    return evaluator.total(Level.MEDIUM) > 0 && problem.state().partOfTimeGone() < LAST_PASS;
  }

  private Optional<int[]> rounded(
      Allocation.Problem problem, RelaxationResult relaxed, RelaxationOptions options) {
    FractionalPoint start =
        new FractionalPoint(problem.program(), relaxed.values(), relaxed.indicators());
    try (LpRounding rounding = new LpRounding(start, relaxed.duals(), TARGET_FACTOR, options)) {
      for (int column : problem.blocks().others()) {
        rounding.fix(column, Rounding.up(relaxed.value(column)));
      }
      rounding.relieve(problem.blocks().latestFirst());
      if (!forEachWave(problem, 0, rounding::round)) {
        return Optional.empty();
      }
      if (rounding.unsolved() > 0) {
        LOG.debug("{} batches could not be rounded feasibly", rounding.unsolved());
      }
      return Optional.of(
          new Rounding(
                  problem.program(),
                  problem.blocks(),
                  rounding.values(),
                  rounding.indicators(),
                  relaxed.duals())
              .run());
    }
  }

  /**
   * Goes through the sites along their space-filling curve, at as many places at once as there are
   * threads.
   *
   * @param shift the first batch has so many sites less, so that borders lie elsewhere
   * @return whether it went on to the end or the stop; false where it would take too long
   */
  private boolean forEachWave(
      Allocation.Problem problem, int shift, Consumer<List<LpRounding.Batch>> use) {
    SiteBlocks blocks = problem.blocks();
    int batches = (blocks.size() + shift + sitesAtOnce() - 1) / sitesAtOnce();
    int waves = (batches + threads() - 1) / threads();
    double warm = 0;
    for (int wave = 0; wave < waves && !problem.state().stop().isOn(); wave++) {
      double gone = problem.state().partOfTimeGone();
      if (wave <= WARM_UP) {
        warm = gone;
      } else if (wave > WARM_UP + waves / SAMPLE && wave < waves / 2) {
        double each = (gone - warm) / (wave - WARM_UP);
        if (gone + each * (waves - wave) > LATEST_END) {
          return false;
        }
      }
      List<LpRounding.Batch> together = new ArrayList<>();
      for (int batch = wave; batch < batches; batch += waves) {
        int from = Math.max(0, batch * sitesAtOnce() - shift);
        int to = Math.min(blocks.size(), (batch + 1) * sitesAtOnce() - shift);
        together.add(new LpRounding.Batch(blocks.stages(from, to)));
      }
      use.accept(together);
    }
    return true;
  }
}
