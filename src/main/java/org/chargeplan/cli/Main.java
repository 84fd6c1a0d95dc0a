package org.chargeplan.cli;

import org.chargeplan.region.InvalidRegionException;
import org.chargeplan.solve.InvalidConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program {@code chargeplan}. */
@Command(
    name = "chargeplan",
    description = "Plans a country's charging network: how many ports of which type, where, when.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      SolveCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      ExplainCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      SweepCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      AutoComplete.GenerateCompletion.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, and every hard rule holds",
      "1:a fault of the program",
      "2:wrong usage or invalid input files",
      "3:a plan breaks a hard rule or does not verify",
      "4:a target can't be reached; the plan is written"
    })
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger("org.chargeplan");

  /** Runs a command and ends the program with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, command))
        .execute(args);
  }

  /** Bad input is told in full, without a stack trace; only a fault of ours shows one. */
  private static int explain(Exception thrown, CommandLine command) {
    if (thrown instanceof InvalidRegionException invalid) {
      invalid.problems().forEach(problem -> command.getErr().println(problem));
      int count = invalid.problems().size();
      command
          .getErr()
          .println(count + (count == 1 ? " problem." : " problems.") + " Nothing was written.");
      return ExitCode.INVALID_INPUT;
    }
    if (thrown instanceof InvalidConfigException || thrown instanceof UsageException) {
      command.getErr().println(thrown.getMessage());
      return ExitCode.INVALID_INPUT;
    }
    LOG.error("A fault of chargeplan, not of your input: {}", thrown.toString(), thrown);
    return ExitCode.INTERNAL;
  }
}
