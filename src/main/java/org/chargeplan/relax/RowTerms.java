package org.chargeplan.relax;

import org.chargeplan.program.Program;

/** Coefficients of a program's columns, or of its indicators, row by row. */
final class RowTerms {

  /** Terms of row r are those from first[r] to first[r + 1] - 1. */
  final int[] first;

  /** The column or indicator of a term. */
  final int[] owner;

  final long[] coefficient;

  @FunctionalInterface
  private interface Walk {
    void visit(int owner, Program.TermVisitor visitor);
  }

  private RowTerms(int rows, int owners, Walk walk) {
    first = new int[rows + 1];
    for (int o = 0; o < owners; o++) {
      walk.visit(o, (row, c) -> first[row + 1]++);
    }
    for (int row = 0; row < rows; row++) {
      first[row + 1] += first[row];
    }
    owner = new int[first[rows]];
    coefficient = new long[first[rows]];
    int[] next = first.clone();
    for (int o = 0; o < owners; o++) {
      int current = o;
      walk.visit(
          o,
          (row, c) -> {
            int at = next[row]++;
            owner[at] = current;
            coefficient[at] = c;
          });
    }
  }

  static RowTerms ofColumns(Program program) {
    return new RowTerms(program.rows(), program.columns(), program::forEachTerm);
  }

  static RowTerms ofIndicators(Program program) {
    return new RowTerms(program.rows(), program.indicators(), program::forEachIndicatorTerm);
  }

  /** The mean absolute coefficient of a row, at least 1. */
  static double mean(int row, RowTerms... all) {
    double sum = 0;
    int count = 0;
    for (RowTerms terms : all) {
      for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
        sum += Math.abs((double) terms.coefficient[i]);
        count++;
      }
    }
    return count == 0 ? 1 : Math.max(1, sum / count);
  }
}
