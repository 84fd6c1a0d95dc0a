package org.chargeplan.rules;

import org.chargeplan.input.Fields;

/**
 * An announced target of which only a share of the addition is delivered, as in the past: {@code
 * realisation: 0.15} (0 to 1) and {@code realised: true} for the scenario in which that happens.
 * Example: of 63,000 ports announced for Indonesia in 2025 some 2,500 existed in February 2026.
 */
record Realisation(double share, boolean isOn) {

  static Realisation read(Fields fields) {
    boolean isOn = fields.flag("realised", false);
    if (isOn && !fields.has("realisation")) {
      fields.problem(
          "realised",
          "The target is to be realised in part, but the share is missing.",
          "Maybe realisation is missing, like realisation: 0.3.");
    }
    return new Realisation(fields.number("realisation", 0, 1, 1), isOn);
  }

  /**
   * The amount that is delivered.
   *
   * @param before the amount before the programme
   * @param announced the amount if all that was announced is built
   */
  double of(double before, double announced) {
    return isOn && announced > before ? before + share * (announced - before) : announced;
  }
}
