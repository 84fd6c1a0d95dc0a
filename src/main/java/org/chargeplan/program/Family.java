package org.chargeplan.program;

/**
 * Rows of one meaning: those that one rule makes of one kind of subject.
 *
 * @param ruleId the rule that made them
 * @param title the rule in words
 * @param source law, article or page of the rule
 * @param level level of their penalties
 * @param unit unit of their activity for people, e.g. {@code kW}
 * @param stepsPerUnit steps of activity in one unit, e.g. 1000 where activity counts watts
 */
public record Family(
    String ruleId, String title, String source, Level level, String unit, double stepsPerUnit) {

  /** The same at another level. */
  public Family at(Level other) {
    return new Family(ruleId, title, source, other, unit, stepsPerUnit);
  }
}
