package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.nio.file.Path;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.input.InvalidInputException;

/** Puts a layer of a planner's own table into a region and keeps the other layers. */
public final class CsvImport {

  private CsvImport() {}

  /**
   * Runs an import.
   *
   * @param file the table, with a header: a text, or a workbook (.xlsx)
   * @param regionDir folder with {@code region.yaml}
   * @param layer zones, sites, grid, existing or roads
   * @param options what the table's columns mean, and where it comes from
   * @param add whether rows with other ids stay; else the layer is replaced
   * @return what was done and what was left out
   * @throws InvalidInputException with every problem of region, options and table; nothing is
   *     written then
   * @throws IOException where a file can't be read or written
   */
  public static LayerSummary run(
      Path file, Path regionDir, String layer, MappingOptions options, boolean add)
      throws InvalidInputException, IOException {
    return new MappedImport(
            "csv",
            file,
            regionDir,
            (mapping, problems, rows) -> TableRows.read(file, mapping.format(), problems, rows))
        .run(layer, options, add);
  }
}
