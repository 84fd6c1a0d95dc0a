package org.chargeplan.verify;

import org.chargeplan.region.Phase;

/** Counts the subjects that a rule applies to in a phase, and how many of them comply. */
final class Tally {

  private final RuleFindings out;
  private final Phase phase;
  private final String unit;
  private int asked;
  private int complying;

  /**
   * @param unit what the subjects are, in the plural
   */
  Tally(RuleFindings out, Phase phase, String unit) {
    this.out = out;
    this.phase = phase;
    this.unit = unit;
  }

  /** Counts a subject, and returns whether it breaks the rule. */
  boolean isBroken(boolean holds) {
    asked++;
    complying += holds ? 1 : 0;
    return !holds;
  }

  /** Reports the counts, once all subjects are counted; nothing where there are no subjects. */
  void report() {
    if (asked > 0) {
      out.measured(phase, true, asked, complying, unit);
    }
  }
}
