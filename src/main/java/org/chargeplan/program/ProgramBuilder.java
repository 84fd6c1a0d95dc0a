package org.chargeplan.program;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects columns, rows and indicators, and compiles them. Not safe for use by many threads. */
public final class ProgramBuilder {

  /** Penalties must stay well inside a long, whatever the columns: sums of them are compared. */
  public static final double LARGEST_TOTAL = 4e18;

  final List<Decision> decisions = new ArrayList<>();
  final IntArrayList base = new IntArrayList();
  final IntArrayList upper = new IntArrayList();
  final IntArrayList termColumn = new IntArrayList();
  final IntArrayList termRow = new IntArrayList();
  final LongArrayList termCoefficient = new LongArrayList();

  final List<Family> families = new ArrayList<>();
  private final Map<Family, Integer> familyIndex = new LinkedHashMap<>();
  final List<Subject> subjects = new ArrayList<>();
  private final Map<Subject, Integer> subjectIndex = new LinkedHashMap<>();
  final List<Penalty> penalties = new ArrayList<>();
  final IntArrayList rowFamily = new IntArrayList();
  final IntArrayList rowSubject = new IntArrayList();
  final IntArrayList rowPhase = new IntArrayList();
  final LongArrayList offset = new LongArrayList();

  final IntArrayList watchedRow = new IntArrayList();
  final LongArrayList threshold = new LongArrayList();
  final IntArrayList termIndicator = new IntArrayList();
  final IntArrayList indicatorTermRow = new IntArrayList();
  final LongArrayList indicatorTermCoefficient = new LongArrayList();

  /**
   * Adds a column.
   *
   * @param largest its largest value, at least 1
   * @return its number
   */
  public int column(Decision decision, int largest) {
    if (largest < 1) {
      throw new IllegalArgumentException(
          "The largest value (" + largest + ") of " + decision + " must be at least 1.");
    }
    return column(decision, 0, largest);
  }

  /**
   * Adds a column whose decision has a least amount, as one that was made by hand has. The column
   * counts what is beyond that, from 0 as every column does; the least amount goes into the offset
   * of each row that the column has a term in.
   *
   * @param least the least amount, at least 0
   * @param most the largest amount, at least {@code least}
   * @return its number
   */
  public int column(Decision decision, int least, int most) {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "The least (" + least + ") and most (" + most + ") of " + decision + " must be a range.");
    }
    decisions.add(decision);
    base.add(least);
    upper.add(most - least);
    return upper.size() - 1;
  }

  /**
   * Adds a row without terms.
   *
   * @param family its family
   * @param subject what it is about
   * @param phase index of the phase it is about
   * @param activityOffset its activity where every column is 0
   * @param penalty what its activity costs, at the level of the family
   * @return its number
   */
  public int row(Family family, Subject subject, int phase, long activityOffset, Penalty penalty) {
    rowFamily.add(index(family, families, familyIndex));
    rowSubject.add(index(subject, subjects, subjectIndex));
    rowPhase.add(phase);
    offset.add(activityOffset);
    penalties.add(penalty);
    return rowFamily.size() - 1;
  }

  private static <T> int index(T item, List<T> items, Map<T, Integer> indices) {
    return indices.computeIfAbsent(
        item,
        added -> {
          items.add(added);
          return items.size() - 1;
        });
  }

  /** Adds {@code coefficient} times a column to a row; a coefficient of 0 adds nothing. */
  public void term(int row, int column, long coefficient) {
    if (coefficient != 0) {
      termRow.add(row);
      termColumn.add(column);
      termCoefficient.add(coefficient);
      long fixed = Math.multiplyExact(coefficient, (long) base.getInt(column));
      offset.set(row, Math.addExact(offset.getLong(row), fixed));
    }
  }

  /**
   * Adds an indicator: 1 where the activity of {@code watched} is at least {@code atLeast}.
   *
   * @return its number, for {@link #indicatorTerm}
   */
  public int indicator(int watched, long atLeast) {
    watchedRow.add(watched);
    threshold.add(atLeast);
    return watchedRow.size() - 1;
  }

  /** Adds {@code coefficient} times an indicator to a row; a coefficient of 0 adds nothing. */
  public void indicatorTerm(int row, int indicator, long coefficient) {
    if (coefficient != 0) {
      indicatorTermRow.add(row);
      termIndicator.add(indicator);
      indicatorTermCoefficient.add(coefficient);
    }
  }

  /**
   * Compiles what was added. The builder is of no use afterwards.
   *
   * <p>Rows are renumbered so that those of one subject are adjacent: a change at a site then finds
   * its rows near each other in memory. Rows of one subject keep their order.
   *
   * @throws PenaltyRangeException where penalties could leave the range in which they add up
   *     exactly
   */
  public Program build() {
    for (Level level : Level.values()) {
      Map<String, Double> worst = worstPenalties(level);
      if (worst.values().stream().mapToDouble(Double::doubleValue).sum() > LARGEST_TOTAL) {
        throw new PenaltyRangeException(
            Collections.max(worst.entrySet(), Map.Entry.comparingByValue()).getKey());
      }
    }
    groupRowsBySubject();
    return new Program(this);
  }

  private void groupRowsBySubject() {
    int[] order = new int[rowSubject.size()];
    Arrays.setAll(order, row -> row);
    IntArrays.stableSort(
        order, (a, b) -> Integer.compare(rowSubject.getInt(a), rowSubject.getInt(b)));
    int[] newNumber = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      newNumber[order[row]] = row;
    }
    List<Penalty> oldPenalties = List.copyOf(penalties);
    long[] oldOffset = offset.toLongArray();
    for (int row = 0; row < order.length; row++) {
      penalties.set(row, oldPenalties.get(order[row]));
      offset.set(row, oldOffset[order[row]]);
    }
    reorder(rowFamily, order);
    reorder(rowPhase, order);
    reorder(rowSubject, order);
    for (IntArrayList rows : List.of(termRow, indicatorTermRow, watchedRow)) {
      rows.replaceAll((int row) -> newNumber[row]);
    }
  }

  private static void reorder(IntArrayList list, int[] order) {
    int[] old = list.toIntArray();
    for (int i = 0; i < order.length; i++) {
      list.set(i, old[order[i]]);
    }
  }

  /**
   * The most that the penalties of each rule of a level could add up to, whatever is built: by id
   * of the rule, in floating point, so that it can't overflow.
   */
  public Map<String, Double> worstPenalties(Level level) {
    double[] low = new double[offset.size()];
    double[] high = new double[offset.size()];
    for (int row = 0; row < low.length; row++) {
      low[row] = (double) offset.getLong(row);
      high[row] = (double) offset.getLong(row);
    }
    for (int i = 0; i < termRow.size(); i++) {
      double most = (double) termCoefficient.getLong(i) * upper.getInt(termColumn.getInt(i));
      widen(low, high, termRow.getInt(i), most);
    }
    for (int i = 0; i < indicatorTermRow.size(); i++) {
      widen(low, high, indicatorTermRow.getInt(i), (double) indicatorTermCoefficient.getLong(i));
    }
    Map<String, Double> worst = new TreeMap<>();
    for (int row = 0; row < low.length; row++) {
      Family family = families.get(rowFamily.getInt(row));
      if (family.level() == level) {
        double ofRow = Math.max(size(row, low[row]), size(row, high[row]));
        worst.merge(family.ruleId(), ofRow, Double::sum);
      }
    }
    return worst;
  }

  private static void widen(double[] low, double[] high, int row, double most) {
    if (most < 0) {
      low[row] += most;
    } else {
      high[row] += most;
    }
  }

  /** The size of a penalty at an activity, in floating point so that it can't overflow. */
  private double size(int row, double activity) {
    Penalty penalty = penalties.get(row);
    int last = penalty.pieces() - 1;
    double left =
        penalty.valueAt(0)
            + (double) penalty.slopeBefore(0) * Math.min(0, activity - penalty.breakAt(0));
    double right =
        penalty.valueAt(last)
            + (double) penalty.lastSlope() * Math.max(0, activity - penalty.breakAt(last));
    return Math.max(Math.abs(left), Math.abs(right));
  }
}
