package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * The input from which a rule is read.
 *
 * @param spec what all rules have in common
 * @param fields its parameters; collects their problems
 * @param region the region
 * @param earlier rules in force that were read before, to which a rule may refer
 */
record RuleContext(RuleSpec spec, Fields fields, Region region, List<Rule> earlier) {

  private static final double LARGEST_PENALTY = 1e6;

  RuleContext {
    earlier = List.copyOf(earlier);
  }

  /** Reads the points or USD for each unit missing or too many. */
  double penalty(double byDefault) {
    return fields.number("penalty", 0, LARGEST_PENALTY, byDefault);
  }

  /**
   * The region's part of amounts: its share of them by people where {@code national: true} says
   * that they are those of the country, else all of them.
   */
  PhaseAmounts ofRegion(PhaseAmounts amounts) {
    return fields.flag("national", false) ? amounts.times(region.nation().share()) : amounts;
  }

  /** Reports amendments of a rule whose parameters others read too. */
  void rejectAmendments(String hint) {
    if (fields.has("amended")) {
      fields.problem(
          "amended", "The parameters of rule (" + spec.id() + ") can't change by date.", hint);
    }
  }

  /** The first target of all ports. */
  Optional<PortTargetRule> targetOfAllPorts() {
    return earlier.stream()
        .filter(PortTargetRule.class::isInstance)
        .map(PortTargetRule.class::cast)
        .filter(target -> target.isOfAllPorts(region))
        .findFirst();
  }
}
