package org.chargeplan.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.ValueText;

/**
 * Reads {@code sources.csv}: where each layer of a region comes from. Imports write it; a region
 * may be without. It is no part of what is planned, and not of the region's digest.
 */
public final class SourcesTable {

  /** Name of the file in the region's folder. */
  public static final String FILE = "sources.csv";

  /** The layers as planners name them. */
  public static final List<String> LAYERS =
      List.of("provinces", "zones", "sites", "existing", "grid", "roads");

  /** The columns, in their order. */
  public static final List<String> COLUMNS =
      List.of("layer", "title", "licence", "url", "date", "used", "command");

  private SourcesTable() {}

  /**
   * Reads the table of a folder.
   *
   * @param dir folder of the region
   * @param problems takes what is wrong with it
   * @return its rows; none where there is no such file
   */
  public static List<LayerSource> read(Path dir, Problems problems) {
    List<LayerSource> sources = new ArrayList<>();
    if (Files.exists(dir.resolve(FILE))) {
      CsvTable.read(
          dir.resolve(FILE),
          Layers.shown(dir, FILE),
          new Columns("layer", COLUMNS.subList(0, 3), COLUMNS.subList(3, 7), false),
          /* mayBeEmpty= */ true,
          problems,
          row -> sources.add(source(row)));
    }
    return sources;
  }

  private static LayerSource source(CsvRow row) {
    String layer = row.text("layer");
    if (!layer.isEmpty() && !LAYERS.contains(layer)) {
      row.problem(
          "The layer (" + ValueText.shown(layer) + ") of a source must be one of the region's.",
          Suggestion.hint(layer, LAYERS));
    }
    return new LayerSource(
        layer,
        row.text("title"),
        row.text("licence"),
        row.text("url", ""),
        row.date("date").map(Object::toString).orElse(""),
        row.text("used", ""),
        row.text("command", ""));
  }
}
