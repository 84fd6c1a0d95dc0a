package org.chargeplan.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through the bytes of a file before a parser does: its encoding, no NUL, no endless line.
 * Needs the same little memory for every file.
 */
public final class TextGuard {

  /** Most bytes of a line, its end not counted. */
  public static final int MOST_LINE_BYTES = 1_000_000;

  private static final int BUFFER_BYTES = 1 << 16;

  private static final String BINARY_HINT =
      "Maybe the file is not a text, or was saved as UTF-16: save it as UTF-8.";

  private final Path path;
  private final String file;
  private final TextFormat format;
  private final Problems problems;
  private int line = 1;
  private long lineBytes;
  private int reportedLine;
  private String encodingHint = "";

  private TextGuard(Path path, String file, TextFormat format, Problems problems) {
    this.path = path;
    this.file = file;
    this.format = format;
    this.problems = problems;
  }

  /** Reports what keeps the file from being parsed; returns whether there was nothing. */
  static boolean passes(Path path, String shownName, TextFormat format, Problems problems)
      throws IOException {
    if (!Files.exists(path)) {
      problems.add(shownName, 0, "The file is missing.", misspelledHint(path));
      return false;
    }
    if (!Files.isRegularFile(path)) {
      problems.add(shownName, 0, "There must be a file, not a folder.", "");
      return false;
    }
    TextGuard guard = new TextGuard(path, shownName, format, problems);
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      if (channel.size() == 0) {
        problems.add(
            shownName, 1, "The file is empty.", "Maybe it was cut off when it was copied.");
        return false;
      }
      guard.scan(channel);
    }
    return guard.reportedLine == 0;
  }

  private void scan(SeekableByteChannel channel) throws IOException {
    CharsetDecoder decoder = format.charset().newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES);
    boolean end = false;
    while (!end) {
      end = channel.read(bytes) < 0;
      bytes.flip();
      CoderResult result;
      do {
        int from = bytes.position();
        result = decoder.decode(bytes, characters.clear(), end);
        walk(bytes, from, bytes.position());
        if (result.isError()) {
          guessEncoding();
          malformed(bytes, result.length());
        }
      } while (!result.isUnderflow());
      bytes.compact();
    }
    endLine();
  }

  private void walk(ByteBuffer bytes, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      byte each = bytes.get(i);
      if (each == '\n') {
        endLine();
        line++;
        lineBytes = 0;
      } else {
        lineBytes++;
        if (each == 0 && !format.hasNulBytes()) {
          report("Byte " + lineBytes + " of the line is a NUL byte.", binaryHint());
        }
      }
    }
  }

  private String binaryHint() throws IOException {
    return format.isForeign() ? ForeignText.encodingHint(path, BINARY_HINT) : BINARY_HINT;
  }

  private void guessEncoding() throws IOException {
    if (encodingHint.isEmpty()) {
      encodingHint =
          format.isForeign()
              ? ForeignText.encodingHint(path, format.encodingHint())
              : format.encodingHint();
    }
  }

  private void malformed(ByteBuffer bytes, int length) {
    int value = bytes.get(bytes.position()) & 0xFF;
    report(
        String.format(
            "The byte (0x%02X) at byte %d of the line is not %s.",
            value, lineBytes + 1, format.charset().name()),
        encodingHint);
    lineBytes += length;
    bytes.position(bytes.position() + length);
  }

  private void endLine() {
    if (lineBytes > MOST_LINE_BYTES) {
      report(
          "The line has " + lineBytes + " bytes; at most " + MOST_LINE_BYTES + " can be read.",
          "Maybe its line breaks were lost.");
    }
  }

  /** Reports the first problem of a line: the others mostly follow from it. */
  private void report(String message, String hint) {
    if (reportedLine != line) {
      reportedLine = line;
      problems.add(file, line, message, hint);
    }
  }

  /** A file of the folder whose name is like that of the missing one. */
  private static String misspelledHint(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    String name = String.valueOf(path.getFileName());
    // The common end of names would make all of them alike.
    String end = name.substring(Math.max(0, name.lastIndexOf('.')));
    try (Stream<Path> files = Files.list(folder)) {
      List<String> stems =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(each -> each.endsWith(end))
              .map(each -> stem(each, end))
              .sorted()
              .toList();
      return Suggestion.find(stem(name, end), stems)
          .map(near -> "Maybe you meant '" + near + end + "'.")
          .orElse("");
    }
  }

  private static String stem(String name, String end) {
    return name.substring(0, name.length() - end.length());
  }
}
