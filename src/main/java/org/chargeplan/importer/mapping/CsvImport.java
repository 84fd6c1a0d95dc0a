package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.InvalidInputException;

/** Puts a layer of a planner's own table into a region and keeps the other layers. */
public final class CsvImport {

  private CsvImport() {}

  /**
   * Runs an import.
   *
   * @param file the table, with a header
   * @param regionDir folder with {@code region.yaml}
   * @param layer zones, sites, grid or existing
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
            (mapping, problems, rows) ->
                CsvTable.read(
                    file,
                    file.toString(),
                    new Columns("row", List.of(), List.of(), true),
                    mapping.format(),
                    problems,
                    row -> {
                      if (row.isComplete()) {
                        rows.accept(SourceRow.ofTable(row.line(), row.cells()));
                      }
                    }))
        .run(layer, options, add);
  }
}
