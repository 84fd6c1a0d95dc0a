package org.chargeplan.rules;

import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Physics, always on: the ports of a site take no more bays than it has, and no more nominal power
 * than it can connect.
 *
 * <p>Nothing is ever removed, so the end of the last phase decides: one row per site for bays, one
 * for power. {@code existing bays + sum(bays of type x ports built) <= bays}, likewise in kW.
 */
final class SiteLimits implements Rule {

  static final RuleHead HEAD = RuleHead.physics("site-limits", "Sites");

  @Override
  public void compile(Compilation c) {
    Family bays = Compilation.family(HEAD, "bays", "bays", Steps.PER_BAY);
    Family power = Compilation.family(HEAD, "power", "kW", Steps.PER_KW);
    Region region = c.region();
    Phase last = region.lastPhase();
    for (Site site : region.sites()) {
      long existingBays = 0;
      for (PortType type : region.portTypes()) {
        existingBays += Steps.bays(type.bays()) * site.existingPorts(type);
      }
      Penalty overfull = Penalty.above(Steps.bays(site.bays()), 1);
      int row = c.program().row(bays, c.subject(site), last.index(), existingBays, overfull);
      for (PortType type : region.portTypes()) {
        c.addBuilt(row, site, type, last, Steps.bays(type.bays()));
      }
      long existingWatts = c.connectedPower().existingWatts(site);
      Penalty overloaded = Penalty.above(Steps.watts(site.maxKw()), 1);
      int powerRow =
          c.program().row(power, c.subject(site), last.index(), existingWatts, overloaded);
      c.connectedPower().addTerms(powerRow, site, last);
    }
  }
}
