package org.chargeplan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The folder of a region on the command line. */
final class RegionFolder {

  @Parameters(
      index = "0",
      paramLabel = "REGION",
      description = "Folder of a region, e.g. regions/vietnam.")
  private Path folder;

  Path path() {
    return folder;
  }
}
