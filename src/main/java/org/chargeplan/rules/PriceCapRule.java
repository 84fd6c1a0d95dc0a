package org.chargeplan.rules;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * {@code price-cap}: drivers pay at most so much for a kWh, so that no {@code worth-of-supply} may
 * value one higher.
 *
 * <p>Parameters: {@code usd_per_kwh}. Hard only. It makes no rows: a worth above the cap, in a
 * phase in which both rules hold, is a problem of the file. Example: Permen ESDM 1/2023: energy at
 * the special-service tariff times N of at most 1.5, some 2,475 IDR.
 */
final class PriceCapRule implements Rule {

  private static final String USD_PER_KWH = "usd_per_kwh";

  private PriceCapRule() {}

  /** Reads the cap and checks the worths, all of which were read before. */
  static PriceCapRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    double cap = fields.number(USD_PER_KWH, 0, 1e3);
    if (spec.level() != RuleSpec.Level.HARD) {
      fields.problem(
          "level",
          "The level of rule (" + spec.id() + ") must be hard: a price is legal or it is not.",
          "Maybe set it to hard, or switch the rule off.");
    }
    for (Rule other : context.earlier()) {
      if (fields.has(USD_PER_KWH)
          && other instanceof WorthOfSupplyRule worth
          && worth.holdsWith(spec, region)
          && worth.highestUsdPerKwh() > cap) {
        fields.problem(
            USD_PER_KWH,
            "The rule (%s) values a kWh at %s USD, above the cap (%s)."
                .formatted(worth.id(), worth.highestUsdPerKwh(), cap),
            "Maybe lower its usd_per_kwh.");
      }
    }
    return new PriceCapRule();
  }

  @Override
  public void compile(Compilation c) {
    // Violations are reported when rules are read.
  }
}
