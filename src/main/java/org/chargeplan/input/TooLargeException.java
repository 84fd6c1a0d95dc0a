package org.chargeplan.input;

/**
 * Figures that are in range each, and too large together to be planned with. The message names what
 * is too large, and may end in a sentence with "Maybe".
 */
public final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message what is too large
   * @param cause what could not be computed
   */
  public TooLargeException(String message, Throwable cause) {
    super(message, cause);
  }
}
