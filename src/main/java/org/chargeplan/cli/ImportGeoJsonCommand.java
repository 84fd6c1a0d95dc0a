package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chargeplan.importer.mapping.GeoJsonImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan import geojson}: a layer from points or areas of a GIS. */
@Command(
    name = "geojson",
    description =
        "Puts points or areas of a GeoJSON file into a region as a layer and keeps the others.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer =
        "  chargeplan import geojson parking.geojson regions/da-nang --layer sites"
            + " --map name=ten --source \"Car parks of Da Nang\" --licence \"CC BY 4.0\"")
final class ImportGeoJsonCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A collection of features, or a feature a line; WGS 84.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "REGION",
      description = "Folder of the region; it holds region.yaml, and may hold assumptions.yaml.")
  private Path region;

  @Mixin private MappingOption mapping;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    GeoJsonImport.run(file, region, mapping.layer(), mapping.options("", ""), mapping.adds())
        .lines()
        .forEach(spec.commandLine().getOut()::println);
    return ExitCode.OK;
  }
}
