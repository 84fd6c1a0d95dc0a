package org.chargeplan.importer.model;

import java.util.HashMap;
import java.util.Map;
import org.chargeplan.input.CsvRow;

/** The ids of a table's rows, each with the line that has it first. */
public final class UniqueIds {

  private final String subject;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param subject what has such an id, for problems: {@code zone}
   */
  public UniqueIds(String subject) {
    this.subject = subject;
  }

  /**
   * Takes the id of a row, and reports a duplicate.
   *
   * @param hint how a duplicate may be fixed
   * @return whether the id is new
   */
  public boolean claim(CsvRow row, String id, String hint) {
    Integer earlier = lines.putIfAbsent(id, row.line());
    if (earlier != null) {
      row.problem(
          "Duplicate " + subject + " id (" + id + "), first on line " + earlier + ".", hint);
    }
    return earlier == null;
  }
}
