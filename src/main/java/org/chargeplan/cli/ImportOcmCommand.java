package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chargeplan.importer.opencharge.OcmImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan import ocm}: existing ports from Open Charge Map. */
@Command(
    name = "ocm",
    description =
        "Puts the stations of Open Charge Map in place of a region's existing ports; its other"
            + " tables stay.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan import ocm ocm-ad.json regions/andorra")
final class ImportOcmCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description =
          "What the map's API answers (/v3/poi/?output=json): an array or an object a line, also"
              + " .gz.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "REGION",
      description = "Folder of a region that has zones.")
  private Path region;

  @Option(names = "--add", description = "Keeps the existing ports of other sites.")
  private boolean add;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    OcmImport.run(file, region, add).lines().forEach(spec.commandLine().getOut()::println);
    return ExitCode.OK;
  }
}
