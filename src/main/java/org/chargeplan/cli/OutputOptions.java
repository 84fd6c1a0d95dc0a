package org.chargeplan.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command with a result for scripts speaks. */
final class OutputOptions {

  @Option(
      names = OutputMode.JSON,
      description =
          "Tell the result as one JSON document on stdout, problems too; progress and warnings as"
              + " JSON lines on stderr.")
  private boolean json;

  @Mixin private QuietOption quiet;

  OutputMode mode() {
    return new OutputMode(json, quiet.isOn());
  }
}
