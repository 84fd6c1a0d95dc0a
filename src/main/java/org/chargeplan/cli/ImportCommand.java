package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chargeplan.importer.osm.OsmImport;
import org.chargeplan.importer.recipe.ImportSummary;
import org.chargeplan.importer.recipe.TableImport;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.planning.InvalidRequestException;
import picocli.CommandLine.Command;
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
      ImportGeoJsonCommand.class
    })
final class ImportCommand {

  static final String EXAMPLE =
      "  chargeplan import tables regions/vietnam/import.yaml --from tables -o regions/vietnam";

  /** {@code chargeplan import tables}: region files from a planner's own tables. */
  @Command(
      name = "tables",
      description = "Compiles the layers of a region from tables, as a recipe says.",
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
        description = "Folder of the tables that the recipe names.")
    private Path from;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "REGION",
        required = true,
        description = "Folder of the region; it holds region.yaml.")
    private Path region;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      ImportSummary summary = TableImport.run(recipe, from, region);
      summary.lines().forEach(spec.commandLine().getOut()::println);
      return ExitCode.OK;
    }
  }

  /** {@code chargeplan import osm}: region files from an extract of OpenStreetMap. */
  @Command(
      name = "osm",
      description = "Makes the layers of a region from an extract of OpenStreetMap.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  chargeplan import osm andorra.osm.pbf regions/andorra --roads motorway..tertiary")
  static final class Osm implements Callable<Integer> {

    @Parameters(
        index = "0",
        paramLabel = "FILE",
        description = "The extract: .osm.pbf, .osm or .osm.gz.")
    private Path file;

    @Parameters(
        index = "1",
        paramLabel = "REGION",
        description = "Folder of the region; it holds region.yaml, and may hold assumptions.yaml.")
    private Path region;

    @Option(
        names = "--roads",
        paramLabel = "CLASSES",
        defaultValue = "drivable",
        description =
            "Roads to take: a range such as motorway..tertiary, a class, or drivable, which is all"
                + " but driveways and tracks (default: ${DEFAULT-VALUE}). Ferries always.")
    private String roads;

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
                              + ") must be a class of road or a range of them, the fastest first."
                              + " Maybe motorway..tertiary, or drivable."));
      OsmImport.run(file, region, scope).lines().forEach(spec.commandLine().getOut()::println);
      return ExitCode.OK;
    }
  }
}
