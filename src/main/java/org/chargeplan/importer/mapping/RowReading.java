package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.ForeignText;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;

/**
 * Reads the rows of a planner's data into a layer: joined with those of a second table, without
 * those that a filter leaves out. What is wrong with the table as such is reported in place of the
 * problems of rows that follow from it.
 */
final class RowReading {

  private final String format;
  private final Path file;
  private final ColumnMapping mapping;
  private final RegionUpdate update;
  private final LayerMapping target;
  private final LayerTally tally;
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<String> ownColumns = new LinkedHashSet<>();
  private Optional<String> placeColumn = Optional.empty();
  private boolean isFirst = true;

  /**
   * @param format name of the command, e.g. {@code csv}
   */
  RowReading(
      String format,
      Path file,
      ColumnMapping mapping,
      RegionUpdate update,
      LayerMapping target,
      LayerTally tally) {
    this.format = format;
    this.file = file;
    this.mapping = mapping;
    this.update = update;
    this.target = target;
    this.tally = tally;
  }

  /** Reads all rows. */
  void read(MappedImport.Rows rows, Problems problems) throws IOException {
    Problems ofRows = new Problems();
    Optional<JoinedTable> second = Optional.empty();
    if (mapping.join().isPresent()) {
      second = Optional.of(JoinedTable.read(mapping.join().get(), mapping.format(), problems));
    }
    Optional<JoinedTable> joined = second;
    rows.read(mapping, ofRows, row -> take(row, joined, ofRows));
    joined.ifPresent(table -> table.check(ownColumns, file.toString()));
    joined.map(JoinedTable::note).filter(note -> !note.isEmpty()).ifPresent(update::addNote);
    if (isColumnMissing(problems)) {
      return;
    }
    problems.addAll(ofRows.list());
    if (problems.isEmpty() && target.count() == 0) {
      problems.add(
          file.toString(), 0, "No row can be taken" + tally.leftOutWords() + ".", emptyHint());
    }
    noteUnused();
  }

  private void take(SourceRow row, Optional<JoinedTable> joined, Problems ofRows) {
    ownColumns.addAll(row.columns());
    SourceRow complete = joined.map(table -> table.join(row)).orElse(row);
    columns.addAll(complete.columns());
    if (isFirst) {
      placeColumn = RowPlace.find(row);
      isFirst = false;
    }
    tally.read(1);
    Optional<String> reason = mapping.only().reason(complete);
    reason.ifPresent(tally::leaveOut);
    if (reason.isEmpty()) {
      target.take(
          new MappedRow(complete, mapping, update.tables().frame(), file.toString(), ofRows));
    }
  }

  /** Reports the columns that are named and not there; returns whether there are such. */
  private boolean isColumnMissing(Problems problems) throws IOException {
    Set<String> missing = new LinkedHashSet<>(mapping.columns().values());
    missing.addAll(mapping.only().columns());
    missing.removeAll(columns);
    if (columns.isEmpty() || missing.isEmpty()) {
      return false;
    }
    String header = headerHint();
    for (String column : missing) {
      String near = Suggestion.nearHint(column, columns);
      String names = near.isEmpty() ? "Maybe one of: " + String.join(", ", columns) + "." : near;
      problems.add(
          file.toString(),
          1,
          "The column (" + column + ") of the mapping is missing.",
          header.isEmpty() ? names : header);
    }
    return true;
  }

  private String emptyHint() throws IOException {
    String header = headerHint();
    if (!header.isEmpty()) {
      return header;
    }
    if (mapping.crs().isPresent() && tally.leftOutWords().contains("outside the bounds")) {
      return "Maybe --crs is that of other data.";
    }
    boolean isRead = placeColumn.filter(mapping.columns()::containsValue).isPresent();
    if (placeColumn.isPresent() && !isRead && !RowPlace.isRead(placeColumn.get())) {
      return "Maybe the places are in one column: --map 'place=" + placeColumn.get() + "'.";
    }
    return "Maybe the columns have other names than the layer's figures ("
        + String.join(", ", target.figures())
        + "): --map figure=COLUMN.";
  }

  /** Where the header of a text may be instead; empty where it is where it was looked for. */
  private String headerHint() throws IOException {
    return format.equals("csv") && TableRows.isText(file)
        ? ForeignText.headerHint(file, mapping.format().text())
        : "";
  }

  private void noteUnused() {
    Set<String> unused = new TreeSet<>(columns);
    unused.removeAll(mapping.columns().values());
    unused.removeAll(target.figures());
    unused.removeAll(mapping.only().columns());
    mapping.join().ifPresent(join -> unused.remove(join.column()));
    mapping.join().ifPresent(join -> unused.remove(join.joinedColumn()));
    unused.removeIf(RowPlace::isRead);
    if (!unused.isEmpty()) {
      update.addNote("columns not used: " + String.join(", ", unused));
    }
  }
}
