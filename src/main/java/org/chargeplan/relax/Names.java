package org.chargeplan.relax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Program;

/**
 * Names of variables, or of rows, that every reader of MPS and LP files accepts: letters, digits
 * and underscores, a letter first, not too long, each only once.
 */
final class Names {

  /** Readers accept 255 characters and more; some truncate longer names silently. */
  private static final int LONGEST = 100;

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> times = new HashMap<>();

  /** A name for a column of a program. */
  String ofColumn(Decision decision, Naming naming) {
    if (decision instanceof Decision.Build build) {
      return unique(
          "build",
          naming.site(build.site()),
          naming.portType(build.type()),
          naming.phase(build.phase()));
    }
    Decision.Reinforce block = (Decision.Reinforce) decision;
    return unique("reinforce", naming.gridNode(block.gridNode()), naming.phase(block.phase()));
  }

  /** The name of a row of a program, from its rule, subject and phase. */
  static String ofRow(Program program, int row, Naming naming) {
    return program.family(row).ruleId()
        + "_"
        + program.subject(row).id()
        + "_"
        + naming.phase(program.phase(row));
  }

  /** Joins parts to a name that was not given before; where it was, a number follows. */
  String unique(String... parts) {
    String plain = String.join("_", parts).replaceAll("[^A-Za-z0-9_]", "_");
    if (!Character.isLetter(plain.charAt(0))) {
      plain = "x" + plain;
    }
    String stem = plain.substring(0, Math.min(LONGEST, plain.length()));
    String name = stem;
    while (!given.add(name)) {
      name = stem + "_" + (times.merge(stem, 1, Integer::sum) + 1);
    }
    return name;
  }
}
