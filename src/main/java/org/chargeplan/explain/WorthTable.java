package org.chargeplan.explain;

import java.util.List;

/**
 * Where more of a kind of limit is worth most.
 *
 * @param kind the kind
 * @param places at how many places it is worth anything
 * @param lines the places where it is worth most, falling
 */
public record WorthTable(LimitKind kind, int places, List<WorthLine> lines) {

  public WorthTable {
    lines = List.copyOf(lines);
  }
}
