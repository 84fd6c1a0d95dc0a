package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chargeplan.importer.geonames.GeoNamesImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan import geonames}: zones and provinces from GeoNames. */
@Command(
    name = "geonames",
    description =
        "Puts the populated places of GeoNames in place of a region's zones and provinces; its"
            + " other layers stay.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan import geonames AD.zip regions/andorra --least-people 100")
final class ImportGeoNamesCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A dump: AD.txt, cities500.txt, allCountries.txt, or the .zip of one.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "REGION",
      description =
          "Folder of the region; it holds region.yaml, whose country and bounds are taken.")
  private Path region;

  @Option(
      names = "--least-people",
      paramLabel = "N",
      defaultValue = "1",
      description = "Leaves out places with fewer people (default: ${DEFAULT-VALUE}).")
  private long leastPeople;

  @Option(names = "--add", description = "Keeps the other zones.")
  private boolean add;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    GeoNamesImport.run(file, region, leastPeople, add)
        .lines()
        .forEach(spec.commandLine().getOut()::println);
    return ExitCode.OK;
  }
}
