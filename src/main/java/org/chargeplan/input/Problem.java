package org.chargeplan.input;

/**
 * One problem of an input file, worded for the person who edits it.
 *
 * @param file the file, as the user named its folder
 * @param line line, from 1; 0 for the entire file
 * @param message what is wrong, the bad value in brackets
 * @param hint what may be meant ("Maybe ..."), or empty
 */
public record Problem(String file, int line, String message, String hint) {

  /** Line ends and other control characters of bad values become blanks. */
  public Problem {
    message = message.replaceAll("\\p{Cntrl}", " ");
    hint = hint.replaceAll("\\p{Cntrl}", " ");
  }

  /** The problem on one line: {@code file:line: message hint}. */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + ": " + message + (hint.isEmpty() ? "" : " " + hint);
  }
}
