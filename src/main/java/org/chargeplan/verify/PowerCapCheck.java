package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code power-cap}: no port of more than some nominal power is built at the places of the filter;
 * those that existed before the programme stay.
 */
final class PowerCapCheck implements Check {

  private final RuleSpec rule;
  private final PortFilter filter;
  private final double mostKw;

  PowerCapCheck(CheckContext context) {
    Fields fields = context.fields();
    this.rule = context.rule();
    this.filter = PortFilter.read(fields);
    this.mostKw = fields.number("most_kw", 0, Double.MAX_VALUE);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      if (rule.holdsAt(phase)) {
        Tally tally = new Tally(out, phase, "sites");
        for (Site site : ledger.region().sites()) {
          if (filter.passes(site) && filter.ports(ledger, site, phase) > 0) {
            check(ledger, phase, site, tally, out);
          }
        }
        tally.report();
      }
    }
  }

  private void check(Ledger ledger, Phase phase, Site site, Tally tally, RuleFindings out) {
    double before = 0;
    double given = 0;
    for (PortType type : filter.types(ledger.region())) {
      if (type.powerKw() > mostKw) {
        before += site.existingPorts(type);
        given += ledger.ports(site, type, phase);
      }
    }
    if (tally.isBroken(given <= before)) {
      String unit = "ports of more than " + Words.number(mostKw) + " kW";
      out.tooMany(site, phase, before, given, unit);
    }
  }
}
