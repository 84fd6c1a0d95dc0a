package org.chargeplan.verify;

/**
 * One thing a plan file breaks or states wrongly.
 *
 * @param gravity whether the plan fails by it
 * @param limit the limit: id of a rule, or {@code schema}, {@code region}, {@code sites}, {@code
 *     site-limits}, {@code grid-headroom}, {@code totals}
 * @param subjectId id of the site, grid node or province; empty for the plan as a whole
 * @param subjectName its name for people
 * @param phaseId the phase, empty where it is none in particular
 * @param asked the amount the limit asks for or allows; 0 where texts are compared
 * @param given the amount of the plan; 0 where texts are compared
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

  /** Whether a plan fails by a finding. */
  public enum Gravity {
    /** Can't be built, breaks a law, or the file is wrong. */
    HARD,
    /** Misses a target, or could not be checked. */
    NOTE
  }

  /** By how much the plan is off. */
  public double by() {
    return Math.abs(given - asked);
  }

  /** The sentence. */
  @Override
  public String toString() {
    return sentence;
  }
}
