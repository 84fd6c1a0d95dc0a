package org.chargeplan.cli;

/** Something on the command line can't be done; the message says what, and what may be meant. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
