package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;

/**
 * {@code type-mix}: the share of some ports among others at the end of a phase. Shares count in
 * thousandths, ports in thousandths of a port.
 */
final class TypeMixCheck implements Check {

  private final PortFilter of;
  private final PortFilter among;
  private final PhaseAmounts atLeast;
  private final PhaseAmounts atMost;

  TypeMixCheck(CheckContext context) {
    Fields fields = context.fields();
    Region region = context.region();
    this.of = PortFilter.read(fields.fields("of"));
    this.among = PortFilter.read(fields.fieldsOrEmpty("among"));
    this.atLeast = new PhaseAmounts(context.rule(), fields, "at_least", region);
    this.atMost = new PhaseAmounts(context.rule(), fields, "at_most", region);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      double ports = of.ports(ledger, phase);
      long all = among.ports(ledger, phase);
      String which = "of " + Words.number(all) + " ports";
      atLeast
          .at(phase)
          .ifPresent(
              share ->
                  out.atLeast(
                      phase, part(share, all), ports, "ports", "has too low a share " + which));
      atMost
          .at(phase)
          .ifPresent(
              share ->
                  out.atMost(
                      phase, part(share, all), ports, 0, "ports", "has too high a share " + which));
    }
  }

  private static double part(double share, long all) {
    return Ledger.thousandths(share) * all / 1000.0;
  }
}
