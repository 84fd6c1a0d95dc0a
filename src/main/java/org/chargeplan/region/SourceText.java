package org.chargeplan.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of an input file: UTF-8, with or without a byte order mark. */
final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  /**
   * Opens a file that {@link TextGuard} has looked through.
   *
   * @return its text; nothing where it can't be parsed, which is reported
   */
  static Optional<Reader> open(Path file, String shownName, Problems problems) throws IOException {
    if (!TextGuard.passes(file, shownName, problems)) {
      return Optional.empty();
    }
    BufferedReader reader = Files.newBufferedReader(file);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return Optional.of(reader);
  }
}
