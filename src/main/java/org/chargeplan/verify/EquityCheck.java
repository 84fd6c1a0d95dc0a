package org.chargeplan.verify;

import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
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
    for (Phase phase : region.phases()) {
      OptionalDouble mean = target.asked(region, phase);
      if (share.at(phase).isPresent() && mean.isPresent()) {
        check(ledger, phase, share.at(phase).getAsDouble(), mean.getAsDouble(), out);
      }
    }
  }

  private static void check(
      Ledger ledger, Phase phase, double share, double target, RuleFindings out) {
    Region region = ledger.region();
    double allPeople = region.zones().stream().mapToDouble(Zone::population).sum();
    Tally tally = new Tally(out, phase, "provinces");
    for (Province province : region.provinces()) {
      double people =
          region.zones().stream()
              .filter(zone -> zone.province().equals(province))
              .mapToDouble(Zone::population)
              .sum();
      if (people > 0) {
        double least = Math.floor(share * (target * (people / allPeople)));
        double given = PortFilter.of(province).ports(ledger, phase);
        if (tally.isBroken(given >= least)) {
          out.tooFew(province, phase, least, given, "ports");
        }
      }
    }
    tally.tell();
  }
}
