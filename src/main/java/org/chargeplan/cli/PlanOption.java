package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.planning.PlanSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An existing plan on the command line, and the folder of its region. */
final class PlanOption {

  /** What the option of the region's folder is for. */
  static final String REGION_HELP =
      "Folder of the plan's region. By default it is looked for as regions/ID and ID, in the working"
          + " folder and beside the plan, and where the plan says that it was.";

  @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file, e.g. plan.geojson.")
  private Path file;

  @Option(names = "--region", paramLabel = "DIR", description = REGION_HELP)
  private Path region;

  Path file() {
    return file;
  }

  PlanSource source() {
    return new PlanSource(file, Optional.ofNullable(region));
  }

  /** A file or folder beside the plan, of the plan's name with another ending. */
  Path sibling(String ending) {
    return file.resolveSibling(PlanNames.stem(file) + ending);
  }
}
