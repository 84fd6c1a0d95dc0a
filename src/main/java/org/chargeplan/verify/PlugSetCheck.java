package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/** {@code plug-set}: where a site has ports of the filter, one of them has one of the plugs. */
final class PlugSetCheck implements Check {

  private final RuleSpec rule;
  private final PortFilter filter;
  private final List<String> plugs;

  PlugSetCheck(CheckContext context) {
    Fields fields = context.fields();
    this.rule = context.rule();
    this.filter = PortFilter.read(fields);
    this.plugs = fields.texts("one_of");
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      if (rule.holdsAt(phase)) {
        Tally tally = new Tally(out, phase, "sites");
        for (Site site : ledger.region().sites()) {
          boolean isAsked = filter.passes(site) && filter.ports(ledger, site, phase) > 0;
          if (isAsked && tally.isBroken(hasPlug(ledger, site, phase))) {
            out.tooFew(site, phase, 1, 0, "ports with a plug of " + String.join(", ", plugs));
          }
        }
        tally.report();
      }
    }
  }

  private boolean hasPlug(Ledger ledger, Site site, Phase phase) {
    for (PortType type : filter.types(ledger.region())) {
      if (plugs.stream().anyMatch(type.plugs()::contains) && ledger.ports(site, type, phase) > 0) {
        return true;
      }
    }
    return false;
  }
}
