package org.chargeplan.program;

import java.util.Arrays;

/**
 * Values of a program's columns, and the penalties that follow from them: the one evaluator that
 * the search, the reports and the tests use.
 *
 * <p>A change touches only the rows of the changed column (and of the indicators it flips). Exact:
 * any sequence of changes ends at the penalties that a fresh evaluator of the same values has.
 */
public final class Evaluator {

  /**
   * What a change of a row needs is adjacent, so that it costs one visit to memory: the row's
   * activity and penalty, and the interval of activity [FROM, BELOW) in which its penalty is one
   * straight line of slope SLOPE and no indicator that watches it flips.
   */
  private static final int LINE = 8;

  private static final int PENALTY = 1;
  private static final int FROM = 2;
  private static final int BELOW = 3;
  private static final int SLOPE = 4;
  private static final int LEVEL = 5;

  private final Program program;
  private final int[] values;
  private final long[] rows;
  private final long[] total = new long[Level.values().length];
  private final boolean[] indicator;

  /**
   * Indicators that may have to flip, the last one first. They are queued instead of flipped at
   * once: a chain of thousands of them would be as many calls deep.
   */
  private int[] waiting = new int[64];

  private int waitingCount;

  /** Starts with every column at 0. */
  public Evaluator(Program program) {
    this.program = program;
    values = new int[program.columns()];
    rows = new long[program.rows() * LINE];
    indicator = new boolean[program.indicators()];
    for (int row = 0; row < program.rows(); row++) {
      rows[row * LINE] = program.offset(row);
      rows[row * LINE + LEVEL] = program.family(row).level().index();
    }
    for (int row = 0; row < program.rows(); row++) {
      recompute(row);
    }
    flipWaiting();
  }

  /** The program evaluated. */
  public Program program() {
    return program;
  }

  /** The value of a column. */
  public int value(int column) {
    return values[column];
  }

  /** A copy of the values of all columns. */
  public int[] values() {
    return values.clone();
  }

  /** The activity of a row. */
  public long activity(int row) {
    return rows[row * LINE];
  }

  /** The penalty of a row, at the level of its family. */
  public long penalty(int row) {
    return rows[row * LINE + PENALTY];
  }

  /** Whether an indicator is 1. */
  public boolean isOn(int indicatorNumber) {
    return indicator[indicatorNumber];
  }

  /** The sum of the penalties of a level. */
  public long total(Level level) {
    return total[level.index()];
  }

  /** Copies the totals, by {@link Level#index()}. */
  public void totals(long[] totals) {
    System.arraycopy(total, 0, totals, 0, totals.length);
  }

  /** Sets all columns. */
  public void setAll(int[] newValues) {
    for (int column = 0; column < values.length; column++) {
      set(column, newValues[column]);
    }
  }

  /**
   * Sets a column.
   *
   * @param value 0 to the column's upper bound; not checked here, for the search calls this most
   */
  public void set(int column, int value) {
    int change = value - values[column];
    if (change == 0) {
      return;
    }
    values[column] = value;
    Terms terms = program.columnTerms;
    int end = terms.first[column + 1];
    for (int i = terms.first[column]; i < end; i++) {
      move(terms.row[i], terms.coefficient[i] * change);
    }
    CommonLists common = terms.common;
    int list = common.listOf[column];
    int listEnd = common.first[list + 1];
    for (int i = common.first[list]; i < listEnd; i++) {
      move(common.row[i], common.coefficient[i] * change);
    }
    flipWaiting();
  }

  /**
   * Computes the totals after a change of one or two columns, and leaves everything as it was.
   *
   * <p>Reads each row once and writes none, as long as no indicator flips; where the columns share
   * a row and their changes cancel, as in a transfer between sites they do for the nation, the row
   * is not looked at.
   *
   * @param first a column
   * @param firstBy its change
   * @param second another column
   * @param secondBy its change, 0 where only the first one changes
   * @param totals takes the totals by {@link Level#index()}
   */
  public void preview(int first, int firstBy, int second, int secondBy, long[] totals) {
    totals(totals);
    Terms terms = program.columnTerms;
    CommonLists common = terms.common;
    int list = common.listOf[first];
    int other = secondBy == 0 ? CommonLists.EMPTY : common.listOf[second];
    int k = terms.first[second];
    int kEnd = secondBy == 0 ? k : terms.first[second + 1];
    boolean noFlip =
        previewBoth(
            terms.row,
            terms.coefficient,
            terms.first[first],
            terms.first[first + 1],
            firstBy,
            k,
            kEnd,
            secondBy,
            totals);
    if (noFlip && (list != other || firstBy + secondBy != 0)) {
      noFlip =
          previewBoth(
              common.row,
              common.coefficient,
              common.first[list],
              common.first[list + 1],
              firstBy,
              common.first[other],
              common.first[other + 1],
              secondBy,
              totals);
    }
    if (!noFlip) {
      previewByDoing(first, firstBy, second, secondBy, totals);
    }
  }

  /**
   * Adds what the changes of rows cost that two ranges of terms make together; returns whether no
   * indicator would flip by them.
   */
  private boolean previewBoth(
      int[] row,
      long[] coefficient,
      int from,
      int end,
      int by,
      int otherFrom,
      int otherEnd,
      int otherBy,
      long[] totals) {
    int i = from;
    int k = otherFrom;
    while (i < end || k < otherEnd) {
      int changed;
      long change;
      if (k == otherEnd || (i < end && row[i] < row[k])) {
        changed = row[i];
        change = coefficient[i] * by;
        i++;
      } else if (i == end || row[k] < row[i]) {
        changed = row[k];
        change = coefficient[k] * otherBy;
        k++;
      } else {
        changed = row[i];
        change = coefficient[i] * by + coefficient[k] * otherBy;
        i++;
        k++;
      }
      if (change != 0 && !previewRow(changed, change, totals)) {
        return false;
      }
    }
    return true;
  }

  /** Adds what a row's change costs; returns whether no indicator would flip by it. */
  private boolean previewRow(int row, long by, long[] totals) {
    int at = row * LINE;
    long now = rows[at] + by;
    int level = (int) rows[at + LEVEL];
    if (now >= rows[at + FROM] && now < rows[at + BELOW]) {
      totals[level] += rows[at + SLOPE] * by;
      return true;
    }
    if (program.firstWatch[row] != program.firstWatch[row + 1]) {
      return false;
    }
    totals[level] += program.penalty(row).of(now) - rows[at + PENALTY];
    return true;
  }

  private void previewByDoing(int first, int firstBy, int second, int secondBy, long[] totals) {
    int firstWas = values[first];
    set(first, firstWas + firstBy);
    int secondWas = values[second];
    set(second, secondWas + secondBy);
    totals(totals);
    set(second, secondWas);
    set(first, firstWas);
  }

  private void move(int row, long by) {
    int at = row * LINE;
    long now = rows[at] + by;
    rows[at] = now;
    if (now >= rows[at + FROM] && now < rows[at + BELOW]) {
      long more = rows[at + SLOPE] * by;
      rows[at + PENALTY] += more;
      total[(int) rows[at + LEVEL]] += more;
    } else {
      recompute(row);
    }
  }

  /** Recomputes a row after its activity left the interval, and queues its indicators. */
  private void recompute(int row) {
    int at = row * LINE;
    long now = rows[at];
    Penalty penalty = program.penalty(row);
    int line = penalty.line(now);
    long cost = penalty.onLine(line, now);
    total[(int) rows[at + LEVEL]] += cost - rows[at + PENALTY];
    rows[at + PENALTY] = cost;
    rows[at + SLOPE] = penalty.slope(line);
    long from = penalty.lineFrom(line);
    long below = penalty.lineBelow(line);
    int end = program.firstWatch[row + 1];
    for (int i = program.firstWatch[row]; i < end; i++) {
      long threshold = program.threshold(i);
      if (now >= threshold) {
        from = Math.max(from, threshold);
      } else {
        below = Math.min(below, threshold);
      }
    }
    rows[at + FROM] = from;
    rows[at + BELOW] = below;
    for (int i = program.firstWatch[row]; i < end; i++) {
      if (now >= program.threshold(i) != indicator[i]) {
        await(i);
      }
    }
  }

  private void await(int i) {
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * waitingCount);
    }
    waiting[waitingCount++] = i;
  }

  /** Flips what is queued, and what is queued by that. An indicator may need no flip any more. */
  private void flipWaiting() {
    while (waitingCount > 0) {
      int i = waiting[--waitingCount];
      flip(i, rows[program.watchedRow(i) * LINE] >= program.threshold(i));
    }
  }

  private void flip(int i, boolean on) {
    if (on != indicator[i]) {
      indicator[i] = on;
      Terms terms = program.indicatorTerms;
      for (int k = terms.first[i]; k < terms.first[i + 1]; k++) {
        move(terms.row[k], on ? terms.coefficient[k] : -terms.coefficient[k]);
      }
      CommonLists common = terms.common;
      int list = common.listOf[i];
      for (int k = common.first[list]; k < common.first[list + 1]; k++) {
        move(common.row[k], on ? common.coefficient[k] : -common.coefficient[k]);
      }
    }
  }
}
