package org.chargeplan.cli;

import java.io.PrintWriter;
import java.io.Writer;
import org.chargeplan.report.json.JsonOut;

/** Makes a JSON line of each line of text: {@code {"event":"warning","message":...}}. */
final class WarningLines extends Writer {

  private static final String PREFIX = "warning: ";

  private final PrintWriter out;
  private final StringBuilder line = new StringBuilder();

  WarningLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (chars[i] == '\n') {
        tell();
      } else {
        line.append(chars[i]);
      }
    }
  }

  private void tell() {
    String message = line.toString().strip();
    line.setLength(0);
    String plain = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
    out.println(JsonOut.event("warning").put("message", plain));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
