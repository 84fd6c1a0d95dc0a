package org.chargeplan.verify;

import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;

/**
 * {@code port-target}: ports at the end of a phase, at least or at most. National amounts shrink to
 * the part planned, rounded in favour of the plan. Of an announcement that is realised in part,
 * only that part of its additions is required.
 */
final class PortTargetCheck implements Check {

  private final PortFilter filter;
  private final String unit;
  private final double realised;
  private final PhaseAmounts atLeast;
  private final PhaseAmounts atMost;

  PortTargetCheck(CheckContext context) {
    Fields fields = context.fields();
    Region region = context.region();
    this.filter = PortFilter.read(fields);
    this.unit = fields.text("measure", "ports").equals("kw") ? "kW" : "ports";
    double realisation = fields.number("realisation", 0, 1, 1);
    this.realised = fields.flag("realised", false) ? realisation : 1;
    this.atLeast = PhaseAmounts.ofRegion(context.rule(), fields, "at_least", region);
    this.atMost = PhaseAmounts.ofRegion(context.rule(), fields, "at_most", region);
  }

  /** Whether it applies to all ports of the nation. */
  boolean isOfAllPorts(Region region) {
    return unit.equals("ports") && filter.passesAll(region);
  }

  /** The amount required at the end of a phase, if any. */
  OptionalDouble asked(Region region, Phase phase) {
    OptionalDouble amount = atLeast.at(phase);
    if (amount.isEmpty()) {
      return amount;
    }
    double announced = amount.getAsDouble() * filter.share(region);
    double before = given(new Ledger(region), region.phases().get(0));
    double least =
        realised < 1 && announced > before ? before + realised * (announced - before) : announced;
    return OptionalDouble.of(Math.floor(Ledger.exact(least)));
  }

  private double given(Ledger ledger, Phase phase) {
    return unit.equals("kW") ? filter.kw(ledger, phase) : filter.ports(ledger, phase);
  }

  @Override
  public void check(Ledger ledger, RuleFindings findings) {
    Region region = ledger.region();
    RuleFindings out = isOfAllPorts(region) ? findings.ofAllPorts() : findings;
    if (region.sites().stream().noneMatch(filter::passes)) {
      return;
    }
    for (Phase phase : region.phases()) {
      double given = given(ledger, phase);
      asked(region, phase)
          .ifPresent(asked -> out.atLeast(phase, asked, given, unit, "has too few " + unit));
      atMost
          .at(phase)
          .ifPresent(
              amount -> {
                double most = Math.ceil(amount * filter.share(region));
                out.atMost(phase, most, given, 0, unit, "has too many " + unit);
              });
    }
  }
}
