package org.chargeplan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The file that an import reads, and the region that it writes to. */
final class ImportPaths {

  @Parameters(index = "0", paramLabel = "FILE", description = "The file to import.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "REGION",
      description = "Folder of the region, with its region.yaml and, if any, assumptions.yaml.")
  private Path region;

  Path file() {
    return file;
  }

  Path region() {
    return region;
  }
}
