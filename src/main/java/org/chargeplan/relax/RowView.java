package org.chargeplan.relax;

import org.chargeplan.program.Program;

/**
 * A program with its terms by row, as the relaxation needs them; {@link Program} stores them by
 * column.
 *
 * @param program the program
 * @param columns terms of columns by row
 * @param indicators terms of indicators by row
 * @param firstWatch indicators of row r are numbers firstWatch[r] to firstWatch[r + 1] - 1
 */
@SuppressWarnings("ArrayRecordComponent") // Shared by the classes of this package, never compared.
record RowView(Program program, RowTerms columns, RowTerms indicators, int[] firstWatch) {

  static RowView of(Program program) {
    int[] firstWatch = new int[program.rows() + 1];
    for (int i = 0; i < program.indicators(); i++) {
      firstWatch[program.watchedRow(i) + 1]++;
    }
    for (int row = 0; row < program.rows(); row++) {
      firstWatch[row + 1] += firstWatch[row];
    }
    return new RowView(
        program, RowTerms.ofColumns(program), RowTerms.ofIndicators(program), firstWatch);
  }

  boolean isWatched(int row) {
    return firstWatch[row] < firstWatch[row + 1];
  }
}
