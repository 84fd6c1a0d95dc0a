package org.chargeplan.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of an input file, with or without a byte order mark. */
public final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  /** Opens a file in UTF-8. */
  public static Optional<Reader> open(Path file, String shownName, Problems problems)
      throws IOException {
    return open(file, shownName, TextFormat.REGION, problems).map(text -> text);
  }

  /**
   * Opens a file that {@link TextGuard} has looked through.
   *
   * @return its text; nothing where it can't be parsed, which is reported
   */
  public static Optional<BufferedReader> open(
      Path file, String shownName, TextFormat format, Problems problems) throws IOException {
    if (!TextGuard.passes(file, shownName, format, problems)) {
      return Optional.empty();
    }
    BufferedReader reader = Files.newBufferedReader(file, format.charset());
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return Optional.of(reader);
  }
}
