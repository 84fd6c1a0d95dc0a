package org.chargeplan.cli;

import java.util.concurrent.Callable;
import org.chargeplan.importer.geonames.GeoNamesImport;
import org.chargeplan.planning.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chargeplan import geonames}: zones and provinces from GeoNames. */
@Command(
    name = "geonames",
    description = {
      "Replaces a region's zones and provinces by the populated places of GeoNames within its"
          + " country and bounds; the other layers are kept.",
      "FILE is a dump: AD.txt, cities500.txt, allCountries.txt, or the .zip of one."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan import geonames AD.zip regions/andorra --least-people 100")
final class ImportGeoNamesCommand implements Callable<Integer> {

  @Mixin private ImportPaths paths;

  @Option(
      names = "--least-people",
      paramLabel = "N",
      defaultValue = "1",
      description = "Leave out places with fewer people (default: ${DEFAULT-VALUE}).")
  private long leastPeople;

  @Mixin private AddOption add;

  @Mixin private ImportOutput output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (leastPeople < 0) {
      throw new InvalidRequestException(
          "The number of --least-people ("
              + leastPeople
              + ") must be at least 0. Maybe "
              + -leastPeople
              + ".");
    }
    return output.print(
        "geonames",
        GeoNamesImport.run(paths.file(), paths.region(), leastPeople, add.isOn()),
        paths.region(),
        spec.commandLine().getOut());
  }
}
