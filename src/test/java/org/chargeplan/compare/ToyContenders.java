package org.chargeplan.compare;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.verify.Verification;

/**
 * Two plans of the toy region. The first builds 4 AC ports at s1 in 2026. The second builds one of
 * them in 2026 and three in 2027, two DC ports at s6 in 2027, and reinforces the north.
 */
public final class ToyContenders {

  private static final Map<String, String> SETTINGS =
      Map.of("few-outlets", "on", "budget.at_most_usd.2027", "2000000");

  private final Region region = ToyRegion.read();
  private final Region changed =
      RegionReader.read(ToyRegion.dir(), new RuleChanges(List.of(), SETTINGS), new Problems())
          .orElseThrow();
  private final Network network = Network.of(region, 20_000);

  /** Both plans. */
  public Comparison comparison() {
    return Comparison.of(List.of(first(), second()));
  }

  /** A plan and itself. */
  public Comparison equal() {
    return Comparison.of(List.of(first(), first()));
  }

  Contender first() {
    Plan.Builder plan = Plan.builder(region).provenance(origin("balanced", RuleChanges.NONE));
    plan.build(site("s1"), type("ac11"), phase(0), 4);
    RuleScore cost = score("cost", RuleSpec.Level.SOFT, 300, "USD");
    Plan whole = plan.score(List.of(cost)).plan();
    return new Contender(
        "first", whole, network, List.of(cost), List.of(cost), proof(region, 100, 200));
  }

  Contender second() {
    RuleChanges changes = new RuleChanges(List.of(), SETTINGS);
    Plan.Builder plan = Plan.builder(changed).provenance(origin("cost-first", changes));
    plan.build(site("s1"), type("ac11"), phase(0), 1)
        .build(site("s1"), type("ac11"), phase(1), 3)
        .build(site("s6"), type("dc60"), phase(1), 2)
        .reinforce(region.gridNodes().get(1), phase(1), 1)
        .score(List.of(score("cost", RuleSpec.Level.SOFT, 500, "USD")))
        .boundUsd(OptionalDouble.of(400));
    List<RuleScore> even =
        List.of(
            score("target-300", RuleSpec.Level.MEDIUM, 7, "points"),
            score("cost", RuleSpec.Level.SOFT, 250, "USD"));
    return new Contender("second", plan.plan(), network, even, even, proof(changed, 99, 200));
  }

  private static Provenance origin(String profile, RuleChanges changes) {
    Map<String, Double> weights = profile.equals("balanced") ? Map.of() : Map.of("cost", 2.0);
    return new Provenance("1.0", 0, profile, weights, changes, OptionalLong.empty());
  }

  private static RuleScore score(String id, RuleSpec.Level level, double amount, String unit) {
    return new RuleScore(id, "Rule " + id, level, amount, unit);
  }

  /** What a plan gives of the 100 and 300 ports asked for. */
  private Verification proof(Region of, double first, double last) {
    RuleSpec target = of.rules().get(0);
    return new Verification(
        List.of(),
        List.of(
            Compliance.of(target, phase(0), true, 100, first, "ports"),
            Compliance.of(target, phase(1), true, 300, last, "ports")));
  }

  private Site site(String id) {
    return region.sitesById().get(id);
  }

  private PortType type(String id) {
    return region.findPortType(id).orElseThrow();
  }

  private Phase phase(int index) {
    return region.phases().get(index);
  }
}
