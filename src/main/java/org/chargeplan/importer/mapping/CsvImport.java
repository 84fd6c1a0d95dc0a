package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.region.Location;

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
                      if (row.isWhole()) {
                        rows.accept(new Row(row.line(), row.cells()));
                      }
                    }))
        .run(layer, options, add);
  }

  private record Row(int line, Map<String, String> cells) implements SourceRow {

    @Override
    public Set<String> columns() {
      return cells.keySet();
    }

    @Override
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    @Override
    public Optional<Location> location() {
      return Optional.empty();
    }

    @Override
    public double areaM2() {
      return 0;
    }
  }
}
