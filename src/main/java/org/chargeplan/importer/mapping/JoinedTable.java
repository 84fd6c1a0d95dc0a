package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;

/** A second table, whose columns are added to the rows of the data by an id that both have. */
final class JoinedTable {

  private final JoinSpec spec;
  private final Problems problems;
  private final Map<String, SourceRow> byId = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<String> used = new HashSet<>();
  private int without;

  private JoinedTable(JoinSpec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
  }

  /** Reads the table; what is wrong with it is reported. */
  static JoinedTable read(JoinSpec spec, TableFormat format, Problems problems) throws IOException {
    JoinedTable table = new JoinedTable(spec, problems);
    TableRows.read(spec.file(), format.ofJoined(), problems, table::add);
    String column = spec.joinedColumn();
    if (!table.columns.isEmpty() && !table.columns.contains(column)) {
      problems.add(
          spec.file().toString(),
          1,
          "The column (" + column + ") of --on is missing.",
          Suggestion.hint(column, table.columns));
    }
    return table;
  }

  private void add(SourceRow row) {
    columns.addAll(row.columns());
    String id = row.cell(spec.joinedColumn()).strip();
    SourceRow before = id.isEmpty() ? null : byId.putIfAbsent(id, row);
    if (before != null) {
      problems.add(
          spec.file().toString(),
          row.line(),
          "Duplicate "
              + spec.joinedColumn()
              + " ("
              + id
              + "), first on line "
              + before.line()
              + ".",
          "Maybe the table has a row for each year or sex: keep those that count.");
    }
  }

  /** A row with the cells that the table has for it. */
  SourceRow join(SourceRow row) {
    String id = row.cell(spec.column()).strip();
    SourceRow other = byId.get(id);
    if (other == null) {
      without++;
      Map<String, String> blank = new LinkedHashMap<>();
      columns.forEach(column -> blank.put(column, ""));
      return row.joined(SourceRow.ofTable(row.line(), blank));
    }
    used.add(id);
    return row.joined(other);
  }

  /** Reports a table of which no row was joined. */
  void check(Set<String> columnsOfData, String file) {
    if (!columnsOfData.isEmpty() && !columnsOfData.contains(spec.column())) {
      problems.add(
          file,
          1,
          "The column (" + spec.column() + ") of --on is missing.",
          Suggestion.hint(spec.column(), columnsOfData));
    } else if (without > 0 && used.isEmpty() && !byId.isEmpty()) {
      problems.add(
          spec.file().toString(),
          0,
          "No row has the %s of a row of the data, such as (%s)."
              .formatted(spec.joinedColumn(), byId.keySet().iterator().next()),
          "Maybe zeros in front were lost (1 for 01), or --on names another column.");
    }
  }

  /** What was not joined, in words; empty where all was. */
  String note() {
    int unused = byId.size() - used.size();
    return without + unused == 0
        ? ""
        : "joined by %s: %,d rows without a row of %s, %,d rows of it without one of the data"
            .formatted(spec.column(), without, spec.file().getFileName(), unused);
  }
}
