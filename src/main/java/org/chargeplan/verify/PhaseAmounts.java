package org.chargeplan.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * Amounts of a rule by phase: {@code {"2026": 350000, "2027": 650000}}, or a number for every
 * phase. There is none in phases that are not named, or in which the rule does not apply.
 */
final class PhaseAmounts {

  private final Map<String, Double> byPhase = new HashMap<>();

  /** Reads the amounts of a key; none where the key is missing. */
  PhaseAmounts(RuleSpec rule, Fields fields, String key, Region region) {
    boolean isOne = fields.has(key) && !fields.isMapping(key);
    Fields amounts = isOne ? fields : fields.fieldsOrEmpty(key);
    for (Phase phase : region.phases()) {
      String name = isOne ? key : phase.id();
      if (amounts.has(name) && rule.holdsAt(phase)) {
        byPhase.put(phase.id(), amounts.number(name, 0, Double.MAX_VALUE));
      }
    }
  }

  private PhaseAmounts() {}

  /**
   * Reads the amounts of a key, of which a region takes its share by people where {@code national:
   * true} says that they are for the country.
   */
  static PhaseAmounts ofRegion(RuleSpec rule, Fields fields, String key, Region region) {
    PhaseAmounts amounts = new PhaseAmounts(rule, fields, key, region);
    if (fields.flag("national", false)) {
      double share = region.nation().share();
      amounts.byPhase.replaceAll((phase, amount) -> amount * share);
    }
    return amounts;
  }

  /** The same amount in every phase in which a rule applies. */
  static PhaseAmounts constant(RuleSpec rule, Region region, double each) {
    PhaseAmounts amounts = new PhaseAmounts();
    region.phases().stream()
        .filter(rule::holdsAt)
        .forEach(phase -> amounts.byPhase.put(phase.id(), each));
    return amounts;
  }

  OptionalDouble at(Phase phase) {
    Double amount = byPhase.get(phase.id());
    return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
  }
}
