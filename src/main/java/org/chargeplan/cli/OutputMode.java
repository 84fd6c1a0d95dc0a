package org.chargeplan.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.chargeplan.report.json.JsonOut;

/**
 * How a command reports.
 *
 * @param json whether it prints JSON: one document on stdout, lines on stderr
 * @param quiet whether it prints only its result, or the problems that prevent one
 */
record OutputMode(boolean json, boolean quiet) {

  static final String JSON = "--json";
  static final String QUIET = "--quiet";
  static final String SHORT_QUIET = "-q";

  /** The mode that a command line asks for, whether the rest of it is valid or not. */
  static OutputMode of(String... args) {
    List<String> all = Arrays.asList(args);
    return new OutputMode(all.contains(JSON), all.contains(QUIET) || all.contains(SHORT_QUIET));
  }

  /** Prints each warning as a line of its own. */
  Consumer<String> warnings(PrintWriter err) {
    if (quiet) {
      return warning -> {};
    }
    return warning -> {
      err.println(json ? JsonOut.event("warning").put("message", warning) : "warning: " + warning);
      err.flush();
    };
  }
}
