package org.chargeplan.report;

import java.util.OptionalDouble;
import org.chargeplan.region.Phase;
import org.chargeplan.region.RuleSpec;

/**
 * What a rule asks for and what the plan gives, as somebody measured it.
 *
 * @param rule the rule
 * @param phase at the end of which phase
 * @param atLeast whether the amount asked for is the least, else the most
 * @param asked what the rule asks for
 * @param before what there is before the programme, where that was measured
 * @param given what the plan gives
 * @param unit unit of all three
 */
public record Asked(
    RuleSpec rule,
    Phase phase,
    boolean atLeast,
    double asked,
    OptionalDouble before,
    double given,
    String unit) {

  private static final double ROUNDING = 1e-6;

  /** By how much the plan gives more than asked, or less than allowed; negative where it fails. */
  public double margin() {
    return atLeast ? given - asked : asked - given;
  }

  /** Whether the plan gives what is asked, rounding apart. */
  public boolean isMet() {
    double tolerance = ROUNDING * Math.max(1, Math.abs(asked));
    return atLeast ? given >= asked - tolerance : given <= asked + tolerance;
  }
}
