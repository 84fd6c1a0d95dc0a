package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * Repairs an infeasible plan by taking ports away until no hard row is violated: of each violated
 * row first those whose loss is least for what they use of it.
 */
final class Repair {

  private final Program program;
  private final Evaluator evaluator;
  private final Int2ObjectOpenHashMap<IntArrayList> columnsOf = new Int2ObjectOpenHashMap<>();
  private boolean mustHelp;
  private final long[] totals = new long[Level.values().length];

  Repair(Evaluator evaluator) {
    this.program = evaluator.program();
    this.evaluator = evaluator;
  }

  /**
   * Repairs row after row, again where the repair of one has violated another. What violates more
   * than it repairs, as a block of reinforcement less may, is taken only where nothing else is
   * left. Values only fall, so that it ends.
   */
  void run() {
    findColumnsOfBrokenRows();
    boolean taken = true;
    for (mustHelp = true; evaluator.total(Level.HARD) > 0 && (taken || mustHelp); ) {
      mustHelp = taken;
      taken = false;
      for (int row = 0; row < program.rows(); row++) {
        if (isBroken(row)) {
          taken |= repair(row);
        }
      }
    }
  }

  private boolean isBroken(int row) {
    return program.family(row).level() == Level.HARD && evaluator.penalty(row) > 0;
  }

  /** A column that burdens a row, and the loss with one less of it per step of relief. */
  private record Burden(int column, double lossPerStep) {}

  /** Repairs a row as far as possible; returns whether anything was taken. */
  private boolean repair(int row) {
    boolean taken = false;
    List<Burden> burdens = burdens(row);
    while (isBroken(row) && !burdens.isEmpty()) {
      for (Burden burden : burdens) {
        if (!isBroken(row)) {
          return taken;
        }
        if (helps(burden.column)) {
          evaluator.set(burden.column, evaluator.value(burden.column) - 1);
          taken = true;
        }
      }
      burdens = burdens(row);
    }
    return taken;
  }

  /** One pass through all columns for all rows that are violated at first. */
  private void findColumnsOfBrokenRows() {
    for (int row = 0; row < program.rows(); row++) {
      if (isBroken(row)) {
        columnsOf.put(row, new IntArrayList());
      }
    }
    for (int column = 0; column < program.columns() && !columnsOf.isEmpty(); column++) {
      int each = column;
      program.forEachTerm(
          column,
          (row, c) -> {
            IntArrayList columns = columnsOf.get(row);
            if (columns != null) {
              columns.add(each);
            }
          });
    }
  }

  /** The columns of a row; of one that was violated only later they are looked for. */
  private IntArrayList columns(int row) {
    return columnsOf.computeIfAbsent(
        row,
        r -> {
          IntArrayList columns = new IntArrayList();
          for (int column = 0; column < program.columns(); column++) {
            int each = column;
            program.forEachTerm(
                column,
                (touched, c) -> {
                  if (touched == row) {
                    columns.add(each);
                  }
                });
          }
          return columns;
        });
  }

  private List<Burden> burdens(int row) {
    IntArrayList columns = new IntArrayList();
    IntArrayList relief = new IntArrayList();
    for (int column : columns(row)) {
      if (evaluator.value(column) > 0) {
        int candidate = column;
        program.forEachTerm(
            column,
            (touched, c) -> {
              if (touched == row
                  && program.penalty(row).of(evaluator.activity(row) - c) < evaluator.penalty(row)
                  && helps(candidate)) {
                columns.add(candidate);
                relief.add((int) Math.min(Integer.MAX_VALUE, Math.abs(c)));
              }
            });
      }
    }
    return IntStream.range(0, columns.size())
        .mapToObj(i -> new Burden(columns.getInt(i), loss(columns.getInt(i)) / relief.getInt(i)))
        .sorted(Comparator.comparingDouble(Burden::lossPerStep))
        .toList();
  }

  /** Whether one less violates less in total: a block less may overload its grid node. */
  private boolean helps(int column) {
    evaluator.preview(column, -1, column, 0, totals);
    return !mustHelp || totals[Level.HARD.index()] < evaluator.total(Level.HARD);
  }

  private double loss(int column) {
    evaluator.preview(column, -1, column, 0, totals);
    return (double) totals[Level.SOFT.index()] - evaluator.total(Level.SOFT);
  }
}
