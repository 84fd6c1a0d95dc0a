package org.chargeplan.program;

/** Penalties of a rule that could grow beyond what exact arithmetic holds. */
public final class PenaltyRangeException extends ArithmeticException {

  private static final long serialVersionUID = 1;

  private final String ruleId;

  /**
   * Creates the exception.
   *
   * @param ruleId the rule whose penalties are too large
   */
  public PenaltyRangeException(String ruleId) {
    super("The penalties of rule (" + ruleId + ") could leave the range of exact arithmetic.");
    this.ruleId = ruleId;
  }

  /** The rule whose penalties are too large. */
  public String ruleId() {
    return ruleId;
  }
}
