package org.chargeplan.verify;

import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Zone;

/**
 * {@code equity}: each province has at least a share of the ports per person that the port target
 * of all ports requires on average.
 */
final class EquityCheck implements Check {

  private final PhaseAmounts share;
  private final Optional<PortTargetCheck> target;

  EquityCheck(CheckContext context) {
    this.share = new PhaseAmounts(context.rule(), context.fields(), "share", context.region());
    this.target = context.targetOfAllPorts();
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    if (target.isEmpty()) {
      out.notChecked("there is no port target of all ports to take a mean from.");
      return;
    }
    for (Phase phase : region.phases()) {
      OptionalDouble mean = target.get().asked(region, phase);
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
    tally.report();
  }
}
