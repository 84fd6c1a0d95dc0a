package org.chargeplan.verify;

import org.chargeplan.region.Phase;
import org.chargeplan.region.RuleSpec;

/**
 * What a rule asks for and what the plan gives, recomputed. A rule that asks each of many subjects
 * (sites, grid nodes, provinces) is counted by them: how many it asks, and how many of them hold.
 *
 * @param rule the rule
 * @param phase at the end of which phase
 * @param atLeast whether the amount asked for is the least, else the most
 * @param asked what the rule asks for
 * @param given what the plan gives
 * @param unit unit of both
 */
public record Measured(
    RuleSpec rule, Phase phase, boolean atLeast, double asked, double given, String unit) {

  private static final double ROUNDING = 1e-6;

  /** Whether the plan gives what is asked for, rounding apart. */
  public boolean holds() {
    double tolerance = ROUNDING * Math.max(1, Math.abs(asked));
    return atLeast ? given >= asked - tolerance : given <= asked + tolerance;
  }
}
