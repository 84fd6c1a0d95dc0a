package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RepeatedCommand;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.region.LayerSource;

/** Puts a layer of a planner's own data into a region, whatever the format of the data. */
final class MappedImport {

  private static final List<Layer> LAYERS =
      List.of(Layer.ZONES, Layer.SITES, Layer.GRID, Layer.EXISTING, Layer.ROADS);

  private final String format;
  private final Path file;
  private final Path regionDir;
  private final Rows rows;

  /** Reads the rows of a file; what is wrong with them is reported. */
  interface Rows {
    void read(ColumnMapping mapping, Problems problems, Consumer<SourceRow> rows)
        throws IOException;
  }

  /**
   * @param format name of the command, e.g. {@code csv}
   */
  MappedImport(String format, Path file, Path regionDir, Rows rows) {
    this.format = format;
    this.file = file;
    this.regionDir = regionDir;
    this.rows = rows;
  }

  /**
   * Runs the import.
   *
   * @param layer name of the layer
   * @param add whether rows with other ids stay
   * @throws InvalidInputException with every problem of region, options and file; nothing is
   *     written then
   * @throws IOException where a file can't be read or written
   */
  LayerSummary run(String layer, MappingOptions options, boolean add)
      throws InvalidInputException, IOException {
    Problems problems = new Problems();
    Optional<Layer> given = Layer.find(layer).filter(LAYERS::contains);
    if (given.isEmpty()) {
      List<String> words = LAYERS.stream().map(Layer::word).toList();
      problems.add(
          "command line",
          0,
          "The layer (" + layer + ") must be one of " + String.join(", ", words) + ".",
          Suggestion.nearHint(layer, words));
    }
    if (given.equals(Optional.of(Layer.ROADS)) && add) {
      problems.add(
          "command line",
          0,
          "Roads can't be added: they replace all roads.",
          "Maybe without --add.");
    }
    problems.throwIfAny();
    RegionUpdate update = RegionUpdate.read(regionDir);
    LayerTally tally = update.tally(given.orElseThrow(), "rows");
    LayerMapping target = target(given.orElseThrow(), update, tally);
    ColumnMapping mapping =
        MappingReader.read(
            options,
            target.figures(),
            List.copyOf(update.tables().frame().siteKinds().keySet()),
            problems);
    try {
      new RowReading(format, file, mapping, update, target, tally).read(rows, problems);
    } catch (UncheckedIOException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
    problems.throwIfAny();
    target.put(PutMode.ofAddOption(add));
    if (tally.taken() == 0) {
      problems.add(
          file.toString(),
          0,
          "No row can be taken" + tally.leftOutWords() + ".",
          "Maybe import zones and sites first, or the data are of another place.");
      problems.throwIfAny();
    }
    LayerSource source = mapping.source();
    return update.write(
        new LayerSource(
            layer,
            source.title(),
            source.licence(),
            source.url(),
            source.date(),
            file.getFileName().toString(),
            command(layer, options, add)));
  }

  private static LayerMapping target(Layer layer, RegionUpdate update, LayerTally tally) {
    return switch (layer) {
      case ZONES -> new ZoneMapping(update, tally);
      case SITES -> new SiteMapping(update, tally);
      case GRID -> new GridMapping(update, tally);
      case ROADS -> new RoadMapping(update, tally);
      case EXISTING -> new ExistingMapping(update, tally);
      case PROVINCES -> throw new IllegalArgumentException("provinces come with zones");
    };
  }

  private String command(String layer, MappingOptions options, boolean add) {
    List<String> words = new ArrayList<>(List.of("--layer", layer));
    words.addAll(options.words());
    if (add) {
      words.add("--add");
    }
    return RepeatedCommand.text(format, file, regionDir, words);
  }
}
