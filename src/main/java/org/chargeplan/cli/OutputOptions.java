package org.chargeplan.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The output options of a command whose result scripts may read. */
final class OutputOptions {

  @Option(
      names = OutputMode.JSON,
      description =
          "Print the result, or the problems, as one JSON document on stdout; progress and warnings"
              + " as JSON lines on stderr.")
  private boolean json;

  @Mixin private QuietOption quiet;

  OutputMode mode() {
    return new OutputMode(json, quiet.isOn());
  }
}
