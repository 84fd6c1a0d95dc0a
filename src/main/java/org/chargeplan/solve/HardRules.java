package org.chargeplan.solve;

import java.time.Duration;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.relax.Relaxation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes any plan keep the hard rules, wherever it comes from: too many ports are taken away, what
 * limits ask for is added, and what is left is planned anew exactly. Hard rules come before the
 * time: a stop does not end this, its own limit does; where the search has none of time, it counts
 * nodes.
 */
final class HardRules {

  private static final Logger LOG = LoggerFactory.getLogger(HardRules.class);

  /** Longest time for one plan. Where a plan that keeps them is possible, seconds do. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * Without a limit of time, limits of nodes alone end the repair: equal plans on every machine.
   */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private final Allocation.Problem problem;
  private final RowContributors contributors;

  HardRules(Allocation.Problem problem, RowContributors contributors) {
    this.problem = problem;
    this.contributors = contributors;
  }

  /** Repairs a plan; it stays as it is where it keeps them all. */
  void keepIn(Evaluator plan) {
    long before = plan.total(Level.HARD);
    if (before == 0) {
      return;
    }
    boolean isTimed = problem.state().limits().time().isPresent();
    long end = System.nanoTime() + (isTimed ? LONGEST : NO_LIMIT).toNanos();
    new Repair(plan).run();
    ThresholdRepair.ofHardRows(problem, contributors, plan).run();
    if (plan.total(Level.HARD) > 0 && Relaxation.isAvailable()) {
      double[] duals = problem.state().duals(problem.program().rows());
      new ExactRepair(problem, duals, () -> System.nanoTime() > end).run(plan, Level.HARD);
    }
    if (plan.total(Level.HARD) > 0 && Relaxation.isAvailable()) {
      planAnew(plan, Duration.ofNanos(end - System.nanoTime()));
    }
    LOG.debug(
        "Repair of hard rules: penalties {} before, {} after", before, plan.total(Level.HARD));
  }

  private void planAnew(Evaluator plan, Duration longest) {
    if (WholeRepair.run(plan, longest)) {
      new ThresholdRepair(problem, contributors, plan).run();
      StopSignal stop = problem.state().stop();
      plan.setAll(
          new LazyGreedy(problem.program(), problem.neighbours(), stop, plan.values()).run());
    }
  }

  /** Repairs the values of a plan where it breaks a hard rule. */
  static int[] keptBy(int[] values, Allocation.Problem problem) {
    Evaluator plan = new Evaluator(problem.program());
    plan.setAll(values);
    if (plan.total(Level.HARD) == 0) {
      return values;
    }
    new HardRules(problem, new RowContributors(problem.program())).keepIn(plan);
    return plan.values();
  }
}
