package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes the file after {@code --take-edits}, which may be left out: only a plan file is taken, so
 * that the folder of the region may follow.
 */
final class EditedPlanConsumer implements IParameterConsumer {

  private static final Path NONE = Path.of("");

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's own type
  public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
    boolean isFile =
        !args.isEmpty() && (args.peek().endsWith(".geojson") || args.peek().endsWith(".json"));
    option.setValue(isFile ? Path.of(args.pop()) : NONE);
  }

  /** Whether the option was given without a file. */
  static boolean isNone(Path file) {
    return NONE.equals(file);
  }
}
