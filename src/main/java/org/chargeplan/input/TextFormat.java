package org.chargeplan.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a table is written.
 *
 * @param charset its encoding
 * @param separator field separator
 * @param encodingHint what to do about a file of another encoding ("Maybe ...")
 * @param separatorHint what to do about a file with another separator ("Maybe ...")
 * @param skipLines lines before the header
 * @param isForeign whether other programs wrote it: it may begin with {@code sep=;} or the mark of
 *     UTF-16, and have columns without names or with equal ones, and blank rows
 */
public record TextFormat(
    Charset charset,
    char separator,
    String encodingHint,
    String separatorHint,
    int skipLines,
    boolean isForeign) {

  /** The tables of a region: UTF-8 and commas. */
  public static final TextFormat REGION =
      new TextFormat(
          StandardCharsets.UTF_8,
          ',',
          "Maybe the file was saved in another encoding: save it as UTF-8.",
          "Maybe the columns are separated by something else than commas.",
          0,
          false);

  /**
   * The format of other programs' tables.
   *
   * @param skipLines lines before the header
   */
  public static TextFormat foreign(Charset charset, char separator, int skipLines) {
    return new TextFormat(
        charset,
        separator,
        "Maybe --encoding windows-1258, or that of the program that saved it.",
        "Maybe --separator ';', or tab.",
        skipLines,
        true);
  }

  /** The same format in another encoding. */
  TextFormat in(Charset other) {
    return new TextFormat(other, separator, encodingHint, separatorHint, skipLines, isForeign);
  }

  /** The same format with another separator, behind a line that names it. */
  TextFormat separatedBy(char other) {
    return new TextFormat(
        charset, other, encodingHint, separatorHint, Math.max(1, skipLines), isForeign);
  }

  /** Whether NUL bytes belong to the encoding. */
  boolean hasNulBytes() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }
}
