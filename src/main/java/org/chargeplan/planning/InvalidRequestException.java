package org.chargeplan.planning;

/**
 * A request that can't be met: an unknown province, a missing profile, plans of two regions. The
 * message says what is wrong, and what may have been meant.
 */
public final class InvalidRequestException extends Exception {

  private static final long serialVersionUID = 1;

  /** Creates the exception with its message. */
  public InvalidRequestException(String message) {
    super(message);
  }

  InvalidRequestException(String message, Throwable cause) {
    super(message, cause);
  }
}
