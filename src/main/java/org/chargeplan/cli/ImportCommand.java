package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chargeplan.importer.osm.OsmImport;
import org.chargeplan.importer.osm.OsmOptions;
import org.chargeplan.importer.recipe.TableImport;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.planning.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan import}: region files from data. */
@Command(
    name = "import",
    description = "Builds region files from data.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = ImportCommand.EXAMPLE,
    subcommands = {
      ImportCommand.Tables.class,
      ImportCommand.Osm.class,
      ImportOcmCommand.class,
      ImportGeoNamesCommand.class,
      ImportCsvCommand.class,
      ImportGeoJsonCommand.class,
      ImportSitesCommand.class
    })
final class ImportCommand {

  static final String EXAMPLE =
      "  chargeplan import tables regions/vietnam/import.yaml --from tables -o regions/vietnam";

  /** {@code chargeplan import tables}: region files from a planner's own tables. */
  @Command(
      name = "tables",
      description = "Builds the layers of a region from your own tables, following a recipe.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = ImportCommand.EXAMPLE)
  static final class Tables implements Callable<Integer> {

    @Parameters(
        paramLabel = "RECIPE",
        description = "The recipe, e.g. regions/vietnam/import.yaml.")
    private Path recipe;

    @Option(
        names = "--from",
        paramLabel = "DIR",
        required = true,
        description = "Folder of the tables named in the recipe.")
    private Path from;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "REGION",
        required = true,
        description = "Folder of the region, with its region.yaml.")
    private Path region;

    @Mixin private ImportOutput output;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      return output.print(
          "tables", TableImport.run(recipe, from, region), region, spec.commandLine().getOut());
    }
  }

  /** {@code chargeplan import osm}: region files from extracts of OpenStreetMap. */
  @Command(
      name = "osm",
      description = {
        "Builds the layers of a region from extracts of OpenStreetMap.",
        "FILE is an extract: .osm.pbf, .osm, .osm.gz or .osm.bz2. Several may overlap."
      },
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  chargeplan import osm andorra.osm.pbf regions/andorra --roads motorway..tertiary")
  static final class Osm implements Callable<Integer> {

    @Mixin private ExtractPaths paths;

    @Option(
        names = "--roads",
        paramLabel = "CLASSES",
        defaultValue = "drivable",
        description =
            "Roads to import: a range such as motorway..tertiary, one class, or drivable, which is all"
                + " but driveways and tracks (default: ${DEFAULT-VALUE}). Ferries are always"
                + " imported.")
    private String roads;

    @Option(
        names = "--layers",
        paramLabel = "LAYERS",
        split = ",",
        description =
            "Layers to replace, e.g. roads,sites,existing beside zones of your own: zones, sites,"
                + " existing, grid, roads (default: all of them). The others stay.")
    private List<String> layers = List.of();

    @Option(
        names = "--language",
        paramLabel = "CODES",
        split = ",",
        description =
            "Languages of names, e.g. th,en: the first one, and the others beside it in"
                + " parentheses (default: the local name, with the English one where the local one"
                + " is not in Latin letters).")
    private List<String> languages = List.of();

    @Mixin private ImportOutput output;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      RoadScope scope =
          RoadScope.find(roads)
              .orElseThrow(
                  () ->
                      new InvalidRequestException(
                          "The --roads ("
                              + roads
                              + ") must be a road class or a range of classes, fastest first."
                              + " Maybe motorway..tertiary, or drivable."));
      for (String layer : layers) {
        if (!OsmOptions.layerWords().contains(layer)) {
          throw new InvalidRequestException(
              "The --layers ("
                  + layer
                  + ") must be layers of a map. Maybe some of "
                  + String.join(",", OsmOptions.layerWords())
                  + ".");
        }
      }
      for (String language : languages) {
        if (!language.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]+)*")) {
          throw new InvalidRequestException(
              "The --language (" + language + ") must be codes of languages. Maybe th,en.");
        }
      }
      return output.print(
          "osm",
          OsmImport.run(paths.files(), paths.region(), OsmOptions.of(scope, languages, layers)),
          paths.region(),
          spec.commandLine().getOut());
    }
  }
}
