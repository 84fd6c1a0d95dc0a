package org.chargeplan.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.chargeplan.importer.mapping.CsvImport;
import org.chargeplan.importer.mapping.MappingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chargeplan import csv}: a layer from the user's own table. */
@Command(
    name = "csv",
    description = {
      "Imports your own table as a layer of a region; the other layers are kept.",
      "FILE is a table with a header: a text (.csv), or a workbook (.xlsx)."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer =
        "  chargeplan import csv bai_do_xe.csv regions/da-nang --layer sites --map id=ma"
            + " --map kind=loai --source \"Car parks of Da Nang\" --licence \"CC BY 4.0\"")
final class ImportCsvCommand implements Callable<Integer> {

  @Mixin private ImportPaths paths;

  @Mixin private MappingOption mapping;

  @Option(
      names = "--skip-lines",
      paramLabel = "COUNT",
      defaultValue = "",
      description = "Lines before the header (default: 0).")
  private String skipLines;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Sheet of a workbook (default: the first).")
  private String sheet;

  @Mixin private ImportOutput output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return output.print(
        "csv",
        CsvImport.run(
            paths.file(),
            paths.region(),
            mapping.layer(),
            mapping.options(
                Map.of(
                    MappingOptions.Text.SKIP_LINES, skipLines, MappingOptions.Text.SHEET, sheet)),
            mapping.adds()),
        paths.region(),
        spec.commandLine().getOut());
  }
}
