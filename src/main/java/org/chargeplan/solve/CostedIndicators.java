package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Random;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/**
 * The indicators that cost something where they are on, as a transformer step does, and the columns
 * that raise the rows they watch.
 */
final class CostedIndicators {

  private final Program program;
  private final int[] costed;
  private final Int2ObjectOpenHashMap<int[]> columns = new Int2ObjectOpenHashMap<>();

  CostedIndicators(Program program) {
    this.program = program;
    IntArrayList found = new IntArrayList();
    for (int i = 0; i < program.indicators(); i++) {
      if (program.threshold(i) > program.offset(program.watchedRow(i)) && costs(i)) {
        found.add(i);
      }
    }
    costed = found.toIntArray();
    Int2ObjectOpenHashMap<IntArrayList> lists = new Int2ObjectOpenHashMap<>();
    for (int i : costed) {
      lists.put(program.watchedRow(i), new IntArrayList());
    }
    for (int column = 0; column < program.columns(); column++) {
      int here = column;
      program.forEachTerm(
          column,
          (row, c) -> {
            IntArrayList list = lists.get(row);
            if (list != null) {
              list.add(here);
            }
          });
    }
    lists.forEach((row, list) -> columns.put((int) row, list.toIntArray()));
  }

  private boolean costs(int indicator) {
    boolean[] costs = {false};
    program.forEachIndicatorTerm(
        indicator,
        (row, c) -> {
          Penalty penalty = program.penalty(row);
          costs[0] |= c > 0 && penalty.slope(penalty.pieces()) > 0;
        });
    return costs[0];
  }

  /** Whether there is any such indicator. */
  boolean any() {
    return costed.length > 0;
  }

  /** A random one of the indicators. */
  int any(Random random) {
    return costed[random.nextInt(costed.length)];
  }

  /** The columns of a row that such an indicator watches. */
  int[] columns(int row) {
    return columns.get(row);
  }

  /** The coefficient of a column in a row. */
  long coefficient(int column, int row) {
    long[] found = {0};
    program.forEachTerm(
        column,
        (touched, c) -> {
          if (touched == row) {
            found[0] = c;
          }
        });
    return found[0];
  }
}
