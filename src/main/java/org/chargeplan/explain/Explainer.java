package org.chargeplan.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.chargeplan.decode.PlanAssembler;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.relax.RelaxationResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Explains a plan: from its values alone first, then from the relaxation of its program. */
public final class Explainer {

  private static final Logger LOG = LoggerFactory.getLogger(Explainer.class);
  private static final double STEPS_PER_AMOUNT = 1e6;

  /** Part of the time for duals; other relaxations follow. */
  private static final double DUALS_PART = 0.5;

  private final Question question;
  private final Deadline deadline;
  private final int top;
  private final boolean leadTime;

  private Explainer(Question question, Deadline deadline, int top, boolean leadTime) {
    this.question = question;
    this.deadline = deadline;
    this.top = top;
    this.leadTime = leadTime;
  }

  /**
   * Explains a plan.
   *
   * @param plan the plan; its score and shortfalls are computed anew
   * @param compile compiles the plan's region, and variants of it with the same sites, phases and
   *     rules, by the plan's weights
   * @param time longest time for relaxations; what was not computed in it is marked as such
   * @param top most lines of each table, at least 1
   * @param leadTime whether to ask what shorter lead times are worth, which takes one more
   *     relaxation
   */
  public static Explanation explain(
      Plan plan, Function<Region, Program> compile, Duration time, int top, boolean leadTime) {
    Deadline deadline = new Deadline(time);
    Question question = new Question(plan, compile);
    Evaluator evaluator = question.setting(Set.of()).evaluator();
    Plan assembled =
        PlanAssembler.assemble(plan.region(), evaluator, plan.provenance())
            .withBound(plan.boundUsd());
    return new Explainer(question.about(assembled), deadline, top, leadTime).explanation();
  }

  private Explanation explanation() {
    Question.Setting setting = question.setting(Set.of());
    Evaluator evaluator = setting.evaluator();
    Region region = question.region();
    LOG.info("Solving the relaxation for the duals of limits and targets");
    Optional<RelaxationResult> relaxed = deadline.solve(setting.program(), DUALS_PART);
    Optional<DualValues> duals = relaxed.map(r -> new DualValues(setting.program(), r));
    List<LimitGroup> limits = UsedUpLimits.of(region, evaluator, setting.limits(), duals, top);
    if (evaluator.total(Level.MEDIUM) > 0) {
      LOG.info("Looking for remedies for the targets that are missed");
    }
    List<MissedTargets> missed = FeasibilityRelaxation.of(question, deadline);
    Optional<ShorterLeadTimes> lead =
        leadTime && relaxed.isPresent() ? Optional.of(leadTime(relaxed.get())) : Optional.empty();
    Plan plan = question.plan();
    return new Explanation(
        plan.withShortfalls(
            plan.shortfalls().stream().map(each -> RemedyWords.withRemedy(each, missed)).toList()),
        evaluator.total(Level.SOFT) / STEPS_PER_AMOUNT,
        relaxed.map(r -> proven(r, evaluator)).orElse(OptionalDouble.empty()),
        score(evaluator),
        limits,
        duals.map(p -> Worths.of(region, setting.program(), setting.limits(), p, top)),
        lead,
        missed);
  }

  private ShorterLeadTimes leadTime(RelaxationResult present) {
    LOG.info("Solving the relaxation with shorter lead times");
    return LeadTimeComparison.of(question.region(), question::compile, present, deadline);
  }

  private static OptionalDouble proven(RelaxationResult relaxed, Evaluator evaluator) {
    long least = relaxed.costBound(evaluator.total(Level.MEDIUM));
    return least <= 0 || evaluator.total(Level.HARD) > 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(least / STEPS_PER_AMOUNT);
  }

  private static List<ScoreLine> score(Evaluator evaluator) {
    List<ScoreLine> lines = new ArrayList<>();
    for (RuleScore score : PlanAssembler.scores(evaluator)) {
      String source =
          evaluator.program().families().stream()
              .filter(f -> f.ruleId().equals(score.ruleId()) && f.title().equals(score.title()))
              .map(Family::source)
              .findFirst()
              .orElse("");
      lines.add(new ScoreLine(score, source));
    }
    return lines;
  }
}
