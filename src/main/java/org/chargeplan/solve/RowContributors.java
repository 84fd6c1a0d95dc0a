package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;

/**
 * The columns and indicators that raise those rows of limits and targets which greedy construction
 * can't: rows that ask for indicators, where no single port gains anything, since it takes many to
 * turn one on (a pool of 400 kW, say); and limits of single sites, where other ports may take the
 * room.
 */
final class RowContributors {

  private static final int[] NONE = {};

  private final IntArrayList asking = new IntArrayList();
  private final Int2ObjectOpenHashMap<IntArrayList> indicators = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<IntArrayList> columns = new Int2ObjectOpenHashMap<>();

  RowContributors(Program program) {
    IntOpenHashSet wanted = new IntOpenHashSet();
    for (int row = 0; row < program.rows(); row++) {
      if (asksForMore(program, row)) {
        wanted.add(row);
      }
    }
    // Rows that raise a wanted one by an indicator are wanted too, through any number of
    // indicators.
    for (boolean grows = !wanted.isEmpty(); grows; ) {
      grows = false;
      for (int i = 0; i < program.indicators(); i++) {
        if (!wanted.contains(program.watchedRow(i)) && feedsAny(program, i, wanted)) {
          grows |= wanted.add(program.watchedRow(i));
        }
      }
    }
    for (int i = 0; i < program.indicators(); i++) {
      int indicator = i;
      program.forEachIndicatorTerm(i, (row, c) -> add(indicators, wanted, row, indicator, c));
    }
    for (int column = 0; column < program.columns() && !wanted.isEmpty(); column++) {
      int contributor = column;
      program.forEachTerm(column, (row, c) -> add(columns, wanted, row, contributor, c));
    }
    for (int row = 0; row < program.rows(); row++) {
      boolean mayNeedRoom =
          program.family(row).level() == Level.HARD
              && program.subject(row).kind() == Subject.Kind.SITE
              && columns.containsKey(row);
      if (asksForMore(program, row) && (mayNeedRoom || indicators.containsKey(row))) {
        asking.add(row);
      }
    }
  }

  private static boolean asksForMore(Program program, int row) {
    Penalty penalty = program.penalty(row);
    return program.family(row).level() != Level.SOFT && penalty.slope(0) < 0;
  }

  private static boolean feedsAny(Program program, int indicator, IntOpenHashSet rows) {
    boolean[] feeds = {false};
    program.forEachIndicatorTerm(indicator, (row, c) -> feeds[0] |= c > 0 && rows.contains(row));
    return feeds[0];
  }

  private static void add(
      Int2ObjectOpenHashMap<IntArrayList> lists,
      IntOpenHashSet wanted,
      int row,
      int contributor,
      long coefficient) {
    if (coefficient > 0 && wanted.contains(row)) {
      lists.computeIfAbsent(row, r -> new IntArrayList()).add(contributor);
    }
  }

  /** Rows of a limit or target that ask for more, in order. */
  int[] asking() {
    return asking.toIntArray();
  }

  /** Indicators that raise a row. */
  int[] indicators(int row) {
    return list(indicators, row);
  }

  /** Columns that raise a row. */
  int[] columns(int row) {
    return list(columns, row);
  }

  private static int[] list(Int2ObjectOpenHashMap<IntArrayList> lists, int row) {
    IntArrayList list = lists.get(row);
    return list == null ? NONE : list.toIntArray();
  }
}
