package org.chargeplan.rules;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;

/** The amounts that a target requires by phase, at least or at most: those of the region. */
final class AskedAmounts {

  static final String AT_LEAST = "at_least";

  private final Optional<PhaseAmounts> atLeast;
  private final Optional<PhaseAmounts> atMost;

  private AskedAmounts(Optional<PhaseAmounts> atLeast, Optional<PhaseAmounts> atMost) {
    this.atLeast = atLeast;
    this.atMost = atMost;
  }

  /**
   * Reads {@code at_least} and {@code at_most}; at least one is needed.
   *
   * @param largest the largest amount allowed
   * @param requireReach checks whether the least amounts can be reached at all
   */
  static AskedAmounts read(
      RuleContext context, double largest, Consumer<PhaseAmounts> requireReach) {
    Fields fields = context.fields();
    Optional<PhaseAmounts> atLeast =
        PhaseAmounts.find(context, AT_LEAST, 0, largest).map(context::ofRegion);
    Optional<PhaseAmounts> atMost =
        PhaseAmounts.find(context, "at_most", 0, largest).map(context::ofRegion);
    if (fields.has("province") && fields.flag("national", false)) {
      fields.problem(
          "national",
          "The amounts of a province can't be national.",
          "Maybe national: false, since amounts of a province are its own.");
    }
    if (atLeast.isEmpty() && atMost.isEmpty()) {
      fields.problem(
          AT_LEAST, "The target asks for nothing.", "Maybe at_least or at_most is missing.");
    }
    atLeast.ifPresent(
        amounts -> {
          amounts.requireRising(fields, AT_LEAST);
          requireReach.accept(amounts);
        });
    return new AskedAmounts(atLeast, atMost);
  }

  /** The least amount at the end of a phase, if any. */
  OptionalDouble atLeast(Phase phase) {
    return at(atLeast, phase);
  }

  /** The most at the end of a phase, if any. */
  OptionalDouble atMost(Phase phase) {
    return at(atMost, phase);
  }

  private static OptionalDouble at(Optional<PhaseAmounts> amounts, Phase phase) {
    return amounts.map(a -> a.at(phase)).orElse(OptionalDouble.empty());
  }
}
