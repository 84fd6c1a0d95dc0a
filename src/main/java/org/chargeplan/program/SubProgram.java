package org.chargeplan.program;

import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * Some columns of a program as a program of their own, in which all others stay as they stand.
 *
 * <p>Rows that the columns change come along, with what the others add to them as an offset. A hard
 * row that the others break by themselves is so much less strict that the part can keep it.
 */
public final class SubProgram {

  private static final int NONE = -1;

  private final Program whole;
  private final FractionalPoint standing;
  private final int[] columns;
  private final ProgramBuilder builder = new ProgramBuilder();
  private final Int2IntLinkedOpenHashMap rows = new Int2IntLinkedOpenHashMap();
  private final Int2IntLinkedOpenHashMap indicators = new Int2IntLinkedOpenHashMap();
  private final Program program;

  /**
   * Takes a part out.
   *
   * @param standing the whole program as it stands; not kept
   * @param columns columns of the whole, in the order in which the part has them
   */
  public SubProgram(FractionalPoint standing, int[] columns) {
    this(standing, columns, row -> false);
  }

  /**
   * Takes a part out of which others are at work at the same time.
   *
   * @param isTaken rows whose slack, or whose lack, is another part's to use or to make good: here
   *     they stand at their limit
   */
  public SubProgram(FractionalPoint standing, int[] columns, IntPredicate isTaken) {
    this.whole = standing.program();
    this.standing = standing;
    this.columns = columns;
    rows.defaultReturnValue(NONE);
    IntArrayList touched = touch();
    double[] inside = inside(touched);
    double[] least = new double[touched.size()];
    double[] most = new double[touched.size()];
    reach(least, most);
    for (int i = 0; i < touched.size(); i++) {
      int row = touched.getInt(i);
      double outside = standing.activity(row) - inside[i];
      addRow(row, outside + slack(row, outside, least[i], most[i], isTaken.test(row)));
    }
    addTerms();
    program = builder.build();
  }

  /** The part as a program; its columns are those it was given, in their order. */
  public Program program() {
    return program;
  }

  /** The rows of the whole that the part's columns change, directly or through indicators. */
  public int[] rows() {
    return rows.keySet().toIntArray();
  }

  /** The indicators of the whole that the part's columns can flip. */
  public int[] indicators() {
    return indicators.keySet().toIntArray();
  }

  private IntArrayList touch() {
    IntArrayList touched = new IntArrayList();
    for (int column : columns) {
      whole.forEachTerm(column, (row, c) -> touchRow(row, touched));
    }
    for (int at = 0; at < touched.size(); at++) {
      int row = touched.getInt(at);
      for (int i = whole.firstIndicator(row); i < whole.firstIndicator(row + 1); i++) {
        indicators.put(i, indicators.size());
        whole.forEachIndicatorTerm(i, (fed, c) -> touchRow(fed, touched));
      }
    }
    return touched;
  }

  private void touchRow(int row, IntArrayList touched) {
    if (rows.get(row) == NONE) {
      rows.put(row, touched.size());
      touched.add(row);
    }
  }

  /** What the part's columns and indicators add to each touched row as they stand. */
  private double[] inside(IntArrayList touched) {
    double[] inside = new double[touched.size()];
    for (int column : columns) {
      double value = standing.value(column);
      if (value != 0) {
        whole.forEachTerm(column, (row, c) -> inside[rows.get(row)] += value * c);
      }
    }
    for (int i : indicators.keySet()) {
      double value = standing.indicator(i);
      if (value != 0) {
        whole.forEachIndicatorTerm(i, (row, c) -> inside[rows.get(row)] += value * c);
      }
    }
    return inside;
  }

  /** The least and the most that the part's columns and indicators can add to each row. */
  private void reach(double[] least, double[] most) {
    for (int column : columns) {
      whole.forEachTerm(
          column, (row, c) -> reach(least, most, row, (double) c * whole.upper(column)));
    }
    for (int i : indicators.keySet()) {
      whole.forEachIndicatorTerm(i, (row, c) -> reach(least, most, row, (double) c));
    }
  }

  private void reach(double[] least, double[] most, int row, double amount) {
    if (amount < 0) {
      least[rows.get(row)] += amount;
    } else {
      most[rows.get(row)] += amount;
    }
  }

  /**
   * What is to be added to what the others use, so that the part can keep a row, or has no slack.
   */
  private double slack(int row, double outside, double least, double most, boolean isTaken) {
    Penalty penalty = whole.penalty(row);
    Level level = whole.family(row).level();
    if (level == Level.HARD) {
      long low = (long) Math.ceil(outside + least);
      long high = (long) Math.floor(outside + most);
      if (penalty.of(low) > 0 && penalty.nearestBound(low) < low) {
        return penalty.nearestBound(low) - (outside + least);
      }
      if (penalty.of(high) > 0 && penalty.nearestBound(high) > high) {
        return penalty.nearestBound(high) - (outside + most);
      }
    }
    if (isTaken && level != Level.SOFT) {
      double now = standing.activity(row);
      return penalty.nearestLimit(Math.round(now)) - now;
    }
    return 0;
  }

  private void addRow(int row, double outside) {
    builder.row(
        whole.family(row),
        whole.subject(row),
        whole.phase(row),
        Math.round(outside),
        whole.penalty(row));
  }

  private void addTerms() {
    for (int column : columns) {
      int added = builder.column(whole.decision(column), whole.upper(column));
      whole.forEachTerm(column, (row, c) -> builder.term(rows.get(row), added, c));
    }
    for (int i : indicators.keySet()) {
      int added = builder.indicator(rows.get(whole.watchedRow(i)), whole.threshold(i));
      whole.forEachIndicatorTerm(i, (row, c) -> builder.indicatorTerm(rows.get(row), added, c));
    }
  }
}
