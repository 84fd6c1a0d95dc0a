package org.chargeplan.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * An amount by phase, e.g. {@code at_least: {"2026": 350000, "2027": 650000}}; phases that are not
 * named have none. Or one number for every phase in which the rule applies, e.g. {@code share:
 * 0.1}: rule sets for any region know no phases, and state by dates when they apply.
 */
final class PhaseAmounts {

  private final double[] amount;
  private boolean readable = true;

  private PhaseAmounts(int phases) {
    amount = new double[phases];
    Arrays.fill(amount, Double.NaN);
  }

  /** Reads amounts if the key is given, and keeps those of phases in which the rule applies. */
  static Optional<PhaseAmounts> find(RuleContext context, String key, double min, double max) {
    RuleSpec spec = context.spec();
    Fields fields = context.fields();
    Region region = context.region();
    if (!fields.has(key)) {
      return Optional.empty();
    }
    if (!fields.isMapping(key)) {
      return Optional.of(constant(spec, region, fields.number(key, min, max)));
    }
    Fields byPhase = fields.fields(key);
    PhaseAmounts amounts = new PhaseAmounts(region.phases().size());
    for (Phase phase : region.phases()) {
      if (byPhase.has(phase.id())) {
        double read = byPhase.number(phase.id(), min, max, Double.NaN);
        amounts.readable &= !Double.isNaN(read);
        if (spec.holdsAt(phase)) {
          amounts.amount[phase.index()] = Double.isNaN(read) ? min : read;
        }
      }
    }
    byPhase.rejectUnknown();
    return Optional.of(amounts);
  }

  /** The same amount in every phase in which a rule applies. */
  static PhaseAmounts constant(RuleSpec spec, Region region, double each) {
    PhaseAmounts amounts = new PhaseAmounts(region.phases().size());
    for (Phase phase : region.phases()) {
      if (spec.holdsAt(phase)) {
        amounts.amount[phase.index()] = each;
      }
    }
    return amounts;
  }

  /** No amount in any phase. */
  static PhaseAmounts none(Region region) {
    return new PhaseAmounts(region.phases().size());
  }

  /** The same amounts times a factor. */
  PhaseAmounts times(double factor) {
    PhaseAmounts product = new PhaseAmounts(amount.length);
    Arrays.setAll(product.amount, i -> amount[i] * factor);
    product.readable = readable;
    return product;
  }

  OptionalDouble at(Phase phase) {
    double read = amount[phase.index()];
    return Double.isNaN(read) ? OptionalDouble.empty() : OptionalDouble.of(read);
  }

  /** Reports an amount that falls from one phase to the next, if all could be read. */
  void requireRising(Fields fields, String key) {
    if (!readable) {
      return;
    }
    double last = Double.NEGATIVE_INFINITY;
    for (double next : amount) {
      if (next < last) {
        fields.problem(
            key,
            "The amount of " + key + " falls from " + last + " to " + next + ".",
            "Maybe two phases are swapped: amounts are totals at the ends of phases.");
      }
      last = Double.isNaN(next) ? last : next;
    }
  }
}
