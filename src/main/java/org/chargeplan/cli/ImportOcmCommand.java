package org.chargeplan.cli;

import java.util.concurrent.Callable;
import org.chargeplan.importer.opencharge.OcmImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chargeplan import ocm}: existing ports from Open Charge Map. */
@Command(
    name = "ocm",
    description = {
      "Replaces the existing ports of a region that has zones by the stations of Open Charge Map;"
          + " the other tables are kept.",
      "FILE is a response of the map's API (/v3/poi/?output=json): an array, or"
          + " one object per line; also .gz."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan import ocm ocm-ad.json regions/andorra")
final class ImportOcmCommand implements Callable<Integer> {

  @Mixin private ImportPaths paths;

  @Mixin private AddOption add;

  @Mixin private ImportOutput output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return output.print(
        "ocm",
        OcmImport.run(paths.file(), paths.region(), add.isOn()),
        paths.region(),
        spec.commandLine().getOut());
  }
}
