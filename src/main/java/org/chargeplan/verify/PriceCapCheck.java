package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** {@code price-cap}: no rule counts a kWh of supply above the cap. */
final class PriceCapCheck implements Check {

  private final RuleSpec rule;
  private final double cap;

  PriceCapCheck(CheckContext context) {
    this.rule = context.rule();
    this.cap = context.fields().number("usd_per_kwh", 0, Double.MAX_VALUE);
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    List<RuleSpec> worths =
        region.rules().stream()
            .filter(r -> r.isOn() && r.type().equals("worth-of-supply"))
            .toList();
    for (Phase phase : region.phases()) {
      for (RuleSpec worth : worths) {
        if (rule.holdsAt(phase) && worth.holdsAt(phase)) {
          double dearest = dearest(worth);
          out.atMost(
              phase, cap, dearest, 0, "USD/kWh", "counts a kWh too dear (" + worth.id() + ")");
        }
      }
    }
  }

  private static double dearest(RuleSpec worth) {
    return worth.fields().list("steps").stream()
        .mapToDouble(step -> step.number("usd_per_kwh", 0, Double.MAX_VALUE))
        .max()
        .orElse(0);
  }
}
