package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chargeplan.importer.mapping.CsvImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan import csv}: a layer from a planner's own table. */
@Command(
    name = "csv",
    description = "Puts a layer of your own table into a region and keeps the other layers.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer =
        "  chargeplan import csv bai_do_xe.csv regions/da-nang --layer sites --map id=ma"
            + " --map kind=loai --source \"Car parks of Da Nang\" --licence \"CC BY 4.0\"")
final class ImportCsvCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "The table, with a header.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "REGION",
      description = "Folder of the region; it holds region.yaml, and may hold assumptions.yaml.")
  private Path region;

  @Mixin private MappingOption mapping;

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      defaultValue = "",
      description = "What stands between two cells: a character, or tab (default: a comma).")
  private String separator;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Encoding of the table, e.g. windows-1258 (default: UTF-8).")
  private String encoding;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CsvImport.run(
            file, region, mapping.layer(), mapping.options(separator, encoding), mapping.adds())
        .lines()
        .forEach(spec.commandLine().getOut()::println);
    return ExitCode.OK;
  }
}
