package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code stored-energy}: what the batteries of ports store at a site, in all and by partition.
 * Ports that existed before the programme stay.
 */
final class StoredEnergyCheck implements Check {

  private final RuleSpec rule;
  private final PortFilter filter;
  private final boolean limitsSites;
  private final boolean limitsPartitions;
  private final double mostKwh;
  private final double partitionKwh;
  private final double partitionBays;

  StoredEnergyCheck(CheckContext context) {
    Fields fields = context.fields();
    this.rule = context.rule();
    this.filter = PortFilter.read(fields);
    this.limitsSites = fields.has("most_kwh");
    this.limitsPartitions = fields.has("partition_kwh");
    this.mostKwh = fields.number("most_kwh", 0, Double.MAX_VALUE, 0);
    this.partitionKwh = fields.number("partition_kwh", 0, Double.MAX_VALUE, 0);
    this.partitionBays = fields.number("partition_bays", 0, Double.MAX_VALUE, Double.MAX_VALUE);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      if (rule.holdsAt(phase)) {
        Tally tally = new Tally(out, phase, "sites");
        for (Site site : ledger.region().sites()) {
          if (filter.passes(site) && stored(ledger, phase, site) > 0) {
            check(ledger, phase, site, tally, out);
          }
        }
        tally.report();
      }
    }
  }

  private void check(Ledger ledger, Phase phase, Site site, Tally tally, RuleFindings out) {
    double given = stored(ledger, phase, site);
    double most = Math.max(mostKwh, storedBefore(ledger, site));
    boolean isTooMuch = limitsSites && Ledger.exact(given) > Ledger.exact(most);
    double partitions = Math.max(1, Math.ceil(Ledger.exact(site.lotBays() / partitionBays)));
    double taken = 0;
    double takenBefore = 0;
    if (limitsPartitions) {
      for (PortType type : filter.types(ledger.region())) {
        taken += partitions(type, (double) ledger.ports(site, type, phase), partitions);
        takenBefore += partitions(type, site.existingPorts(type), partitions);
      }
    }
    double free = Math.max(partitions, takenBefore);
    boolean needsMore = limitsPartitions && Ledger.exact(taken) > Ledger.exact(free);
    if (tally.isBroken(!isTooMuch && !needsMore)) {
      if (isTooMuch) {
        out.tooMany(site, phase, most, given, "kWh in batteries");
      }
      if (needsMore) {
        String unit = "partitions of " + Words.number(partitionKwh) + " kWh taken by batteries";
        out.tooMany(site, phase, free, taken, unit);
      }
    }
  }

  /** Partitions that ports of a type take; one that does not fit takes more than there are. */
  private double partitions(PortType type, double ports, double partitions) {
    if (type.storedKwh() == 0) {
      return 0;
    }
    double fitting = Math.floor(Ledger.exact(partitionKwh / type.storedKwh()));
    return ports * (fitting == 0 ? partitions + 1 : 1 / fitting);
  }

  private double stored(Ledger ledger, Phase phase, Site site) {
    return filter.types(ledger.region()).stream()
        .mapToDouble(type -> (double) ledger.ports(site, type, phase) * type.storedKwh())
        .sum();
  }

  private double storedBefore(Ledger ledger, Site site) {
    return filter.types(ledger.region()).stream()
        .mapToDouble(type -> site.existingPorts(type) * type.storedKwh())
        .sum();
  }
}
