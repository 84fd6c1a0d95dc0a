package org.chargeplan.importer.roads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;

/** What roads a region's folder has. */
public enum RoadState {
  NONE,
  /** Links between places only. */
  LINKS,
  SURVEYED;

  /** Reads what roads a folder has, from {@code road_edges.csv}. */
  public static RoadState read(Path regionDir, Problems problems) {
    Path file = regionDir.resolve("road_edges.csv");
    Set<RoadState> found = EnumSet.of(NONE);
    if (Files.exists(file)) {
      CsvTable.read(
          file,
          file.toString(),
          new Columns("road edge from", List.of("from", "road_class"), List.of(), true),
          /* mayBeEmpty= */ true,
          problems,
          row -> found.add(row.text("road_class").equals("link") ? LINKS : SURVEYED));
    }
    return Collections.max(found);
  }
}
