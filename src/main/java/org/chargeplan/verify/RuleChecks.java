package org.chargeplan.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Route;
import org.chargeplan.plan.Compliance;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * Measures the rules of the region that are on, and checks those that bind: soft ones cost money,
 * they forbid nothing.
 */
final class RuleChecks {

  private static final String PORT_TARGET = "port-target";
  private static final List<String> COSTS =
      List.of("cost", "worth-of-supply", "nearest-access", "wait");

  private final Ledger ledger;
  private final Region region;
  private final RoadDistances distances;
  private final List<Route> routes;
  private final Findings findings;

  RuleChecks(Ledger ledger, RoadDistances distances, List<Route> routes, Findings findings) {
    this.ledger = ledger;
    this.region = ledger.region();
    this.distances = distances;
    this.routes = routes;
    this.findings = findings;
  }

  /** What the rules ask for and get, in their order; what is wrong goes to the findings. */
  List<Compliance> check() {
    List<Compliance> measured = new ArrayList<>();
    for (RuleSpec rule : region.rules()) {
      if (rule.isOn() && !isCost(rule)) {
        RuleFindings out = new RuleFindings(rule, findings, measured);
        Problems problems = new Problems();
        Optional<Check> check = read(rule, rule.fields().reportingTo(problems), out);
        if (problems.isEmpty()) {
          check.ifPresent(found -> found.check(ledger, out));
        }
        for (Problem problem : problems.list()) {
          out.notChecked(problem.message());
        }
      }
    }
    return measured;
  }

  /** Whether a rule is a cost, of which nothing is asked. */
  private static boolean isCost(RuleSpec rule) {
    return rule.level() == RuleSpec.Level.SOFT && COSTS.contains(rule.type());
  }

  private Optional<Check> read(RuleSpec rule, Fields fields, RuleFindings out) {
    return switch (rule.type()) {
      case "bay-quota" -> Optional.of(new BayQuotaCheck(rule, fields, region));
      case "fleet-ratio" -> Optional.of(new FleetRatioCheck(rule, fields, region));
      case "indoor-limit" -> Optional.of(new IndoorLimitCheck(rule, fields));
      case "peak-load" -> Optional.of(new PeakLoadCheck(rule, fields, region));
      case "plug-set" -> Optional.of(new PlugSetCheck(rule, fields));
      case "price-cap" -> Optional.of(new PriceCapCheck(rule, fields));
      case PORT_TARGET -> Optional.of(new PortTargetCheck(rule, fields, region));
      case "open-sites" -> Optional.of(new OpenSitesCheck(rule, fields, region));
      case "budget" -> Optional.of(new BudgetCheck(rule, fields, region));
      case "coverage" -> Optional.of(new CoverageCheck(rule, fields, region, distances));
      case "type-mix" -> Optional.of(new TypeMixCheck(rule, fields, region));
      case "corridor-spacing" ->
          Optional.of(new CorridorSpacingCheck(rule, fields, region, routes));
      case "lead-time" -> Optional.of(new LeadTimeCheck(rule, fields));
      case "connection-class" -> Optional.of(new ConnectionClassCheck(rule));
      case "equity" -> {
        Optional<PortTargetCheck> target = findTarget();
        if (target.isEmpty()) {
          out.notChecked("no port target of all ports gives it a mean.");
        }
        yield target.map(found -> new EquityCheck(rule, fields, region, found));
      }
      default -> {
        out.notChecked("its type (" + rule.type() + ") is unknown here.");
        yield Optional.empty();
      }
    };
  }

  /** The first target of all ports; equity takes its mean from it. */
  private Optional<PortTargetCheck> findTarget() {
    return region.rules().stream()
        .filter(rule -> rule.type().equals(PORT_TARGET) && rule.isOn())
        .map(rule -> new PortTargetCheck(rule, rule.fields().reportingTo(new Problems()), region))
        .filter(target -> target.isOfAllPorts(region))
        .findFirst();
  }
}
