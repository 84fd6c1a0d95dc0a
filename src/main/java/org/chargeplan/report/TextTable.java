package org.chargeplan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of plain text, at most 100 columns wide: texts to the left, numbers to the right. */
final class TextTable {

  /** Most columns of a line. */
  static final int WIDTH = 100;

  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int leftColumns;

  /**
   * @param leftColumns columns of text, before those of numbers
   */
  TextTable(int leftColumns) {
    this.leftColumns = leftColumns;
  }

  TextTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** The lines; where they are too long, the widest text is cut. */
  List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], length(row.get(c)));
      }
    }
    fit(widths);
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private void fit(int[] widths) {
    int total = INDENT.length() + Arrays.stream(widths).map(w -> w + GAP.length()).sum();
    int excess = total - GAP.length() - WIDTH;
    for (int cut = 0; cut < excess; cut++) {
      int widest = 0;
      for (int c = 1; c < leftColumns; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      widths[widest] = Math.max(1, widths[widest] - 1);
    }
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(INDENT);
    for (int c = 0; c < row.size(); c++) {
      String cell = cut(row.get(c), widths[c]);
      String blanks = " ".repeat(widths[c] - length(cell));
      line.append(c == 0 ? "" : GAP).append(c < leftColumns ? cell + blanks : blanks + cell);
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String cell, int width) {
    if (length(cell) <= width) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
