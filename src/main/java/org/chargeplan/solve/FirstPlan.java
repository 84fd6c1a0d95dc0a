package org.chargeplan.solve;

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
 * The construction phase. It makes several plans, each better and slower than the one before, and
 * takes the best: a greedy one from nothing, in the time of the relaxation; the relaxation rounded
 * at once, however rough it is; the relaxation rounded by relax-and-fix ({@link LpRounding}). Each
 * is repaired where it violates limits, gets the indicators that limits still ask for, and is
 * completed greedily. Named in {@code solver.xml}.
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
   * The first pass must end after this part of the time at the latest; what it has not reached is
   * rounded site by site. The rest of the time is for completing the plan.
   */
  private static final double LAST_WAVE = 0.85;

  /**
   * Where the first pass would not end by then, it goes on with batches of so many sites: half the
   * work of the usual ones, for a plan that is a percent worse.
   */
  private static final int FEWER_SITES_AT_ONCE = 20;

  /** The first waves, while the JVM warms up, are left out of the estimate of the others' time. */
  private static final int WARM_UP = 5;

  /** The time of all waves is estimated as soon as one in so many is done. */
  private static final int SAMPLE = 8;

  private static final int SITES_AT_ONCE = 60;

  /** The completion of a plan may take so many times as long as that of the one before. */
  private static final double COMPLETION_FACTOR = 1.5;

  private double lastWave = LAST_WAVE;

  /** Called by OptaPlanner. */
  public FirstPlan() {
    super(SITES_AT_ONCE);
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<Allocation> scoreDirector) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    Allocation.Problem problem = allocation.problem();
    RowContributors contributors = new RowContributors(problem.program());
    HardRules hardRules = new HardRules(problem, contributors);
    if (problem.state().isResumed()) {
      problem.state().begins(SearchListener.Work.FIRST_PLAN);
      Evaluator existing = evaluator(problem, allocation.toArray());
      new Repair(existing).run();
      Evaluator repaired = evaluator(problem, completed(problem, contributors, existing.values()));
      hardRules.keepIn(repaired);
      take(repaired, allocation, scoreDirector);
      return;
    }
    problem.state().begins(SearchListener.Work.RELAXATION);
    CompletableFuture<int[]> greedy =
        CompletableFuture.supplyAsync(() -> completed(problem, contributors, allocation.toArray()));
    RelaxationOptions options = problem.state().options(RELAXATION, threads());
    Optional<RelaxationResult> relaxed = Relaxation.solveAndProve(problem.program(), options);
    problem.state().relaxed(relaxed);
    problem.state().begins(SearchListener.Work.FIRST_PLAN);
    Evaluator fromNothing = evaluator(problem, greedy.join());
    log("Greedy plan", problem, fromNothing);
    problem.state().better(fromNothing);
    Optional<Evaluator> best =
        relaxed.map(solved -> fromRelaxation(problem, contributors, hardRules, solved, options));
    if (best.isEmpty() || isCheaper(fromNothing, best.get())) {
      improve(fromNothing, problem, hardRules);
      best = Optional.of(best.map(one -> better(one, fromNothing)).orElse(fromNothing));
    }
    take(best.get(), allocation, scoreDirector);
  }

  /** Whether a plan would be better than another one, did it keep the hard rules. */
  private static boolean isCheaper(Evaluator one, Evaluator other) {
    Gain gain = Gain.of(other, one);
    return new Gain(0, gain.medium(), gain.soft()).isImprovement() || other.total(Level.HARD) > 0;
  }

  private Evaluator fromRelaxation(
      Allocation.Problem problem,
      RowContributors contributors,
      HardRules hardRules,
      RelaxationResult relaxed,
      RelaxationOptions options) {
    if (problem.state().limits().time().isEmpty()) {
      return fromWaves(
          problem, contributors, hardRules, roundedAndImproved(problem, relaxed, options));
    }
    double before = problem.state().partOfTimeGone();
    Evaluator atOnce = completed(problem, contributors, hardRules, diffused(problem, relaxed));
    log("Relaxation rounded at once", problem, atOnce);
    problem.state().better(atOnce);
    lastWave = lastWave(problem.state().partOfTimeGone() - before);
    if (isTooLateForWaves(problem)) {
      return atOnce;
    }
    int[] rounded =
        relaxed.wasCutShort()
            ? improvedInWaves(problem, atOnce, relaxed, options)
            : roundedAndImproved(problem, relaxed, options);
    return better(atOnce, fromWaves(problem, contributors, hardRules, rounded));
  }

  private Evaluator fromWaves(
      Allocation.Problem problem,
      RowContributors contributors,
      HardRules hardRules,
      int[] rounded) {
    log("After waves", problem, evaluator(problem, rounded));
    return completed(problem, contributors, hardRules, rounded);
  }

  /**
   * The best plan so far, optimised anew batch by batch at the duals of a rough relaxation: what is
   * not reached stays as it is, so that every second helps. Relax-and-fix of the rough allocation
   * itself is slower and not as good.
   */
  private int[] improvedInWaves(
      Allocation.Problem problem,
      Evaluator best,
      RelaxationResult relaxed,
      RelaxationOptions options) {
    double targetFactor = TARGET_FACTOR * TARGET_FACTOR;
    try (LpRounding rounding =
        new LpRounding(FractionalPoint.of(best), relaxed.duals(), targetFactor, options)) {
      forEachWave(
          problem,
          new Lanes(problem.blocks(), threads(), FEWER_SITES_AT_ONCE, 0),
          rounding::improve);
      return integers(rounding.values());
    }
  }

  private static int[] integers(double[] values) {
    return Arrays.stream(values).mapToInt(value -> (int) Math.rint(value)).toArray();
  }

  /** Where the completion of a plan takes long, the waves before it end earlier. */
  private static double lastWave(double completion) {
    return Math.min(LAST_WAVE, 1 - COMPLETION_FACTOR * completion);
  }

  private boolean isTooLateForWaves(Allocation.Problem problem) {
    return problem.state().stop().isOn() || problem.state().partOfTimeGone() > lastWave;
  }

  private static Evaluator better(Evaluator one, Evaluator other) {
    return Gain.of(one, other).isImprovement() ? other : one;
  }

  private Evaluator completed(
      Allocation.Problem problem,
      RowContributors contributors,
      HardRules hardRules,
      int[] rounded) {
    Evaluator plan = evaluator(problem, rounded);
    new Repair(plan).run();
    Evaluator complete = evaluator(problem, completed(problem, contributors, plan.values()));
    improve(complete, problem, hardRules);
    return complete;
  }

  /**
   * The relaxation rounded at once, site by site: seconds, and from a rough relaxation already a
   * much better plan than the greedy one.
   */
  private static int[] diffused(Allocation.Problem problem, RelaxationResult relaxed) {
    return new Rounding(
            problem.program(),
            problem.blocks(),
            relaxed.values(),
            relaxed.indicators(),
            relaxed.duals())
        .run();
  }

  /** Plans are compared only when each keeps what it can: hard rules, then targets. */
  private void improve(Evaluator plan, Allocation.Problem problem, HardRules hardRules) {
    hardRules.keepIn(plan);
    if (plan.total(Level.MEDIUM) > 0 && Relaxation.isAvailable()) {
      double[] duals = problem.state().duals(problem.program().rows());
      new ExactRepair(problem, duals, () -> isTooLateForWaves(problem)).run(plan, Level.MEDIUM);
    }
    log("Repaired", problem, plan);
  }

  private static void log(String what, Allocation.Problem problem, Evaluator plan) {
    LOG.debug(
        "{} after {} of the time: penalties {} hard, {} medium, {} soft",
        what,
        problem.state().partOfTimeGone(),
        plan.total(Level.HARD),
        plan.total(Level.MEDIUM),
        plan.total(Level.SOFT));
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
    ThresholdRepair.ofHardRows(problem, contributors, evaluator).run();
    new ThresholdRepair(problem, contributors, evaluator).run();
    return new LazyGreedy(
            problem.program(), problem.neighbours(), problem.state().stop(), evaluator.values())
        .run();
  }

  /** The allocation of the relaxation, rounded and improved. */
  private int[] roundedAndImproved(
      Allocation.Problem problem, RelaxationResult relaxed, RelaxationOptions options) {
    Evaluator evaluator = evaluator(problem, rounded(problem, relaxed, options));
    new Repair(evaluator).run();
    double targetFactor = TARGET_FACTOR;
    for (int pass = 1; pass < PASSES && isWorthAPass(problem, evaluator); pass++) {
      targetFactor *= TARGET_FACTOR;
      try (LpRounding rounding =
          new LpRounding(FractionalPoint.of(evaluator), relaxed.duals(), targetFactor, options)) {
        forEachWave(problem, lanes(problem, pass % 2 * sitesAtOnce() / 2), rounding::improve);
        evaluator.setAll(integers(rounding.values()));
      }
    }
    return evaluator.values();
  }

  /** Greedy construction would add what targets lack, port by port, at twice the cost or more. */
  private static boolean isWorthAPass(Allocation.Problem problem, Evaluator evaluator) {
    return evaluator.total(Level.MEDIUM) > 0 && problem.state().partOfTimeGone() < LAST_PASS;
  }

  private int[] rounded(
      Allocation.Problem problem, RelaxationResult relaxed, RelaxationOptions options) {
    FractionalPoint start =
        new FractionalPoint(problem.program(), relaxed.values(), relaxed.indicators());
    try (LpRounding rounding = new LpRounding(start, relaxed.duals(), TARGET_FACTOR, options)) {
      for (int column : problem.blocks().others()) {
        rounding.fix(column, Rounding.up(relaxed.value(column)));
      }
      rounding.relieve(problem.blocks().latestFirst());
      forEachWave(problem, lanes(problem, 0), rounding::round);
      if (rounding.unsolved() > 0) {
        LOG.debug("{} batches could not be rounded feasibly", rounding.unsolved());
      }
      return new Rounding(
              problem.program(),
              problem.blocks(),
              rounding.values(),
              rounding.indicators(),
              relaxed.duals())
          .run();
    }
  }

  /** Lanes whose first batch has some sites less, so that borders lie elsewhere. */
  private Lanes lanes(Allocation.Problem problem, int shift) {
    return new Lanes(problem.blocks(), threads(), sitesAtOnce(), shift);
  }

  /**
   * Goes through all sites in waves until the end, the stop, or the time after which a wave is too
   * late.
   */
  private void forEachWave(
      Allocation.Problem problem, Lanes lanes, Consumer<List<LpRounding.Batch>> use) {
    SearchState state = problem.state();
    int waves = lanes.waves();
    double warm = 0;
    for (int wave = 0; lanes.waves() > 0 && !state.stop().isOn(); wave++) {
      double gone = state.partOfTimeGone();
      if (gone > lastWave) {
        return;
      }
      if (wave <= WARM_UP) {
        warm = gone;
      } else if (wave > WARM_UP + waves / SAMPLE) {
        double each = (gone - warm) / (wave - WARM_UP);
        if (gone + each * lanes.waves() > lastWave) {
          lanes.shrinkTo(FEWER_SITES_AT_ONCE);
        }
      }
      use.accept(lanes.wave());
    }
  }
}
