package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;

/**
 * {@code type-mix}: the share of some ports among others that stand at the end of a phase. Shares
 * count in thousandths, ports in thousandths of a port.
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
      long whole = among.ports(ledger, phase);
      String which = "of " + Words.number(whole) + " ports";
      atLeast
          .at(phase)
          .ifPresent(
              share ->
                  out.atLeast(
                      phase, part(share, whole), ports, "ports", "mixes in too few " + which));
      atMost
          .at(phase)
          .ifPresent(
              share ->
                  out.atMost(
                      phase, part(share, whole), ports, 0, "ports", "mixes in too many " + which));
    }
  }

  private static double part(double share, long whole) {
    return Ledger.thousandths(share) * whole / 1000.0;
  }
}
