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
 * The construction phase: solves the relaxation, makes its allocation whole, mends it, turns on
 * what limits still ask for, and completes it greedily. Meanwhile a greedy plan from nothing is
 * made, for where there is no relaxation, or the search is stopped before it is solved; the better
 * of both is taken. Named in {@code solver.xml}.
 */
public final class FirstPlan extends SiteBySite {

  private static final Logger LOG = LoggerFactory.getLogger(FirstPlan.class);

  /**
   * Part of the time in which the relaxation must be solved. A country needs all of it, and its
   * bound gains more by it than its plan loses.
   */
  private static final double RELAXATION = 0.42;

  /** Targets cost so many times what they cost in the relaxation, and in each pass so many more. */
  private static final double DEARER = 1.5;

  /** Passes through all sites: the first settles them, the others fetch what targets still lack. */
  private static final int PASSES = 3;

  /** After this part of the time no pass begins: a country's takes a while. */
  private static final double LAST_PASS = 0.5;

  /**
   * Settling that would not end before so many times the time is given up while half is to do. What
   * the stop leaves undone is rounded, which a tenth bears.
   */
  private static final double LATEST_SETTLED = 1.1;

  /** The first waves, while the machine warms up, tell nothing of how long the others take. */
  private static final int WARM_UP = 5;

  /** One in so many waves tells how long all will take. */
  private static final int TELLING = 8;

  private static final int SITES_AT_ONCE = 60;

  /** Called by OptaPlanner. */
  public FirstPlan() {
    super(SITES_AT_ONCE);
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<Allocation> scoreDirector) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    Allocation.Problem problem = allocation.problem();
    RowContributors feeders = new RowContributors(problem.program());
    if (problem.course().isResumed()) {
      problem.course().begins(SearchListener.Work.FIRST_PLAN);
      Evaluator standing = evaluator(problem, allocation.toArray());
      new Repair(standing).run();
      int[] mended = completed(problem, feeders, standing.values());
      take(evaluator(problem, mended), allocation, scoreDirector);
      return;
    }
    problem.course().begins(SearchListener.Work.RELAXATION);
    CompletableFuture<int[]> fromNothing =
        CompletableFuture.supplyAsync(() -> completed(problem, feeders, allocation.toArray()));
    RelaxationOptions options = problem.course().options(RELAXATION, threads());
    Optional<RelaxationResult> relaxed = Relaxation.solve(problem.program(), options);
    problem.course().relaxed(relaxed);
    problem.course().begins(SearchListener.Work.FIRST_PLAN);
    Evaluator best = evaluator(problem, fromNothing.join());
    if (relaxed.filter(r -> r.converged() || r.isClose()).isPresent()
        && !problem.course().stop().isOn()) {
      Optional<Evaluator> other =
          whole(problem, relaxed.get(), options)
              .map(settled -> evaluator(problem, completed(problem, feeders, settled)));
      if (other.isPresent() && Gain.of(best, other.get()).isWin()) {
        best = other.get();
      }
    }
    take(best, allocation, scoreDirector);
  }

  private static void take(
      Evaluator plan, Allocation allocation, ScoreDirector<Allocation> scoreDirector) {
    allocation.change(scoreDirector, plan.values());
    allocation.problem().course().better(plan);
    allocation.problem().course().begins(SearchListener.Work.SEARCH);
  }

  private static Evaluator evaluator(Allocation.Problem problem, int[] values) {
    Evaluator evaluator = new Evaluator(problem.program());
    evaluator.setAll(values);
    return evaluator;
  }

  /** What no single port wins is begun with; greed fills in the rest. */
  private static int[] completed(Allocation.Problem problem, RowContributors feeders, int[] start) {
    Evaluator evaluator = evaluator(problem, start);
    new ThresholdRepair(problem, feeders, evaluator).run();
    return new LazyGreedy(
            problem.program(), problem.neighbours(), problem.course().stop(), evaluator.values())
        .run();
  }

  /** The allocation made whole; nothing where there is too little time for that. */
  private Optional<int[]> whole(
      Allocation.Problem problem, RelaxationResult relaxed, RelaxationOptions options) {
    Optional<int[]> settled = settled(problem, relaxed, options);
    if (settled.isEmpty()) {
      LOG.info("Too little time to make the relaxation whole: going on from the greedy plan");
      return Optional.empty();
    }
    Evaluator evaluator = evaluator(problem, settled.get());
    new Repair(evaluator).run();
    double dearer = DEARER;
    for (int pass = 1; pass < PASSES && isWorthAPass(problem, evaluator); pass++) {
      dearer *= DEARER;
      try (LpRounding settling =
          new LpRounding(FractionalPoint.of(evaluator), relaxed.duals(), dearer, options)) {
        forEachWave(problem, pass % 2 * sitesAtOnce() / 2, settling::improve);
        evaluator.setAll(Arrays.stream(settling.values()).mapToInt(v -> (int) v).toArray());
      }
    }
    return Optional.of(evaluator.values());
  }

  /** Greed would make good what targets lack, port by port, at twice the cost or more. */
  private static boolean isWorthAPass(Allocation.Problem problem, Evaluator evaluator) {
    return evaluator.total(Level.MEDIUM) > 0 && problem.course().partOfTimeGone() < LAST_PASS;
  }

  private Optional<int[]> settled(
      Allocation.Problem problem, RelaxationResult relaxed, RelaxationOptions options) {
    FractionalPoint start =
        new FractionalPoint(problem.program(), relaxed.values(), relaxed.indicators());
    try (LpRounding settling = new LpRounding(start, relaxed.duals(), DEARER, options)) {
      for (int column : problem.blocks().others()) {
        settling.fix(column, Rounding.up(relaxed.value(column)));
      }
      settling.relieve(problem.blocks().latestFirst());
      if (!forEachWave(problem, 0, settling::round)) {
        return Optional.empty();
      }
      if (settling.unsolved() > 0) {
        LOG.debug("{} batches could not be settled", settling.unsolved());
      }
      return Optional.of(
          new Rounding(
                  problem.program(),
                  problem.blocks(),
                  settling.values(),
                  settling.indicators(),
                  relaxed.duals())
              .run());
    }
  }

  /**
   * Goes through the sites along their way, at as many places at once as there are threads. What is
   * not settled when the search is to stop is rounded.
   *
   * @param shift the first batch has so many sites less, so that borders lie elsewhere
   * @return whether it went on to the end or the stop; it does not where it would take too long
   */
  private boolean forEachWave(
      Allocation.Problem problem, int shift, Consumer<List<LpRounding.Batch>> use) {
    SiteBlocks blocks = problem.blocks();
    int batches = (blocks.size() + shift + sitesAtOnce() - 1) / sitesAtOnce();
    int waves = (batches + threads() - 1) / threads();
    double warm = 0;
    for (int wave = 0; wave < waves && !problem.course().stop().isOn(); wave++) {
      double gone = problem.course().partOfTimeGone();
      if (wave <= WARM_UP) {
        warm = gone;
      } else if (wave > WARM_UP + waves / TELLING && wave < waves / 2) {
        double each = (gone - warm) / (wave - WARM_UP);
        if (gone + each * (waves - wave) > LATEST_SETTLED) {
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
