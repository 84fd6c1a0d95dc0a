package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.decode.PlanAssembler;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Totals;
import org.chargeplan.planfile.PlanReader;
import org.chargeplan.program.Program;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.service.CoverageCurve;
import org.chargeplan.service.ZoneSupply;
import org.chargeplan.sweep.PointOutcome;

/**
 * A plan of a sweep that is in its folder.
 *
 * @param outcome its figures
 * @param status how good it is
 */
record FinishedPoint(PointOutcome outcome, PlanStatus status) {

  /**
   * Reads a plan back, verifies it, and computes its figures. They come from the file alone, so
   * that a plan made now and one made before are treated alike.
   *
   * @throws InvalidInputException where the file is broken
   */
  static FinishedPoint read(SweepTask task, Network network, Path file)
      throws InvalidInputException {
    PlanFile read = VerifiedPlan.readFile(file);
    Problems problems = new Problems();
    Optional<Plan> readBack = PlanReader.plan(read, task.loaded().region(), problems);
    problems.throwIfAny();
    Plan plan = readBack.orElseThrow();
    boolean holds = VerifiedPlan.verify(plan.region(), network, read).holds();
    PlanStatus status = PlanStatus.of(plan, holds);
    PointOutcome outcome =
        new PointOutcome(
            task.point(),
            money(task, network, plan),
            quality(network, plan),
            status != PlanStatus.HARD_RULE_BROKEN);
    return new FinishedPoint(outcome, status);
  }

  private static PointOutcome.Money money(SweepTask task, Network network, Plan plan)
      throws InvalidInputException {
    Program unweighted = task.loaded().rules().compile(network, Map.of());
    Problems problems = new Problems();
    List<RuleScore> scores =
        PlanAssembler.scores(plan, unweighted, task.point().fileName(), problems);
    problems.throwIfAny();
    Totals totals = new Totals(plan);
    double capitalUsd =
        plan.region().phases().stream().mapToDouble(p -> totals.capital(p).totalUsd()).sum();
    return new PointOutcome.Money(
        plan.costUsd(),
        plan.boundUsd(),
        plan.gap(),
        capitalUsd,
        scores,
        usdOf("cost", plan.region(), scores),
        usdOf("worth-of-supply", plan.region(), scores));
  }

  private static OptionalDouble usdOf(String type, Region region, List<RuleScore> scores) {
    List<String> ids =
        region.rules().stream()
            .filter(rule -> rule.type().equals(type) && rule.isOn())
            .map(RuleSpec::id)
            .toList();
    List<RuleScore> costs = scores.stream().filter(s -> ids.contains(s.ruleId())).toList();
    return costs.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(costs.stream().mapToDouble(RuleScore::amount).sum());
  }

  private static PointOutcome.Quality quality(Network network, Plan plan) {
    Region region = plan.region();
    Phase last = region.lastPhase();
    Totals totals = new Totals(plan);
    ZoneSupply supply = ZoneSupply.of(network, plan);
    CoverageCurve coverage = CoverageCurve.of(network, plan);
    long existing = region.portTypes().stream().mapToLong(totals::existingPorts).sum();
    return new PointOutcome.Quality(
        totals.ports(last),
        totals.ports(last) - existing,
        region.vehicleClasses().stream().map(c -> supply.unservedKwhPerDay(c, last)).toList(),
        coverage.share(PointOutcome.Quality.NEAR_M, last),
        coverage.share(PointOutcome.Quality.FAR_M, last));
  }
}
