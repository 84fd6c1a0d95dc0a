package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code peak-load}: the peak load of new ports at each grid node is at most a share of its
 * capacity; or a site's power exceeds a threshold only after the utility's notice period.
 */
final class PeakLoadCheck implements Check {

  private final RuleSpec rule;
  private final PortFilter filter;
  private final PhaseAmounts share;
  private final double managed;
  private final boolean isThreshold;
  private final double notifyKw;
  private final double notifyMonths;

  PeakLoadCheck(CheckContext context) {
    Fields fields = context.fields();
    this.rule = context.rule();
    this.filter = PortFilter.read(fields);
    this.share = new PhaseAmounts(context.rule(), fields, "share", context.region());
    this.managed = fields.number("managed", 0, 1, 1);
    this.isThreshold = fields.has("notify_kw");
    this.notifyKw = fields.number("notify_kw", 0, Double.MAX_VALUE, 0);
    this.notifyMonths = fields.number("notify_months", 0, Double.MAX_VALUE, 0);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      share.at(phase).ifPresent(most -> checkNodes(ledger, phase, most, out));
      if (isThreshold && rule.holdsAt(phase)) {
        checkSites(ledger, phase, out);
      }
    }
  }

  private void checkNodes(Ledger ledger, Phase phase, double most, RuleFindings out) {
    Region region = ledger.region();
    long[] watts = new long[region.gridNodes().size()];
    boolean[] isAsked = new boolean[watts.length];
    for (Site site : region.sites()) {
      if (filter.passes(site)) {
        int node = site.gridNode().index();
        isAsked[node] |= site.kind().portTypes().stream().anyMatch(filter::passes);
        for (PortType type : filter.types(region)) {
          long ports = ledger.ports(site, type, phase) - site.existingPorts(type);
          watts[node] += ports * Ledger.thousandths(type.peakKw() * managed);
        }
      }
    }
    Tally tally = new Tally(out, phase, "grid nodes");
    for (GridNode node : region.gridNodes()) {
      long mostW =
          Ledger.thousandths(most * node.headroomKw(phase))
              + ledger.blocksAtEnd(node, phase) * Ledger.thousandths(most * node.blockKw());
      long given = watts[node.index()];
      if (isAsked[node.index()] && tally.isBroken(given <= mostW)) {
        out.tooMany(node, phase, mostW / 1000.0, given / 1000.0, "kW of such load");
      }
    }
    tally.report();
  }

  private void checkSites(Ledger ledger, Phase phase, RuleFindings out) {
    Region region = ledger.region();
    long most = Ledger.thousandths(notifyKw);
    boolean isTooSoon = phase.monthsFrom(region.start()) < notifyMonths;
    Tally tally = new Tally(out, phase, "sites");
    for (Site site : region.sites()) {
      long before =
          filter.types(region).stream()
              .mapToLong(t -> site.existingPorts(t) * Ledger.thousandths(t.powerKw()))
              .sum();
      long watts = filter.watts(ledger, site, phase);
      boolean isAsked = filter.passes(site) && before <= most && watts > most;
      if (isAsked && tally.isBroken(!isTooSoon)) {
        out.tooMany(site, phase, notifyKw, watts / 1000.0, "kW within the utility's notice period");
      }
    }
    tally.report();
  }
}
