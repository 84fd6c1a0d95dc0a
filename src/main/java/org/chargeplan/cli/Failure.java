package org.chargeplan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.input.TooLargeException;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.Refusal;
import org.chargeplan.report.json.JsonOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Why a command failed. Invalid input is reported in full, without a stack trace; only an internal
 * error shows one.
 *
 * @param exitCode how the process ends
 * @param problems every problem
 */
record Failure(int exitCode, List<Problem> problems) {

  private static final Logger LOG = LoggerFactory.getLogger("org.chargeplan");
  private static final String HINT = " Maybe ";

  static Failure of(Throwable thrown) {
    if (thrown instanceof InvalidInputException invalid) {
      return new Failure(ExitCode.INVALID_INPUT, invalid.problems());
    }
    if (isOutOfMemory(thrown)) {
      return new Failure(ExitCode.INVALID_INPUT, List.of(outOfMemory()));
    }
    if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
      IOException refused =
          thrown instanceof UncheckedIOException wrapped
              ? wrapped.getCause()
              : (IOException) thrown;
      Refusal refusal = Refusal.of(refused);
      return new Failure(
          ExitCode.INVALID_INPUT, List.of(new Problem("", 0, refusal.message(), refusal.hint())));
    }
    boolean isInput =
        thrown instanceof InvalidRequestException
            || thrown instanceof TooLargeException
            || thrown instanceof CommandLine.ParameterException;
    return isInput
        ? new Failure(ExitCode.INVALID_INPUT, List.of(problem(thrown.getMessage())))
        : new Failure(ExitCode.INTERNAL, List.of(problem("Internal error: " + thrown)));
  }

  /** Whether the memory was too small, in any thread. */
  private static boolean isOutOfMemory(Throwable thrown) {
    return thrown instanceof OutOfMemoryError
        || (thrown.getCause() != null && isOutOfMemory(thrown.getCause()));
  }

  private static Problem outOfMemory() {
    long megabytes = Runtime.getRuntime().maxMemory() / (1 << 20);
    return new Problem(
        "",
        0,
        "The memory (" + megabytes + " MB) is too small for this input.",
        ("Maybe allow more, e.g. java -Xmx%dg, or reduce the input: import osm --roads"
                + " motorway..tertiary, solve --only province=ID.")
            .formatted(2 * (megabytes / 1024 + 1)));
  }

  private static Problem problem(String text) {
    int hint = text.lastIndexOf(HINT);
    return hint < 0
        ? new Problem("", 0, text, "")
        : new Problem("", 0, text.substring(0, hint), text.substring(hint + 1));
  }

  /** Reports an exception, and returns the exit code. */
  static int report(Throwable thrown, CommandLine command, OutputMode mode) {
    Failure failure = of(thrown);
    if (failure.exitCode == ExitCode.INTERNAL) {
      LOG.error(
          "Internal error: this is a bug in chargeplan, not in your input: {}",
          thrown.toString(),
          thrown);
    }
    if (mode.json()) {
      failure.print(command);
    } else if (thrown instanceof InvalidInputException) {
      failure.problems.forEach(problem -> command.getErr().println(problem));
      int count = failure.problems.stream().mapToInt(problem -> 1 + problem.more()).sum();
      command
          .getErr()
          .println(count + (count == 1 ? " problem." : " problems.") + " Nothing was written.");
    } else if (failure.exitCode == ExitCode.INVALID_INPUT) {
      LOG.debug("Ended by", thrown);
      Problem only = failure.problems.get(0);
      command.getErr().println(only.message() + (only.hint().isEmpty() ? "" : " " + only.hint()));
    }
    return failure.exitCode;
  }

  private void print(CommandLine command) {
    var document = JsonOut.document(name(command), exitCode);
    JsonOut.array(
        document,
        "problems",
        problems,
        (problem, node) -> {
          if (problem.file().isEmpty()) {
            node.putNull("file");
          } else {
            node.put("file", problem.file());
          }
          if (problem.line() == 0) {
            node.putNull("line");
          } else {
            node.put("line", problem.line());
          }
          node.put("message", problem.message()).put("hint", problem.hint());
          node.put("more_like_it", problem.more());
        });
    JsonOut.print(document, command.getOut());
  }

  /** The command's words without that of the program: {@code import csv}. */
  private static String name(CommandLine command) {
    String qualified = command.getCommandSpec().qualifiedName();
    return qualified.substring(qualified.indexOf(' ') + 1);
  }
}
