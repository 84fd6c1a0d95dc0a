package org.chargeplan.cli;

import picocli.CommandLine.Option;

/** Makes a command print only its result. */
final class QuietOption {

  @Option(
      names = {OutputMode.SHORT_QUIET, OutputMode.QUIET},
      description = "Print only the result: no progress, no warnings. Exit codes are the same.")
  private boolean quiet;

  boolean isOn() {
    return quiet;
  }

  /** The output mode of a command without JSON. */
  OutputMode mode() {
    return new OutputMode(false, quiet);
  }
}
