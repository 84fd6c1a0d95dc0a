package org.chargeplan.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/**
 * How a command speaks.
 *
 * @param json whether what it tells is JSON: one document on stdout, lines on stderr
 * @param quiet whether it tells its result alone, or the problems that stand against one
 */
record OutputMode(boolean json, boolean quiet) {

  static final String JSON = "--json";
  static final String QUIET = "--quiet";
  static final String SHORT_QUIET = "-q";

  /** The mode that a command line asks for, be the rest of it right or wrong. */
  static OutputMode of(String... args) {
    List<String> all = Arrays.asList(args);
    return new OutputMode(all.contains(JSON), all.contains(QUIET) || all.contains(SHORT_QUIET));
  }

  /** Takes warnings, a line each. */
  PrintWriter warnings(PrintWriter err) {
    if (quiet) {
      return new PrintWriter(PrintWriter.nullWriter());
    }
    return json ? new PrintWriter(new WarningLines(err)) : err;
  }
}
