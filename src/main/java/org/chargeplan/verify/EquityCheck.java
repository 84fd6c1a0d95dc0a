package org.chargeplan.verify;

import java.util.OptionalDouble;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Zone;

/**
 * {@code equity}: each province's ports per head at least a share of the mean that the port target
 * of all ports asks for.
 */
final class EquityCheck implements Check {

  private final PhaseAmounts share;
  private final PortTargetCheck target;

  EquityCheck(RuleSpec rule, Fields fields, Region region, PortTargetCheck target) {
    this.share = new PhaseAmounts(rule, fields, "share", region);
    this.target = target;
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    double allPeople = region.zones().stream().mapToDouble(Zone::population).sum();
    for (Province province : region.provinces()) {
      double people =
          region.zones().stream()
              .filter(zone -> zone.province().equals(province))
              .mapToDouble(Zone::population)
              .sum();
      if (people == 0) {
        continue;
      }
      PortFilter ports = PortFilter.of(province);
      for (Phase phase : region.phases()) {
        OptionalDouble asked = target.asked(region, phase);
        if (share.at(phase).isPresent() && asked.isPresent()) {
          double mean = asked.getAsDouble() * (people / allPeople);
          double least = Math.floor(share.at(phase).getAsDouble() * mean);
          double given = ports.ports(ledger, phase);
          if (given < least) {
            out.province(province, phase, least, given, "ports");
          }
        }
      }
    }
  }
}
