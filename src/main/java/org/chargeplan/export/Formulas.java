package org.chargeplan.export;

import java.util.regex.Pattern;

/**
 * What tables do with texts that a spreadsheet takes for formulas: those that begin with {@code =},
 * {@code +}, {@code -} or {@code @}. Names come from maps that anybody edits.
 */
public enum Formulas {
  /** An apostrophe goes before them: a spreadsheet shows the text and runs nothing. */
  SHOWN,
  /** They are written as they are, for other readers. */
  AS_THEY_ARE;

  private static final String SIGNS = "=+-@\t\r";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  /** A text as it is written; a number is no formula. */
  String text(String text) {
    boolean isFormula =
        !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    return this == SHOWN && isFormula ? "'" + text : text;
  }
}
