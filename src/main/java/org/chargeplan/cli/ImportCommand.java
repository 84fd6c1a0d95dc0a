package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chargeplan.importer.ImportSummary;
import org.chargeplan.importer.TableImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan import}: region files from data. */
@Command(
    name = "import",
    description = "Builds region files from data.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = ImportCommand.EXAMPLE,
    subcommands = ImportCommand.Tables.class)
final class ImportCommand {

  static final String EXAMPLE =
      "  chargeplan import tables regions/vietnam/import.yaml --from tables -o regions/vietnam";

  /** {@code chargeplan import tables}: region files from a planner's own tables. */
  @Command(
      name = "tables",
      description = "Compiles the layers of a region from tables, as a recipe says.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = ImportCommand.EXAMPLE)
  static final class Tables implements Callable<Integer> {

    @Parameters(
        paramLabel = "RECIPE",
        description = "The recipe, e.g. regions/vietnam/import.yaml.")
    private Path recipe;

    @Option(
        names = "--from",
        paramLabel = "DIR",
        required = true,
        description = "Folder of the tables that the recipe names.")
    private Path from;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "REGION",
        required = true,
        description = "Folder of the region; it holds region.yaml.")
    private Path region;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      ImportSummary summary = TableImport.run(recipe, from, region);
      summary.lines().forEach(spec.commandLine().getOut()::println);
      return ExitCode.OK;
    }
  }
}
