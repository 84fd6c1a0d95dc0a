package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.Arrays;
import org.chargeplan.program.Program;

/**
 * The sites that can change some rows: by their builds, by the reinforcement of their grid nodes,
 * or through any number of indicators. Found in one pass through the program for all rows.
 */
final class RowPlaces {

  private final Program program;
  private final SiteBlocks blocks;

  /** For each row that leads to wanted ones, these. */
  private final Int2ObjectLinkedOpenHashMap<IntLinkedOpenHashSet> leadsTo =
      new Int2ObjectLinkedOpenHashMap<>();

  private final Int2ObjectLinkedOpenHashMap<IntLinkedOpenHashSet> sites =
      new Int2ObjectLinkedOpenHashMap<>();

  /** Looks for the sites of some rows. */
  RowPlaces(Allocation.Problem problem, IntArrayList rows) {
    program = problem.program();
    blocks = problem.blocks();
    for (int row : rows) {
      sites.put(row, new IntLinkedOpenHashSet());
      targets(row).add(row);
    }
    if (!rows.isEmpty()) {
      followIndicators();
      findSites();
    }
  }

  private IntLinkedOpenHashSet targets(int row) {
    return leadsTo.computeIfAbsent(row, r -> new IntLinkedOpenHashSet());
  }

  /** A row that turns on an indicator leads wherever the indicator's rows lead. */
  private void followIndicators() {
    boolean[] grows = {true};
    while (grows[0]) {
      grows[0] = false;
      for (int i = 0; i < program.indicators(); i++) {
        int watched = program.watchedRow(i);
        program.forEachIndicatorTerm(
            i,
            (fed, c) -> {
              IntLinkedOpenHashSet reached = leadsTo.get(fed);
              if (reached != null && fed != watched) {
                grows[0] |= targets(watched).addAll(reached);
              }
            });
      }
    }
  }

  private void findSites() {
    for (int column = 0; column < program.columns(); column++) {
      int site = blocks.place(column);
      if (site != SiteBlocks.NONE && !program.isFixed(column)) {
        program.forEachTerm(
            column,
            (row, c) -> {
              IntLinkedOpenHashSet reached = leadsTo.get(row);
              if (reached != null) {
                reached.forEach(wanted -> sites.get(wanted).add(site));
              }
            });
      }
    }
  }

  /** The sites that can change one of the rows, in order of the curve. */
  int[] sites(int row) {
    int[] found = sites.get(row).toIntArray();
    Arrays.sort(found);
    return found;
  }
}
