package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * Takes ports away until no hard row is broken: of each broken row first those that are missed
 * least for what they use of it.
 */
final class Repair {

  private final Program program;
  private final Evaluator evaluator;
  private final long[] totals = new long[Level.values().length];

  Repair(Evaluator evaluator) {
    this.program = evaluator.program();
    this.evaluator = evaluator;
  }

  void run() {
    for (int row = 0; row < program.rows(); row++) {
      if (isBroken(row)) {
        mend(row);
      }
    }
  }

  private boolean isBroken(int row) {
    return program.family(row).level() == Level.HARD && evaluator.penalty(row) > 0;
  }

  /** A column that burdens a row, and what is lost with one less of it for each step of relief. */
  private record Burden(int column, double lossForEach) {}

  private void mend(int row) {
    List<Burden> burdens = burdens(row);
    while (isBroken(row) && !burdens.isEmpty()) {
      for (Burden burden : burdens) {
        if (!isBroken(row)) {
          return;
        }
        evaluator.set(burden.column, evaluator.value(burden.column) - 1);
      }
      burdens = burdens(row);
    }
  }

  private List<Burden> burdens(int row) {
    IntArrayList columns = new IntArrayList();
    IntArrayList relief = new IntArrayList();
    for (int column = 0; column < program.columns(); column++) {
      if (evaluator.value(column) > 0) {
        int candidate = column;
        program.forEachTerm(
            column,
            (touched, c) -> {
              if (touched == row
                  && program.penalty(row).of(evaluator.activity(row) - c)
                      < evaluator.penalty(row)) {
                columns.add(candidate);
                relief.add((int) Math.min(Integer.MAX_VALUE, Math.abs(c)));
              }
            });
      }
    }
    return IntStream.range(0, columns.size())
        .mapToObj(i -> new Burden(columns.getInt(i), loss(columns.getInt(i)) / relief.getInt(i)))
        .sorted(Comparator.comparingDouble(Burden::lossForEach))
        .toList();
  }

  private double loss(int column) {
    evaluator.preview(column, -1, column, 0, totals);
    return (double) totals[Level.SOFT.index()] - evaluator.total(Level.SOFT);
  }
}
