package org.chargeplan.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.relax.RelaxationResult;

/**
 * Feasibility relaxation: looks for the cheapest {@linkplain Remedy remedies} for the targets that
 * a plan misses: for each kind of limit alone, and for all kinds together, the least excess at
 * which the relaxation reaches them.
 */
public final class FeasibilityRelaxation {

  /** Part of the time left that one relaxation may take. */
  private static final double PART = 0.4;

  /** Granted beyond the least excess, so that the program that gets it has some slack. */
  private static final double MARGIN = 1e-3;

  /** A smaller part of what is missing is no help worth reporting. */
  private static final double LEAST_HELP = 0.01;

  private static final double STEPS_PER_AMOUNT = 1e6;

  private final Question question;
  private final List<MissedTarget> targets;
  private final Deadline deadline;

  private FeasibilityRelaxation(Question question, List<MissedTarget> targets, Deadline deadline) {
    this.question = question;
    this.targets = targets;
    this.deadline = deadline;
  }

  /**
   * The targets that a plan misses, with their remedies.
   *
   * @param plan a plan
   * @param compile compiles a region with the sites, phases and rules of the plan's, by the plan's
   *     weights
   * @param time longest time; what was not computed in it is left out
   * @return the shortfalls of the plan, each with its cheapest remedy in words
   */
  public static List<Shortfall> shortfallsWithRemedies(
      Plan plan, Function<Region, Program> compile, Duration time) {
    List<MissedTargets> missed = of(plan, compile, time);
    return plan.shortfalls().stream().map(each -> RemedyWords.withRemedy(each, missed)).toList();
  }

  /**
   * The remedies for the targets that a plan misses.
   *
   * @return first those of all missed targets together, then, where several rules miss theirs, of
   *     each rule alone; none where the plan misses nothing that could be helped
   */
  public static List<MissedTargets> of(
      Plan plan, Function<Region, Program> compile, Duration time) {
    return of(new Question(plan, compile), new Deadline(time));
  }

  static List<MissedTargets> of(Question question, Deadline deadline) {
    List<MissedTarget> all = MissedRows.of(question);
    if (all.isEmpty()) {
      return List.of();
    }
    FeasibilityRelaxation relaxation = new FeasibilityRelaxation(question, all, deadline);
    Map<String, List<MissedTarget>> byRule = new LinkedHashMap<>();
    for (MissedTarget target : all) {
      byRule.computeIfAbsent(target.shortfall().ruleId(), id -> new ArrayList<>()).add(target);
    }
    List<MissedTargets> missed = new ArrayList<>();
    if (byRule.size() == 1) {
      missed.add(relaxation.of(byRule.keySet().iterator().next(), ruleId -> true, true));
    } else {
      missed.add(relaxation.of("", ruleId -> true, true));
      byRule.keySet().forEach(rule -> missed.add(relaxation.of(rule, rule::equals, false)));
    }
    return missed;
  }

  private MissedTargets of(String ruleId, Predicate<String> wanted, boolean inFull) {
    List<MissedTarget> own =
        targets.stream().filter(target -> wanted.test(target.shortfall().ruleId())).toList();
    ElasticProgram none = new ElasticProgram(question, Set.of(), wanted);
    Optional<ElasticOutcome> present = solve(none);
    if (present.isEmpty()) {
      return new MissedTargets(ruleId, own, List.of(), false, List.of());
    }
    List<Double> least = MissedRows.missing(own, none, present.get());
    if (present.get().missingPoints() == 0) {
      return new MissedTargets(ruleId, own, least, true, List.of());
    }
    List<Remedy> remedies = new ArrayList<>();
    Set<LimitKind> useful = EnumSet.noneOf(LimitKind.class);
    Set<LimitKind> kinds = kinds(none);
    Optional<ElasticOutcome> prohibitive =
        solve(ElasticProgram.withProhibitiveExcess(question, kinds, wanted));
    ElasticOutcome now = prohibitive.orElse(present.get());
    for (LimitKind kind : kinds) {
      if (prohibitive.isPresent() && now.isExact() && now.showsNoUseOf(kind)) {
        remedies.add(Remedy.without(List.of(kind), Remedy.Result.NO_HELP, now.missingPoints()));
      } else {
        remedies.add(remedy(EnumSet.of(kind), wanted, now, inFull));
        useful.add(kind);
      }
    }
    boolean oneReaches = remedies.stream().anyMatch(Remedy::reaches);
    if (useful.size() > 1 && (inFull || !oneReaches)) {
      Remedy together = remedy(useful, wanted, now, inFull);
      boolean isOneAlone = together.reaches() && kindsOf(together) < 2;
      if (!isOneAlone || !oneReaches) {
        remedies.add(together);
      }
    }
    remedies.sort(
        Comparator.comparing((Remedy remedy) -> !remedy.reaches())
            .thenComparing(remedy -> remedy.kinds().size())
            .thenComparing(remedy -> remedy.usd().orElse(Double.MAX_VALUE)));
    return new MissedTargets(ruleId, own, least, false, remedies);
  }

  private static long kindsOf(Remedy remedy) {
    return remedy.shares().stream().map(RemedyShare::kind).distinct().count();
  }

  /** The kinds of limits that the program has at all. */
  private static Set<LimitKind> kinds(ElasticProgram elastic) {
    Set<LimitKind> kinds = EnumSet.noneOf(LimitKind.class);
    for (int row = 0; row < elastic.program().rows(); row++) {
      elastic.limits().kind(row).ifPresent(kinds::add);
    }
    return kinds;
  }

  private Optional<ElasticOutcome> solve(ElasticProgram elastic) {
    return deadline
        .solve(elastic.leastExcess(), PART)
        .map(relaxed -> new ElasticOutcome(elastic, relaxed));
  }

  private Remedy remedy(
      Set<LimitKind> kinds, Predicate<String> wanted, ElasticOutcome present, boolean inFull) {
    List<LimitKind> list = List.copyOf(kinds);
    if (deadline.isOver()) {
      return Remedy.without(list, Remedy.Result.UNKNOWN, present.missingPoints());
    }
    ElasticProgram elastic = new ElasticProgram(question, kinds, wanted);
    Optional<ElasticOutcome> solved = solve(elastic);
    if (solved.isEmpty()) {
      return Remedy.without(list, Remedy.Result.UNKNOWN, present.missingPoints());
    }
    ElasticOutcome outcome = solved.get();
    double points = outcome.missingPoints();
    if (points > 0) {
      boolean helps = points < present.missingPoints() * (1 - LEAST_HELP);
      Remedy.Result result =
          !outcome.isExact()
              ? Remedy.Result.UNKNOWN
              : helps ? Remedy.Result.NOT_ENOUGH : Remedy.Result.NO_HELP;
      return Remedy.without(list, result, points);
    }
    OptionalDouble proven =
        kinds.size() == 1 && isCountedOnce(list.get(0))
            ? OptionalDouble.of(outcome.provenExcess())
            : OptionalDouble.empty();
    double factor = factor(elastic, outcome, proven);
    Excess excess = Excess.of(question.region(), elastic, row -> factor * outcome.excess(row));
    return new Remedy(
        list,
        Remedy.Result.REACHES,
        0,
        excess.shares(),
        proven,
        excess.usd(),
        kinds.size() == 1 ? excess.months() : OptionalInt.empty(),
        inFull ? planUsd(elastic, row -> factor * outcome.excess(row)) : OptionalDouble.empty());
  }

  /**
   * The proven bound on the excess may lie above the relaxation's own, for it counts fixed costs
   * more tightly; then the excess is scaled up to it.
   */
  private static double factor(
      ElasticProgram elastic, ElasticOutcome outcome, OptionalDouble proven) {
    Program program = elastic.program();
    double all = 0;
    for (int row = 0; row < program.rows(); row++) {
      all += outcome.excess(row) / program.family(row).stepsPerUnit();
    }
    return all > 0 ? Math.max(1, proven.orElse(0) / all) : 1;
  }

  /** Whether the sum over rows means something: a kW of a node may be lacking in each phase. */
  private static boolean isCountedOnce(LimitKind kind) {
    return kind != LimitKind.HEADROOM && kind != LimitKind.CONNECTION;
  }

  /** What the plan costs once the excess is granted, where that is solved exactly. */
  private OptionalDouble planUsd(ElasticProgram elastic, IntToDoubleFunction excessSteps) {
    Program program = elastic.program();
    double[] granted = new double[program.rows()];
    for (int row = 0; row < granted.length; row++) {
      double excess = excessSteps.applyAsDouble(row);
      granted[row] =
          excess == 0 ? 0 : excess * (1 + MARGIN) + program.family(row).stepsPerUnit() * MARGIN;
    }
    Optional<RelaxationResult> relaxed = deadline.solve(elastic.granting(granted), PART);
    return relaxed.isPresent() && relaxed.get().converged() && !relaxed.get().targetsAreOutOfReach()
        ? OptionalDouble.of(relaxed.get().estimate() / STEPS_PER_AMOUNT)
        : OptionalDouble.empty();
  }
}
