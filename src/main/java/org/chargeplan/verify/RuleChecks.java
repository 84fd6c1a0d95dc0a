package org.chargeplan.verify;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Route;
import org.chargeplan.plan.Compliance;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleCatalogue;
import org.chargeplan.region.RuleSpec;

/**
 * Measures the rules of the region that are on, and checks the hard and medium ones: soft rules
 * cost money and forbid nothing. The check of a type is found by its name: see {@link
 * RuleCatalogue}.
 */
final class RuleChecks {

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

  /** What the rules require and get, in their order; violations go to the findings. */
  List<Compliance> check() {
    List<Compliance> measured = new ArrayList<>();
    region.rules().stream()
        .filter(RuleSpec::isOn)
        .forEach(
            rule -> {
              RuleFindings out = new RuleFindings(rule, findings, measured);
              rule.versions().forEach(version -> check(version, out));
            });
    return measured;
  }

  private void check(RuleSpec rule, RuleFindings out) {
    Optional<Class<? extends Check>> type = RuleCatalogue.find(rule.type(), Check.class);
    if (type.isPresent()) {
      Problems problems = new Problems();
      Check check =
          make(
              type.get(), new CheckContext(rule, rule.fields(problems), region, distances, routes));
      if (problems.isEmpty()) {
        check.check(ledger, out);
      }
      problems.list().forEach(problem -> out.notChecked(problem.message()));
    } else if (rule.level() != RuleSpec.Level.SOFT
        || !RuleCatalogue.types().contains(rule.type())) {
      // A soft rule of a type without a check is a cost, which requires nothing.
      out.notChecked("its type (" + rule.type() + ") is unknown.");
    }
  }

  private static Check make(Class<? extends Check> type, CheckContext context) {
    try {
      return type.getDeclaredConstructor(CheckContext.class).newInstance(context);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(context.rule().id() + " can't be read.", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A check needs a constructor of a CheckContext.", e);
    }
  }
}
