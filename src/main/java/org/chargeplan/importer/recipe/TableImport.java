package org.chargeplan.importer.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.importer.layers.LayerFiles;
import org.chargeplan.importer.layers.LayerWriter;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.layers.SourceLedger;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.StagedFiles;

/**
 * Compiles the CSV layers and the {@code NOTICE} of a region from a user's own tables, as a recipe
 * says. The region's {@code region.yaml} must be there: it names phases, vehicle classes, port
 * types and kinds of sites. The same input makes the same bytes.
 */
public final class TableImport {

  private TableImport() {}

  /**
   * Runs a recipe.
   *
   * @param recipe the recipe, YAML
   * @param fromDir folder of the tables it names
   * @param regionDir folder with {@code region.yaml}, where the layers are written
   * @return what was made and what was left out
   * @throws InvalidInputException with every problem of region, recipe and tables; nothing is
   *     written then
   * @throws IOException where a file can't be read or written
   */
  public static ImportSummary run(Path recipe, Path fromDir, Path regionDir)
      throws InvalidInputException, IOException {
    try {
      return compile(recipe, fromDir, regionDir);
    } catch (UncheckedIOException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }

  private static ImportSummary compile(Path recipe, Path fromDir, Path regionDir)
      throws InvalidInputException, IOException {
    StagedFiles.finish(regionDir);
    Problems problems = new Problems();
    Path regionFile = regionDir.resolve("region.yaml");
    Optional<Fields> region = Fields.read(regionFile, regionFile.toString(), problems);
    Optional<Fields> recipeFields = Fields.read(recipe, recipe.toString(), problems);
    if (region.isEmpty() || recipeFields.isEmpty()) {
      throw new InvalidInputException(problems.list());
    }
    RegionFrame frame = RegionFrame.read(region.get());
    RegionTables.checkNames(region.get());
    UserTables tables =
        UserTables.read(
            Recipe.read(recipeFields.get(), frame),
            recipeFields.get(),
            frame,
            new Tables(fromDir, problems),
            problems);
    problems.throwIfAny();

    DerivedLayers compilation = DerivedLayers.of(tables, frame);
    compilation
        .unplacedPorts()
        .forEach(
            message ->
                recipeFields
                    .get()
                    .problem("existing_ports", message, "Maybe most_of_bays is too small."));
    problems.throwIfAny();
    SourceLedger ledger = SourceLedger.read(regionDir, tables.recipe().title(), problems);
    problems.throwIfAny();
    ledger.clear();
    for (Recipe.SourceNote note : tables.recipe().sources()) {
      LayerSource source =
          new LayerSource(
              "",
              note.title(),
              note.licence(),
              note.url(),
              note.date(),
              note.usedFor(),
              command(recipe, regionDir));
      note.layers().forEach(layer -> ledger.add(layer, source));
    }
    LayerFiles files = compilation.files(LayerWriter.hasPeople(regionDir));
    ledger.addTo(files);
    files.writeTo(regionDir);
    return compilation.summary();
  }

  /** The command that repeats the import, without the folders of this computer. */
  private static String command(Path recipe, Path regionDir) {
    String region = "regions/" + regionDir.toAbsolutePath().normalize().getFileName();
    return "chargeplan import tables "
        + region
        + "/"
        + recipe.getFileName()
        + " --from TABLES -o "
        + region;
  }
}
