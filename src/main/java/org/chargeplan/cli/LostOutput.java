package org.chargeplan.cli;

import picocli.CommandLine;

/** Standard output that could not be written: a full disk, a reader that ended. */
final class LostOutput {

  private LostOutput() {}

  /** Reports it where it happened, and returns the exit code. */
  static int report(int exitCode, CommandLine command) {
    command.getOut().flush();
    boolean isLost = command.getOut().checkError() || System.out.checkError();
    if (!isLost) {
      return exitCode;
    }
    command
        .getErr()
        .println(
            "Standard output could not be written; what was printed is not complete."
                + " Maybe the disk is full, or the program that reads it ended.");
    return exitCode == ExitCode.OK ? ExitCode.INVALID_INPUT : exitCode;
  }
}
