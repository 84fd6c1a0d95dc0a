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
 */
public record TextFormat(
    Charset charset, char separator, String encodingHint, String separatorHint) {

  /** The tables of a region: UTF-8 and commas. */
  public static final TextFormat REGION =
      new TextFormat(
          StandardCharsets.UTF_8,
          ',',
          "Maybe the file was saved in another encoding: save it as UTF-8.",
          "Maybe the columns are separated by something else than commas.");

  /** Whether NUL bytes belong to the encoding. */
  boolean hasNulBytes() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }
}
