package org.chargeplan.plan;

import java.util.OptionalDouble;
import org.chargeplan.region.Phase;
import org.chargeplan.region.RuleSpec;

/**
 * What a rule asks for at the end of a phase and what the plan gives, recomputed from the plan. A
 * rule that asks each of many subjects (sites, grid nodes, provinces) is counted by them: how many
 * it asks, and how many of them comply.
 *
 * @param rule the rule
 * @param phase at the end of which phase
 * @param atLeast whether the amount asked for is the least, else the most
 * @param asked what the rule asks for
 * @param before what there is before the programme, where that was measured
 * @param given what the plan gives
 * @param unit unit of all three amounts
 * @param isOfAllPorts whether the amounts count every port of the nation or of the part planned
 */
public record Compliance(
    RuleSpec rule,
    Phase phase,
    boolean atLeast,
    double asked,
    OptionalDouble before,
    double given,
    String unit,
    boolean isOfAllPorts) {

  private static final double ROUNDING = 1e-6;

  /** What a rule asks for and gets; nothing is known of the time before the programme. */
  public static Compliance of(
      RuleSpec rule, Phase phase, boolean atLeast, double asked, double given, String unit) {
    return new Compliance(rule, phase, atLeast, asked, OptionalDouble.empty(), given, unit, false);
  }

  /** The same, with what there is before the programme. */
  public Compliance withBefore(OptionalDouble amount) {
    return new Compliance(rule, phase, atLeast, asked, amount, given, unit, isOfAllPorts);
  }

  /** The same, of every port of the nation or of the part planned. */
  public Compliance withAllPorts() {
    return new Compliance(rule, phase, atLeast, asked, before, given, unit, true);
  }

  /** Whether the plan gives what is asked for, rounding apart. */
  public boolean isMet() {
    double tolerance = ROUNDING * Math.max(1, Math.abs(asked));
    return atLeast ? given >= asked - tolerance : given <= asked + tolerance;
  }

  /** By how much the plan gives more than asked, or less than allowed; negative where it fails. */
  public double margin() {
    return atLeast ? given - asked : asked - given;
  }
}
