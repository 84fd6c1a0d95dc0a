package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;

/** The rows of a planner's table: a text, or a sheet of a workbook (.xlsx). */
final class TableRows {

  private TableRows() {}

  /** Reads the rows; what is wrong with the file is reported. */
  static void read(Path file, TableFormat format, Problems problems, Consumer<SourceRow> rows)
      throws IOException {
    if (SheetTable.isWorkbook(file)) {
      SheetTable.read(file, format, problems, rows);
      return;
    }
    if (!format.sheet().isEmpty()) {
      problems.add(
          file.toString(),
          0,
          "The file has no sheets: it is no workbook.",
          "Maybe without --sheet.");
      return;
    }
    CsvTable.read(
        file,
        file.toString(),
        new Columns("row", List.of(), List.of(), true),
        format.text(),
        problems,
        row -> {
          if (row.isComplete()) {
            rows.accept(SourceRow.ofTable(row.line(), row.cells()));
          }
        });
  }

  /** Whether a table is there to be looked at for hints. */
  static boolean isText(Path file) throws IOException {
    return Files.isRegularFile(file) && !SheetTable.isWorkbook(file);
  }
}
