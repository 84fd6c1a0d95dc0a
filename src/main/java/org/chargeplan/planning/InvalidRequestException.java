package org.chargeplan.planning;

/**
 * What is asked for can't be done: an unknown province, a profile that is not there, plans of two
 * regions. The message says what, and what may have been meant.
 */
public final class InvalidRequestException extends Exception {

  private static final long serialVersionUID = 1;

  /** Begins with the message. */
  public InvalidRequestException(String message) {
    super(message);
  }

  InvalidRequestException(String message, Throwable cause) {
    super(message, cause);
  }
}
