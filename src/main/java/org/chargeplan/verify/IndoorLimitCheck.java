package org.chargeplan.verify;

import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code indoor-limit}: each indoor site has at most so many ports per fire compartment, or as many
 * as fit into its partitions; those that existed before the programme are exempt. A rule that
 * counts the cost of fire protection requires nothing.
 */
final class IndoorLimitCheck implements Check {

  private static final double BAY_M2 = 25;

  private final RuleSpec rule;
  private final PortFilter filter;
  private final boolean isCost;
  private final double mostBays;
  private final double compartmentBays;
  private final double compartmentM2;
  private final double partitionPorts;
  private final double portM2;
  private final double partitionM2;
  private final Optional<PortFilter> beside;

  IndoorLimitCheck(CheckContext context) {
    Fields fields = context.fields();
    this.rule = context.rule();
    this.filter = PortFilter.read(fields);
    this.isCost = fields.has("usd_per_bay");
    this.mostBays = fields.number("most_bays", 0, Double.MAX_VALUE, 0);
    this.compartmentM2 = fields.number("compartment_m2", 0, Double.MAX_VALUE, Double.MAX_VALUE);
    this.partitionPorts = fields.number("partition_ports", 0, Double.MAX_VALUE, 0);
    this.portM2 = fields.number("port_m2", 0, Double.MAX_VALUE, 25);
    this.partitionM2 = fields.number("partition_m2", 0, Double.MAX_VALUE, 0);
    this.beside =
        fields.has("beside")
            ? Optional.of(PortFilter.read(fields.fields("beside")))
            : Optional.empty();
    this.compartmentBays = fields.number("compartment_bays", 0, Double.MAX_VALUE, Double.MAX_VALUE);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      if (rule.holdsAt(phase) && !isCost) {
        Tally tally = new Tally(out, phase, "sites");
        for (Site site : ledger.region().sites()) {
          double given = filter.ports(ledger, site, phase);
          if (site.indoor() && isAsked(ledger, site, phase) && given > 0) {
            double cap = partitionPorts > 0 ? fitting(site) : ofCompartments(site);
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

  private boolean isAsked(Ledger ledger, Site site, Phase phase) {
    return filter.passes(site)
        && (beside.isEmpty()
            || (beside.get().passes(site) && beside.get().ports(ledger, site, phase) > 0));
  }

  private double ofCompartments(Site site) {
    double zones =
        Math.max(site.lotBays() / compartmentBays, site.lotBays() * BAY_M2 / compartmentM2);
    return Math.floor(Ledger.exact(mostBays * Math.max(1, Math.ceil(Ledger.exact(zones)))));
  }

  /** Fills the lot compartment by compartment, port by port. */
  private double fitting(Site site) {
    double leftM2 = site.lotBays() * BAY_M2;
    double ports = 0;
    while (leftM2 > 0) {
      double areaM2 = Math.min(leftM2, compartmentM2);
      double inside = 0;
      while (Ledger.exact(takenM2(inside + 1)) <= Ledger.exact(areaM2)) {
        inside++;
      }
      ports += inside;
      leftM2 = Ledger.exact(leftM2 - areaM2);
    }
    return ports;
  }

  private double takenM2(double ports) {
    return ports * portM2 + Math.ceil(Ledger.exact(ports / partitionPorts)) * partitionM2;
  }
}
