package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chargeplan.importer.spread.SpreadImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan import sites}: candidate sites spread by people, where no source has any. */
@Command(
    name = "sites",
    description = {
      "Makes candidate sites where no map or table has any: kinds of places spread by the people of"
          + " the zones.",
      "Their number, places, bays and power are assumed."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan import sites campo-grande --per-100000 parking=20,hotel=0")
final class ImportSitesCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "REGION",
      description = "Folder of the region, with its zones.")
  private Path region;

  @Option(
      names = "--per-100000",
      paramLabel = "KIND=NUMBER",
      split = ",",
      description =
          "Places of a kind for 100,000 people; repeatable, 0 for none. Other kinds of region.yaml"
              + " have a usual number, assumed.")
  private final Map<String, String> per100000 = new LinkedHashMap<>();

  @Option(names = "--add", description = "Keep the region's other sites, instead of replacing all.")
  private boolean add;

  @Mixin private ImportOutput output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return output.print(
        "sites", SpreadImport.run(region, per100000, add), region, spec.commandLine().getOut());
  }
}
