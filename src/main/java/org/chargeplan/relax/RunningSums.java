package org.chargeplan.relax;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.chargeplan.program.Program;

/**
 * Runs of neighbouring columns whose terms are nearly the same, as those of one build in one phase
 * and in the next are: what is built counts in every later phase. The variables of the linear
 * program are then running sums of such columns (cumulative variables), and where two neighbours
 * have the same coefficient the first sum has none: half of the terms of a country go.
 */
final class RunningSums {

  /** A link costs a linear row with two terms of its own. */
  private static final int TERMS_OF_A_LINK = 2;

  private final boolean[] continues;

  RunningSums(Program program) {
    continues = new boolean[program.columns()];
    Terms before = new Terms();
    Terms here = new Terms();
    for (int column = 0; column < continues.length; column++) {
      here.read(program, column);
      continues[column] =
          column > 0 && before.differences(here) + TERMS_OF_A_LINK < before.rows.size();
      Terms spare = before;
      before = here;
      here = spare;
    }
  }

  private RunningSums(int columns) {
    continues = new boolean[columns];
  }

  /** No runs: the variables of the linear program are the columns themselves. */
  static RunningSums none(Program program) {
    return new RunningSums(program.columns());
  }

  /** Whether the variable of a column is the sum of its own value and the variable before it. */
  boolean continues(int column) {
    return continues[column];
  }

  /** The terms of one column. */
  private static final class Terms {

    private final IntArrayList rows = new IntArrayList();
    private final LongArrayList coefficients = new LongArrayList();

    void read(Program program, int column) {
      rows.clear();
      coefficients.clear();
      program.forEachTerm(
          column,
          (row, c) -> {
            rows.add(row);
            coefficients.add(c);
          });
    }

    /** In how many rows this column and another one have different coefficients. */
    int differences(Terms other) {
      int differences = 0;
      int i = 0;
      int k = 0;
      while (i < rows.size() && k < other.rows.size()) {
        int side = Integer.compare(rows.getInt(i), other.rows.getInt(k));
        boolean same = side == 0 && coefficients.getLong(i) == other.coefficients.getLong(k);
        differences += same ? 0 : 1;
        i += side <= 0 ? 1 : 0;
        k += side >= 0 ? 1 : 0;
      }
      return differences + rows.size() - i + other.rows.size() - k;
    }
  }
}
