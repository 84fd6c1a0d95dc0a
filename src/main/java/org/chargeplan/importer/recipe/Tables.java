package org.chargeplan.importer.recipe;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;

/**
 * The user's tables in their folder. A table may be read for several layers; what is wrong with it
 * is reported once.
 */
final class Tables {

  private final Path folder;
  private final Problems problems;
  private final Set<Problem> reported = new HashSet<>();

  Tables(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Reads the rows of a table in the order of the file.
   *
   * @param subject what a row is about, for messages
   * @param needed columns it must have; others are ignored
   */
  void read(TableSpec table, String subject, Collection<String> needed, Consumer<CsvRow> rows) {
    if (table.file().isEmpty()) {
      return;
    }
    Problems found = new Problems();
    Path file = folder.resolve(table.file());
    CsvTable.read(
        file,
        file.toString(),
        new Columns(subject, needed.stream().filter(c -> !c.isEmpty()).toList(), List.of(), true),
        found,
        rows);
    found.list().stream()
        .filter(reported::add)
        .forEach(p -> problems.add(p.file(), p.line(), p.message(), p.hint()));
  }

  /** Reports a problem of a table, not of a line. */
  void problem(TableSpec table, String message, String hint) {
    problems.add(folder.resolve(table.file()).toString(), 0, message, hint);
  }

  /** The coastlines of the folder; where the recipe names none, all is land. */
  Land land(CoastSpec coast, RegionFrame frame) {
    return coast.file().isEmpty()
        ? Land.boundless(frame.bounds())
        : Land.read(folder.resolve(coast.file()), coast.offCoastM(), frame.bounds(), problems);
  }
}
