package org.chargeplan.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A compiled optimisation model: minimise, level by level, the penalties of all rows over integer
 * columns from 0 to their upper bounds.
 *
 * <p>A column counts what is built beyond its {@link #base}, the least amount of its decision,
 * which the offsets of rows contain. So a decision that was made by hand is a column from 0 to 0.
 *
 * <p>The activity of a row is its offset plus the sum of coefficient times value over its columns
 * and indicators. An indicator is 1 where the activity of the row it watches reaches its threshold,
 * else 0; no chain of indicators leads back to the row it starts from.
 *
 * <p>Immutable. Terms are stored by column and by indicator, which is how the evaluator walks them.
 */
public final class Program {

  private final List<Decision> decisions;
  private final int[] base;
  private final int[] upper;
  final Terms columnTerms;

  private final List<Family> families;
  private final List<Subject> subjects;
  private final List<Penalty> penalties;
  private final int[] rowFamily;
  private final int[] rowSubject;
  private final int[] rowPhase;
  private final long[] offset;

  /** Indicators of row r are watched[firstWatch[r]] to watched[firstWatch[r + 1] - 1]. */
  final int[] firstWatch;

  private final long[] threshold;
  private final int[] watchedRow;
  final Terms indicatorTerms;

  Program(ProgramBuilder b) {
    decisions = List.copyOf(b.decisions);
    base = b.base.toIntArray();
    upper = b.upper.toIntArray();
    int rows = b.rowFamily.size();
    columnTerms = Terms.by(b.termColumn, b.termRow, b.termCoefficient, decisions.size(), rows);
    families = List.copyOf(b.families);
    subjects = List.copyOf(b.subjects);
    penalties = List.copyOf(b.penalties);
    rowFamily = b.rowFamily.toIntArray();
    rowSubject = b.rowSubject.toIntArray();
    rowPhase = b.rowPhase.toIntArray();
    offset = b.offset.toLongArray();
    // Indicators are renumbered so that those of one row are adjacent.
    int indicators = b.watchedRow.size();
    firstWatch = new int[rowFamily.length + 1];
    for (int i = 0; i < indicators; i++) {
      firstWatch[b.watchedRow.getInt(i) + 1]++;
    }
    for (int row = 0; row < rowFamily.length; row++) {
      firstWatch[row + 1] += firstWatch[row];
    }
    int[] next = firstWatch.clone();
    int[] renumbered = new int[indicators];
    threshold = new long[indicators];
    watchedRow = new int[indicators];
    for (int i = 0; i < indicators; i++) {
      int row = b.watchedRow.getInt(i);
      int at = next[row]++;
      renumbered[i] = at;
      threshold[at] = b.threshold.getLong(i);
      watchedRow[at] = row;
    }
    for (int i = 0; i < b.termIndicator.size(); i++) {
      b.termIndicator.set(i, renumbered[b.termIndicator.getInt(i)]);
    }
    indicatorTerms =
        Terms.by(b.termIndicator, b.indicatorTermRow, b.indicatorTermCoefficient, indicators, rows);
  }

  private Program(Program other, int[] rowFamily, List<Family> families, List<Penalty> penalties) {
    this.rowFamily = rowFamily;
    this.families = List.copyOf(families);
    this.penalties = List.copyOf(penalties);
    decisions = other.decisions;
    base = other.base;
    upper = other.upper;
    columnTerms = other.columnTerms;
    subjects = other.subjects;
    rowSubject = other.rowSubject;
    rowPhase = other.rowPhase;
    offset = other.offset;
    firstWatch = other.firstWatch;
    threshold = other.threshold;
    watchedRow = other.watchedRow;
    indicatorTerms = other.indicatorTerms;
  }

  /**
   * The same columns, rows and indicators, with other levels and penalties of rows. Their numbers
   * stay. The caller must see to it that penalties still add up within a {@code long}.
   *
   * @param level the level of a row
   * @param penalty the penalty of a row
   */
  public Program with(IntFunction<Level> level, IntFunction<Penalty> penalty) {
    Map<Family, Integer> index = new LinkedHashMap<>();
    int[] newFamily = new int[rows()];
    List<Penalty> newPenalties = new ArrayList<>(rows());
    for (int row = 0; row < newFamily.length; row++) {
      Family family = family(row).at(level.apply(row));
      newFamily[row] = index.computeIfAbsent(family, added -> index.size());
      newPenalties.add(penalty.apply(row));
    }
    return new Program(this, newFamily, List.copyOf(index.keySet()), newPenalties);
  }

  /** How many columns there are; columns are numbered from 0. */
  public int columns() {
    return upper.length;
  }

  /** How many rows there are; rows are numbered from 0. */
  public int rows() {
    return rowFamily.length;
  }

  /** How many indicators there are; indicators are numbered from 0. */
  public int indicators() {
    return threshold.length;
  }

  /** How many coefficients the columns have. */
  public int coefficients() {
    return columnTerms.size();
  }

  /** What a column decides. */
  public Decision decision(int column) {
    return decisions.get(column);
  }

  /** The least amount of a column's decision: what is built where the column is 0. */
  public int base(int column) {
    return base[column];
  }

  /** Whether a column's decision has only one possible amount, its base. */
  public boolean isFixed(int column) {
    return upper[column] == 0;
  }

  /** The largest value of a column; 0 where its decision has one possible amount. */
  public int upper(int column) {
    return upper[column];
  }

  /** The families of rows, in the order in which rules made them. */
  public List<Family> families() {
    return families;
  }

  /** The family of a row. */
  public Family family(int row) {
    return families.get(rowFamily[row]);
  }

  /** The place of a row's family in {@link #families()}. */
  public int familyIndex(int row) {
    return rowFamily[row];
  }

  /** What a row is about. */
  public Subject subject(int row) {
    return subjects.get(rowSubject[row]);
  }

  /** The phase a row is about, as an index; the last one for a row that is about all. */
  public int phase(int row) {
    return rowPhase[row];
  }

  /** The activity of a row where all columns and indicators are 0. */
  public long offset(int row) {
    return offset[row];
  }

  /** The penalty of a row. */
  public Penalty penalty(int row) {
    return penalties.get(row);
  }

  /** The row an indicator watches. */
  public int watchedRow(int indicator) {
    return watchedRow[indicator];
  }

  /**
   * The first of the indicators that watch a row; they are numbered on from there to the first of
   * the next row, less one.
   *
   * @param row a row, or {@link #rows()} for the end of the last one's
   */
  public int firstIndicator(int row) {
    return firstWatch[row];
  }

  /** The activity from which an indicator is 1. */
  public long threshold(int indicator) {
    return threshold[indicator];
  }

  /** Visits the terms of a column. */
  public void forEachTerm(int column, TermVisitor visitor) {
    columnTerms.forEach(column, visitor);
  }

  /** Visits the terms of an indicator. */
  public void forEachIndicatorTerm(int indicator, TermVisitor visitor) {
    indicatorTerms.forEach(indicator, visitor);
  }

  /** Takes one term of a column or an indicator. */
  @FunctionalInterface
  public interface TermVisitor {
    /** Called with the row and the coefficient in it. */
    void visit(int row, long coefficient);
  }
}
