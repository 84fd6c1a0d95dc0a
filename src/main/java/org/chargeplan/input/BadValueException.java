package org.chargeplan.input;

/** The text of a value can't be what it should be. */
public final class BadValueException extends Exception {

  private final String hint;

  /**
   * @param demand what the value must be: "must be ..."
   * @param hint "Maybe ...", or empty
   */
  BadValueException(String demand, String hint) {
    super(demand, null, false, false);
    this.hint = hint;
  }

  /** "Maybe ...", or empty. */
  public String hint() {
    return hint;
  }
}
