package org.chargeplan.verify;

/**
 * One violation by a plan, or one wrong statement of its file.
 *
 * @param gravity whether the plan fails because of it
 * @param limit the limit: id of a rule, or {@code schema}, {@code region}, {@code sites}, {@code
 *     site-limits}, {@code grid-headroom}, {@code totals}, {@code pins}
 * @param subjectId id of the site, grid node or province; empty for the plan in total
 * @param subjectName its name, to be shown
 * @param phaseId the phase, empty where it is none in particular
 * @param asked the amount that the limit requires or allows; 0 where texts are compared
 * @param given the amount in the plan; 0 where texts are compared
 * @param unit unit of both amounts, empty where texts are compared
 * @param sentence the finding in words, with its amounts
 */
public record Finding(
    Gravity gravity,
    String limit,
    String subjectId,
    String subjectName,
    String phaseId,
    double asked,
    double given,
    String unit,
    String sentence) {

  /** Whether a plan fails because of a finding. */
  public enum Gravity {
    /** The plan can't be built or breaks a law, or the file is wrong. */
    HARD,
    /** The plan misses a target, or a rule could not be checked. */
    NOTE
  }

  /** The difference of the two amounts. */
  public double by() {
    return Math.abs(given - asked);
  }

  /** The sentence. */
  @Override
  public String toString() {
    return sentence;
  }
}
