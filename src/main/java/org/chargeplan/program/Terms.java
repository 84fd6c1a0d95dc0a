package org.chargeplan.program;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Coefficients of columns (or indicators) in rows, stored owner by owner. */
final class Terms {

  /** Terms of owner o are those from first[o] to first[o + 1] - 1. */
  final int[] first;

  final int[] row;
  final long[] coefficient;

  private Terms(int[] first, int[] row, long[] coefficient) {
    this.first = first;
    this.row = row;
    this.coefficient = coefficient;
  }

  /** Sorts terms by owner, keeping the order in which they were given within each owner. */
  static Terms by(IntArrayList owner, IntArrayList row, LongArrayList coefficient, int owners) {
    int[] first = new int[owners + 1];
    for (int i = 0; i < owner.size(); i++) {
      first[owner.getInt(i) + 1]++;
    }
    for (int o = 0; o < owners; o++) {
      first[o + 1] += first[o];
    }
    int[] next = first.clone();
    int[] rows = new int[owner.size()];
    long[] coefficients = new long[owner.size()];
    for (int i = 0; i < owner.size(); i++) {
      int at = next[owner.getInt(i)]++;
      rows[at] = row.getInt(i);
      coefficients[at] = coefficient.getLong(i);
    }
    return new Terms(first, rows, coefficients);
  }

  int size() {
    return row.length;
  }

  void forEach(int owner, Program.TermVisitor visitor) {
    for (int i = first[owner]; i < first[owner + 1]; i++) {
      visitor.visit(row[i], coefficient[i]);
    }
  }
}
