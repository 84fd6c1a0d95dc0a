package org.chargeplan.verify;

import java.util.OptionalDouble;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * {@code port-target}: ports that stand at the end of a phase, at least or at most. National
 * amounts shrink to the part planned, in favour of the plan where they are no whole ports.
 */
final class PortTargetCheck implements Check {

  private final PortFilter filter;
  private final PhaseAmounts atLeast;
  private final PhaseAmounts atMost;

  PortTargetCheck(RuleSpec rule, Fields fields, Region region) {
    this.filter = PortFilter.read(fields);
    this.atLeast = new PhaseAmounts(rule, fields, "at_least", region);
    this.atMost = new PhaseAmounts(rule, fields, "at_most", region);
  }

  /** Whether it speaks of all ports of the nation. */
  boolean isOfAllPorts(Region region) {
    return filter.passesAll(region);
  }

  /** The ports asked for at the end of a phase, if any. */
  OptionalDouble asked(Region region, Phase phase) {
    OptionalDouble amount = atLeast.at(phase);
    return amount.isEmpty()
        ? amount
        : OptionalDouble.of(Math.floor(amount.getAsDouble() * filter.share(region)));
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    if (region.sites().stream().noneMatch(filter::passes)) {
      return;
    }
    for (Phase phase : region.phases()) {
      double ports = filter.ports(ledger, phase);
      asked(region, phase)
          .ifPresent(asked -> out.atLeast(phase, asked, ports, "ports", "holds too few ports"));
      atMost
          .at(phase)
          .ifPresent(
              amount -> {
                double most = Math.ceil(amount * filter.share(region));
                out.atMost(phase, most, ports, 0, "ports", "holds too many ports");
              });
    }
  }
}
