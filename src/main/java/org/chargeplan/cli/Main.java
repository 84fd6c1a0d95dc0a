package org.chargeplan.cli;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code chargeplan}. */
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
      RealismCommand.class,
      SweepCommand.class,
      ExportCommand.class,
      InitCommand.class,
      ImportCommand.class,
      AutoComplete.GenerateCompletion.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chargeplan solve regions/vietnam --only province=48 --time 30s",
      "  source <(chargeplan generate-completion)"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, and every hard rule holds",
      "1:an internal error: a bug in chargeplan",
      "2:wrong usage, invalid input files, or an output that can't be written",
      "3:a plan breaks a hard rule, does not verify, or is refused by --strict",
      "4:a target is missed; the plan is written"
    })
public final class Main {

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    // Plans, tables and pages have the same digits and dates under any setting of the machine.
    Locale.setDefault(Locale.ROOT);
    OutputMode mode = OutputMode.of(args);
    Logs logs = Logs.in(mode);
    CommandLine command = command(mode);
    try {
      return LostOutput.report(command.execute(args), command);
    } catch (OutOfMemoryError full) {
      return Failure.report(full, command, mode);
    } finally {
      logs.close();
    }
  }

  /** The commands, which report their problems in an output mode. */
  static CommandLine command(OutputMode mode) {
    CommandLine command = new CommandLine(new Main());
    CommandLine.IParameterExceptionHandler usage = command.getParameterExceptionHandler();
    return command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((thrown, of, parsed) -> Failure.report(thrown, of, mode))
        .setParameterExceptionHandler(
            (wrong, args) ->
                mode.json()
                    ? Failure.report(wrong, wrong.getCommandLine(), mode)
                    : usage.handleParseException(wrong, args));
  }
}
