package org.chargeplan.importer.layers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;

/**
 * The table of where the zones' people live, row by row. It follows the zones: the rows of a zone
 * that is gone, or lies elsewhere now, are no longer true.
 */
final class PeopleRows {

  private static final String ZONE = LayerWriter.PEOPLE_COLUMNS.get(0);

  private final List<List<String>> rows;
  private boolean isChanged;

  private PeopleRows(List<List<String>> rows) {
    this.rows = rows;
  }

  /** Reads the table of a folder; one without rows where it is missing. */
  static PeopleRows read(Path folder, Problems problems) {
    Path path = folder.resolve(LayerWriter.PEOPLE_FILE);
    List<List<String>> rows = new ArrayList<>();
    if (Files.exists(path)) {
      CsvTable.read(
          path,
          path.toString(),
          new Columns("place of people", LayerWriter.PEOPLE_COLUMNS, List.of(), false),
          /* mayBeEmpty= */ true,
          problems,
          row -> {
            Map<String, String> cells = row.cells();
            rows.add(
                LayerWriter.PEOPLE_COLUMNS.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList());
          });
    }
    return new PeopleRows(rows);
  }

  /** Puts places in place of all others. */
  void replace(List<PeopledPlace> places) {
    isChanged |= !rows.isEmpty() || !places.isEmpty();
    rows.clear();
    places.forEach(place -> rows.add(LayerWriter.peopleCells(place)));
  }

  /**
   * Removes the rows of zones that are gone, or lie elsewhere now.
   *
   * @param remain ids of the zones that stay as they were
   * @return how many were removed
   */
  int keepOnly(Set<String> remain) {
    int before = rows.size();
    rows.removeIf(row -> !remain.contains(row.get(LayerWriter.PEOPLE_COLUMNS.indexOf(ZONE))));
    isChanged |= rows.size() < before;
    return before - rows.size();
  }

  /** Adds the table to the files of an import, where it changed. */
  void addTo(LayerFiles files) {
    if (isChanged) {
      files.addTable(LayerWriter.PEOPLE_FILE, LayerWriter.PEOPLE_COLUMNS, rows);
    }
  }
}
