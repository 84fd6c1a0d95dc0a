package org.chargeplan.verify;

import org.chargeplan.region.Phase;

/** Of how many subjects a rule asks something in a phase, and how many of them give it. */
final class Tally {

  private final RuleFindings out;
  private final Phase phase;
  private final String unit;
  private int asked;
  private int given;

  /**
   * @param unit what the subjects are, in the plural
   */
  Tally(RuleFindings out, Phase phase, String unit) {
    this.out = out;
    this.phase = phase;
    this.unit = unit;
  }

  /** Counts a subject, and returns whether the rule does not hold for it. */
  boolean isBroken(boolean holds) {
    asked++;
    given += holds ? 1 : 0;
    return !holds;
  }

  /** Tells the counts, once all subjects are counted; nothing where the rule asks none. */
  void tell() {
    if (asked > 0) {
      out.measured(phase, true, asked, given, unit);
    }
  }
}
