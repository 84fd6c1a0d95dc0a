package org.chargeplan.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.chargeplan.importer.mapping.GeoJsonImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chargeplan import geojson}: a layer from points, areas or lines of a GIS. */
@Command(
    name = "geojson",
    description = {
      "Imports points, areas or lines of a GeoJSON file as a layer of a region; the other layers are"
          + " kept.",
      "FILE is a FeatureCollection, or has one feature per line; WGS 84, unless --crs says otherwise."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer =
        "  chargeplan import geojson parking.geojson regions/da-nang --layer sites"
            + " --map name=ten --source \"Car parks of Da Nang\" --licence \"CC BY 4.0\"")
final class ImportGeoJsonCommand implements Callable<Integer> {

  @Mixin private ImportPaths paths;

  @Mixin private MappingOption mapping;

  @Mixin private ImportOutput output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return output.print(
        "geojson",
        GeoJsonImport.run(
            paths.file(),
            paths.region(),
            mapping.layer(),
            mapping.options(Map.of()),
            mapping.adds()),
        paths.region(),
        spec.commandLine().getOut());
  }
}
