package org.chargeplan.importer.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.tally.LayerTally;

/**
 * The ids of rows: as given, else the names, where these are unique. The number of a row is no id:
 * it is another one in the next edition of the data.
 */
final class RowIds {

  private final LayerTally tally;
  private final Map<String, Integer> lines = new HashMap<>();
  private boolean missingReported;

  /**
   * @param tally counts rows that are left out
   */
  RowIds(LayerTally tally) {
    this.tally = tally;
  }

  /** The id of a row; nothing where it has none of its own, which is reported or counted. */
  Optional<String> find(MappedRow row) {
    boolean byName = !row.mayHave("id");
    String id = row.text(byName ? "name" : "id");
    if (byName && !row.mayHave("name")) {
      if (!missingReported) {
        row.problem("The rows need an id.", "Maybe --map id=COLUMN.");
      }
      missingReported = true;
      return Optional.empty();
    }
    if (id.isEmpty()) {
      tally.leaveOut(byName ? "without a name" : "without an id");
      return Optional.empty();
    }
    Integer before = lines.get(id);
    if (before != null && byName) {
      row.problem(
          "Duplicate name (" + id + "), first on line " + before + ": the rows need an id.",
          "Maybe --map id=COLUMN.");
    } else if (before != null) {
      tally.leaveOut("with the id of an earlier row");
    }
    return before == null ? Optional.of(id) : Optional.empty();
  }

  /** Gives an id to a row that is taken; a later row has none of its own by it. */
  void claim(String id, MappedRow row) {
    lines.put(id, row.line());
  }
}
