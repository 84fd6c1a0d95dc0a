package org.chargeplan.cli;

import picocli.CommandLine.Option;

/** Makes a command tell its result alone. */
final class QuietOption {

  @Option(
      names = {OutputMode.SHORT_QUIET, OutputMode.QUIET},
      description = "Tell the result alone: no progress, no warnings. Exit codes stay.")
  private boolean quiet;

  boolean isOn() {
    return quiet;
  }

  /** How a command speaks that knows no JSON. */
  OutputMode mode() {
    return new OutputMode(false, quiet);
  }
}
