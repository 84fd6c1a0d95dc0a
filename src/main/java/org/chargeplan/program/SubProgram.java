package org.chargeplan.program;

import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * A program restricted to some of its columns, with all other columns fixed at their present
 * values.
 *
 * <p>Rows that the columns change are kept, with what the fixed columns add to them as an offset. A
 * hard row that the fixed columns violate by themselves is relaxed just so far that the subprogram
 * can satisfy it.
 */
public final class SubProgram {

  private static final int NONE = -1;

  private final Program full;
  private final FractionalPoint point;
  private final int[] columns;
  private final ProgramBuilder builder = new ProgramBuilder();
  private final Int2IntLinkedOpenHashMap rows = new Int2IntLinkedOpenHashMap();
  private final Int2IntLinkedOpenHashMap indicators = new Int2IntLinkedOpenHashMap();
  private final Program program;

  /**
   * Restricts a program.
   *
   * @param point the present values of the full program; not kept
   * @param columns columns of the full program, in the order in which the subprogram has them
   */
  public SubProgram(FractionalPoint point, int[] columns) {
    this(point, columns, row -> false);
  }

  /**
   * Restricts a program of which other parts are solved at the same time.
   *
   * @param isTaken rows whose slack another part may use up, or whose shortfall another part may
   *     cover: here they count as being exactly at their limit
   */
  public SubProgram(FractionalPoint point, int[] columns, IntPredicate isTaken) {
    this.full = point.program();
    this.point = point;
    this.columns = columns;
    rows.defaultReturnValue(NONE);
    IntArrayList touched = touch();
    double[] inside = inside(touched);
    double[] least = new double[touched.size()];
    double[] most = new double[touched.size()];
    reach(least, most);
    for (int i = 0; i < touched.size(); i++) {
      int row = touched.getInt(i);
      double outside = point.activity(row) - inside[i];
      addRow(row, outside + slack(row, outside, least[i], most[i], isTaken.test(row)));
    }
    addTerms();
    program = builder.build();
  }

  /** The restricted program; its columns are those it was given, in their order. */
  public Program program() {
    return program;
  }

  /** The rows of the full program that the columns change, directly or through indicators. */
  public int[] rows() {
    return rows.keySet().toIntArray();
  }

  /** The indicators of the full program that the columns can flip. */
  public int[] indicators() {
    return indicators.keySet().toIntArray();
  }

  private IntArrayList touch() {
    IntArrayList touched = new IntArrayList();
    for (int column : columns) {
      full.forEachTerm(column, (row, c) -> touchRow(row, touched));
    }
    for (int at = 0; at < touched.size(); at++) {
      int row = touched.getInt(at);
      for (int i = full.firstIndicator(row); i < full.firstIndicator(row + 1); i++) {
        indicators.put(i, indicators.size());
        full.forEachIndicatorTerm(i, (fed, c) -> touchRow(fed, touched));
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

  /** What the columns and indicators add to each touched row at their present values. */
  private double[] inside(IntArrayList touched) {
    double[] inside = new double[touched.size()];
    for (int column : columns) {
      double value = point.value(column);
      if (value != 0) {
        full.forEachTerm(column, (row, c) -> inside[rows.get(row)] += value * c);
      }
    }
    for (int i : indicators.keySet()) {
      double value = point.indicator(i);
      if (value != 0) {
        full.forEachIndicatorTerm(i, (row, c) -> inside[rows.get(row)] += value * c);
      }
    }
    return inside;
  }

  /** The least and the most that the columns and indicators can add to each row. */
  private void reach(double[] least, double[] most) {
    for (int column : columns) {
      full.forEachTerm(
          column, (row, c) -> reach(least, most, row, (double) c * full.upper(column)));
    }
    for (int i : indicators.keySet()) {
      full.forEachIndicatorTerm(i, (row, c) -> reach(least, most, row, (double) c));
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
   * What is added to the activity of the fixed columns, so that the subprogram can satisfy a hard
   * row, or has no slack in a taken one.
   */
  private double slack(int row, double outside, double least, double most, boolean isTaken) {
    Penalty penalty = full.penalty(row);
    Level level = full.family(row).level();
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
      double now = point.activity(row);
      return penalty.nearestLimit(Math.round(now)) - now;
    }
    return 0;
  }

  private void addRow(int row, double outside) {
    builder.row(
        full.family(row),
        full.subject(row),
        full.phase(row),
        Math.round(outside),
        full.penalty(row));
  }

  private void addTerms() {
    for (int column : columns) {
      int added = builder.column(full.decision(column), 0, full.upper(column));
      full.forEachTerm(column, (row, c) -> builder.term(rows.get(row), added, c));
    }
    for (int i : indicators.keySet()) {
      int added = builder.indicator(rows.get(full.watchedRow(i)), full.threshold(i));
      full.forEachIndicatorTerm(i, (row, c) -> builder.indicatorTerm(rows.get(row), added, c));
    }
  }
}
