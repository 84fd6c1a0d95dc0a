package org.chargeplan.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the columns of another program's table, each of its own. */
public final class ColumnNames {

  private static final String NAMELESS = "column ";

  private ColumnNames() {}

  /**
   * The names by which the columns of a header can be asked for: those without a name are {@code
   * column 8}, and a second one of a name is {@code name (2)}.
   */
  public static List<String> of(List<String> header) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      String named = name.isEmpty() ? NAMELESS + (i + 1) : name;
      int before = counts.merge(named, 1, Integer::sum);
      names.add(before == 1 ? named : named + " (" + before + ")");
    }
    return names;
  }

  /** Whether the table has no name for a column. */
  public static boolean isNameless(String name) {
    return name.matches(NAMELESS + "\\d+");
  }
}
