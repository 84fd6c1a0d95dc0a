package org.chargeplan.verify;

import java.util.Locale;
import java.util.Set;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code lead-time}: no site gets power, or ports of a group, before the steps of the permit chain
 * that they need are done.
 */
final class LeadTimeCheck implements Check {

  private final RuleSpec rule;
  private final PermitSteps steps;

  LeadTimeCheck(CheckContext context) {
    this.rule = context.rule();
    this.steps = PermitSteps.read(context.fields());
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    for (Phase phase : region.phases()) {
      if (rule.holdsAt(phase)) {
        int months = phase.monthsFrom(region.start());
        int built = 0;
        int inTime = 0;
        for (Site site : region.sites()) {
          if (ledger.watts(site, phase) > ledger.existingWatts(site)) {
            built++;
            inTime += isInTime(ledger, site, phase, months, out) ? 1 : 0;
          }
        }
        out.measured(phase, true, built, inTime, "sites");
      }
    }
  }

  private boolean isInTime(Ledger ledger, Site site, Phase phase, int months, RuleFindings out) {
    double kw = ledger.watts(site, phase) / 1000.0;
    double needed = steps.months(site, kw, Set.of());
    String forWhat = Words.number(kw) + " kW";
    for (PortType type : ledger.region().portTypes()) {
      long ports = ledger.ports(site, type, phase) - site.existingPorts(type);
      String group = type.group().name().toLowerCase(Locale.ROOT);
      double ofType = ports > 0 ? steps.months(site, type.powerKw(), Set.of(group)) : 0;
      if (ofType > needed) {
        needed = ofType;
        forWhat = ports + " ports of " + type.id();
      }
    }
    if (needed > months) {
      String text =
          Words.site(site)
              + " has "
              + forWhat
              + " at the end of "
              + phase.id()
              + ", after "
              + months
              + " months, but its permit chain takes "
              + Words.number(needed);
      out.site(site, phase, needed, months, "months", text);
    }
    return needed <= months;
  }
}
