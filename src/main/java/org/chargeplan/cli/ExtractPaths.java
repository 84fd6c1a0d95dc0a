package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The extracts that an import reads, and the region that it writes to, which comes last. */
final class ExtractPaths {

  @Parameters(
      arity = "2..*",
      paramLabel = "FILE... REGION",
      hideParamSyntax = true,
      description = {
        "FILE: the extracts to import.",
        "REGION: folder of the region, with its region.yaml and, if any, assumptions.yaml."
      })
  private List<Path> paths;

  List<Path> files() {
    return List.copyOf(paths.subList(0, paths.size() - 1));
  }

  Path region() {
    return paths.get(paths.size() - 1);
  }
}
