package org.chargeplan.solve;

/** The solver configuration can't be used; the message says why. */
public final class InvalidConfigException extends Exception {

  private static final long serialVersionUID = 1;

  InvalidConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
