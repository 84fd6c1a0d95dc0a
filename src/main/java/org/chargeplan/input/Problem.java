package org.chargeplan.input;

import java.util.Locale;

/**
 * One problem of an input file, worded for the person who edits it.
 *
 * @param file the file, as the user named its folder
 * @param line line, from 1; 0 for the entire file
 * @param message what is wrong, the bad value in brackets
 * @param hint what may be meant ("Maybe ..."), or empty
 * @param more further problems of the file that differ from it in their values only
 */
public record Problem(String file, int line, String message, String hint, int more) {

  /** Line ends and other control characters of bad values become blanks. */
  public Problem {
    message = message.replaceAll("\\p{Cntrl}", " ");
    hint = hint.replaceAll("\\p{Cntrl}", " ");
  }

  /** A problem that stands for itself. */
  public Problem(String file, int line, String message, String hint) {
    this(file, line, message, hint, 0);
  }

  /** The problem as the first of so many that are alike. */
  Problem andMore(int others) {
    return new Problem(file, line, message, hint, others);
  }

  /** What is alike in problems that differ in their values only: the words around brackets. */
  String shape() {
    return (message + hint).replaceAll("\\([^()]*\\)", "()").replaceAll("\\d+", "0");
  }

  /** The problem on one line: {@code file:line: message hint}. */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + ": " + message + (hint.isEmpty() ? "" : " " + hint) + moreWords();
  }

  private String moreWords() {
    return more == 0
        ? ""
        : String.format(
            Locale.ROOT, " ... and %,d more %s like it.", more, more == 1 ? "line" : "lines");
  }
}
