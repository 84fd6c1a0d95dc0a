package org.chargeplan.importer.geonames;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of bytes, for a table of which most lines are not wanted: only what is asked for is
 * decoded. Needs the same little memory for every file.
 */
final class ByteLines {

  /** The longest line that is kept; GeoNames' longest have some 15,000 bytes. */
  static final int MOST_BYTES = 1_000_000;

  private static final int FIRST_BYTES = 1 << 14;

  private final InputStream in;
  private byte[] line = new byte[FIRST_BYTES];
  private int length;
  private int number;
  private int[] tabs = new int[64];
  private int tabCount;

  ByteLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * Goes to the next line.
   *
   * @return whether there is one
   * @throws IOException where the line is longer than {@value #MOST_BYTES} bytes, too
   */
  boolean next() throws IOException {
    length = 0;
    tabCount = 0;
    int each = in.read();
    if (each < 0) {
      return false;
    }
    number++;
    for (; each >= 0 && each != '\n'; each = in.read()) {
      if (length == MOST_BYTES) {
        throw new IOException("line " + number + " is longer than " + MOST_BYTES + " bytes");
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, Math.min(MOST_BYTES, 2 * length));
      }
      if (each == '\t') {
        if (tabCount == tabs.length) {
          tabs = Arrays.copyOf(tabs, 2 * tabCount);
        }
        tabs[tabCount++] = length;
      }
      line[length++] = (byte) each;
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** How many cells the line has between tabs. */
  int cells() {
    return tabCount + 1;
  }

  /** Whether a cell has a text of ASCII. */
  boolean is(int cell, String text) {
    int from = from(cell);
    if (to(cell) - from != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (line[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The text of a cell; nothing where it is not UTF-8. */
  Optional<String> text(int cell) {
    return decoded(from(cell), to(cell));
  }

  /** The text of the line; nothing where it is not UTF-8. */
  Optional<String> text() {
    return decoded(0, length);
  }

  private Optional<String> decoded(int from, int to) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line, from, to - from))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private int from(int cell) {
    return cell == 0 ? 0 : tabs[cell - 1] + 1;
  }

  private int to(int cell) {
    return cell == tabCount ? length : tabs[cell];
  }
}
