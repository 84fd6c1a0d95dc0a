package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * {@code bay-quota}: at least a share of a site's car bays are charging bays, at the sites that can
 * have a port that counts; a lower share where the grid can't supply the bays that are missing.
 */
final class BayQuotaCheck implements Check {

  private final PortFilter filter;
  private final PhaseAmounts share;
  private final double least;
  private final boolean onlyOpen;
  private final double gridRelief;

  BayQuotaCheck(CheckContext context) {
    Fields fields = context.fields();
    Region region = context.region();
    this.filter = PortFilter.read(fields);
    this.share =
        fields.has("share")
            ? new PhaseAmounts(context.rule(), fields, "share", region)
            : PhaseAmounts.constant(context.rule(), region, 0);
    this.least = fields.number("least", 0, Double.MAX_VALUE, 0);
    this.onlyOpen = fields.text("where", "all").equals("open");
    this.gridRelief = fields.number("grid_relief", 0, 1, 0);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      if (share.at(phase).isPresent()) {
        check(ledger, phase, share.at(phase).getAsDouble(), out);
      }
    }
  }

  private void check(Ledger ledger, Phase phase, double fullShare, RuleFindings out) {
    List<Site> sites = ledger.region().sites().stream().filter(this::canCharge).toList();
    long[] lackingW = new long[ledger.region().gridNodes().size()];
    for (Site site : sites) {
      double existing = filter.existing(ledger.region(), site);
      long lacking = Math.round(Math.max(0, bays(site, fullShare) - existing));
      lackingW[site.gridNode().index()] += lacking * weakestPortW(site);
    }
    Tally tally = new Tally(out, phase, "sites");
    for (Site site : sites) {
      if (!onlyOpen || ledger.ports(site, phase) > 0) {
        double headroomKw = site.gridNode().headroomKw(phase);
        boolean isTooWeak = lackingW[site.gridNode().index()] > Ledger.thousandths(headroomKw);
        double least = bays(site, isTooWeak ? fullShare * (1 - gridRelief) : fullShare);
        double given = filter.ports(ledger, site, phase);
        if (tally.isBroken(given >= least)) {
          out.tooFew(site, phase, least, given, "charging bays");
        }
      }
    }
    tally.report();
  }

  private boolean canCharge(Site site) {
    return filter.passes(site) && site.kind().portTypes().stream().anyMatch(filter::passes);
  }

  private double bays(Site site, double share) {
    return Math.ceil(Ledger.exact(Math.max(least, share * site.lotBays())));
  }

  /** Peak watts of the weakest port that counts: by nominal power, then by peak power. */
  private long weakestPortW(Site site) {
    double kw = Double.POSITIVE_INFINITY;
    double peakKw = 0;
    for (PortType type : site.kind().portTypes()) {
      boolean isWeaker = type.powerKw() < kw || (type.powerKw() == kw && type.peakKw() < peakKw);
      if (filter.passes(type) && isWeaker) {
        kw = type.powerKw();
        peakKw = type.peakKw();
      }
    }
    return Ledger.thousandths(peakKw);
  }
}
