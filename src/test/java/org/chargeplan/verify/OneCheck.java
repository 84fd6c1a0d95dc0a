package org.chargeplan.verify;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.network.Route;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/** Runs one check on a plan. */
final class OneCheck {

  private OneCheck() {}

  static Verification of(Check check, RuleSpec rule, Plan plan) {
    Findings findings = new Findings();
    List<Compliance> measured = new ArrayList<>();
    check.check(ledger(plan), new RuleFindings(rule, findings, measured));
    return new Verification(findings.list(), measured);
  }

  /** What a check of a rule is made from; there are no distances by road. */
  static CheckContext context(RuleSpec rule, Region region, List<Route> routes) {
    RoadDistances none = (place, visitor) -> {};
    return new CheckContext(rule, rule.fields(), region, none, routes);
  }

  /** What a plan builds. */
  static Ledger ledger(Plan plan) {
    Region region = plan.region();
    Ledger ledger = new Ledger(region);
    for (Phase phase : region.phases()) {
      for (Site site : region.sites()) {
        for (PortType type : region.portTypes()) {
          ledger.build(site, type, phase, plan.newPorts(site, type, phase));
        }
      }
      for (GridNode node : region.gridNodes()) {
        ledger.reinforce(node, phase, plan.blocks(node, phase));
      }
    }
    return ledger;
  }
}
