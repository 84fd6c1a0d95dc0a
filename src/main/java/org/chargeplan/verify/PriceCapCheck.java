package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** {@code price-cap}: no rule values a kWh of supply above the cap. */
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
          double highest = highestUsdPerKwh(worth);
          out.atMost(
              phase, cap, highest, 0, "USD/kWh", "values a kWh too high (" + worth.id() + ")");
        }
      }
    }
  }

  private static double highestUsdPerKwh(RuleSpec worth) {
    return worth.fields().list("steps").stream()
        .mapToDouble(step -> step.number("usd_per_kwh", 0, Double.MAX_VALUE))
        .max()
        .orElse(0);
  }
}
