package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;

/**
 * {@code open-sites}: sites with a port of the filter at the end of a phase, at least or at most.
 * National amounts shrink to the part planned, rounded in favour of the plan.
 */
final class OpenSitesCheck implements Check {

  private final PortFilter filter;
  private final PhaseAmounts atLeast;
  private final PhaseAmounts atMost;

  OpenSitesCheck(CheckContext context) {
    Fields fields = context.fields();
    Region region = context.region();
    this.filter = PortFilter.read(fields);
    this.atLeast = PhaseAmounts.ofRegion(context.rule(), fields, "at_least", region);
    this.atMost = PhaseAmounts.ofRegion(context.rule(), fields, "at_most", region);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    if (region.sites().stream().noneMatch(filter::passes)) {
      return;
    }
    double share = filter.share(region);
    for (Phase phase : region.phases()) {
      double open = filter.openSites(ledger, phase);
      atLeast
          .at(phase)
          .ifPresent(
              amount -> {
                double least = Math.floor(amount * share);
                out.atLeast(phase, least, open, "sites", "has too few open sites");
              });
      atMost
          .at(phase)
          .ifPresent(
              amount -> {
                double most = Math.ceil(amount * share);
                out.atMost(phase, most, open, 0, "sites", "has too many open sites");
              });
    }
  }
}
