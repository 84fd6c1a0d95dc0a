package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code indoor-limit}: each indoor site has at most so many ports per fire compartment; those that
 * existed before the programme are exempt. A rule that counts the cost of fire protection requires
 * nothing.
 */
final class IndoorLimitCheck implements Check {

  private final RuleSpec rule;
  private final PortFilter filter;
  private final boolean isCost;
  private final double mostBays;
  private final double compartmentBays;

  IndoorLimitCheck(CheckContext context) {
    Fields fields = context.fields();
    this.rule = context.rule();
    this.filter = PortFilter.read(fields);
    this.isCost = fields.has("usd_per_bay");
    this.mostBays = fields.number("most_bays", 0, Double.MAX_VALUE, 0);
    this.compartmentBays = fields.number("compartment_bays", 0, Double.MAX_VALUE, Double.MAX_VALUE);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      if (rule.holdsAt(phase) && !isCost) {
        Tally tally = new Tally(out, phase, "sites");
        for (Site site : ledger.region().sites()) {
          double given = filter.ports(ledger, site, phase);
          if (site.indoor() && filter.passes(site) && given > 0) {
            double zones = Math.ceil(Ledger.exact(site.lotBays() / compartmentBays));
            double cap = Math.floor(Ledger.exact(mostBays * Math.max(1, zones)));
            double most = Math.max(cap, (double) filter.existing(ledger.region(), site));
            if (tally.isBroken(given <= most)) {
              out.tooMany(site, phase, most, given, "indoor charging bays");
            }
          }
        }
        tally.report();
      }
    }
  }
}
