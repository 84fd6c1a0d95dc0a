package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * Repairs rows of limits and targets that ask for indicators: turns an indicator on by adding at
 * once all the ports that reach its threshold, of those that help first the one that gains most.
 * Where a site is full, weaker ports make room.
 */
final class ThresholdRepair {

  private final Program program;
  private final Evaluator evaluator;
  private final ColumnNeighbours neighbours;
  private final SiteBlocks blocks;
  private final BooleanSupplier stop;
  private final int[] asking;
  private final RowContributors contributors;
  private final long[] totals = new long[Level.values().length];

  /** Changes since the last indicator was begun, to undo them. */
  private final IntArrayList changed = new IntArrayList();

  private final IntArrayList changedBy = new IntArrayList();

  /** Repairs all rows, until the search is stopped. */
  ThresholdRepair(Allocation.Problem problem, RowContributors contributors, Evaluator evaluator) {
    this(problem, contributors, evaluator, contributors.asking(), problem.state().stop()::isOn);
  }

  /** Repairs hard rows, which come before the time: a stop does not end it. */
  static ThresholdRepair ofHardRows(
      Allocation.Problem problem, RowContributors contributors, Evaluator evaluator) {
    int[] rows =
        Arrays.stream(contributors.asking())
            .filter(row -> problem.program().family(row).level() == Level.HARD)
            .toArray();
    return new ThresholdRepair(problem, contributors, evaluator, rows, () -> false);
  }

  private ThresholdRepair(
      Allocation.Problem problem,
      RowContributors contributors,
      Evaluator evaluator,
      int[] asking,
      BooleanSupplier stop) {
    this.program = evaluator.program();
    this.evaluator = evaluator;
    this.neighbours = problem.neighbours();
    this.blocks = problem.blocks();
    this.stop = stop;
    this.asking = asking;
    this.contributors = contributors;
  }

  /** Raises row after row, as far as that gains anything. */
  void run() {
    for (int row : asking) {
      if (evaluator.penalty(row) > 0 && contributors.columns(row).length > 0) {
        raiseByColumns(row);
      }
      boolean raised = true;
      while (raised && evaluator.penalty(row) > 0 && !stop.getAsBoolean()) {
        raised = raise(row);
      }
    }
  }

  /** Adds ports, and undoes that if nothing is gained. */
  private void raiseByColumns(int row) {
    long wanted = program.penalty(row).nearestBound(evaluator.activity(row));
    Gain before = Gain.ofPenalties(evaluator);
    addColumns(row, wanted);
    if (!Gain.ofPenalties(evaluator).minus(before).isImprovement()) {
      undo(0);
    }
    changed.clear();
    changedBy.clear();
  }

  /**
   * Turns on what helps, the best first, until the row asks for no more; returns whether anything
   * helped. The gain of one falls as others are on, as a rule: so one is tried again only when it
   * seems to be the best, and is taken where it still gains as much as the next seemed to.
   */
  private boolean raise(int row) {
    PriorityQueue<Raising> waiting = new PriorityQueue<>();
    for (int indicator : contributors.indicators(row)) {
      if (!stop.getAsBoolean()) {
        trial(indicator).ifPresent(waiting::add);
      }
    }
    boolean raised = false;
    while (evaluator.penalty(row) > 0 && !waiting.isEmpty() && !stop.getAsBoolean()) {
      Optional<Raising> again = trial(waiting.remove().indicator());
      if (again.isPresent() && !waiting.isEmpty() && again.get().compareTo(waiting.peek()) > 0) {
        waiting.add(again.get());
      } else if (again.isPresent()) {
        turnOn(again.get().indicator());
        changed.clear();
        changedBy.clear();
        raised = true;
      }
    }
    return raised;
  }

  /**
   * An indicator and its gain when it was last tried.
   *
   * @param indicator the indicator
   * @param gain its gain, above none
   */
  private record Raising(int indicator, Gain gain) implements Comparable<Raising> {

    /** The best first; of equals the first indicator. */
    @Override
    public int compareTo(Raising other) {
      int order = other.gain.compareTo(gain);
      return order != 0 ? order : Integer.compare(indicator, other.indicator);
    }
  }

  /**
   * What turning an indicator on would gain; nothing where it is on, can't be, or gains nothing.
   */
  private Optional<Raising> trial(int indicator) {
    if (evaluator.isOn(indicator)) {
      return Optional.empty();
    }
    Gain before = Gain.ofPenalties(evaluator);
    Gain gain = turnOn(indicator) ? Gain.ofPenalties(evaluator).minus(before) : Gain.NONE;
    undo(0);
    return gain.isImprovement() ? Optional.of(new Raising(indicator, gain)) : Optional.empty();
  }

  private void change(int column, int by) {
    evaluator.set(column, evaluator.value(column) + by);
    changed.add(column);
    changedBy.add(by);
  }

  private void undo(int to) {
    for (int i = changed.size() - 1; i >= to; i--) {
      int column = changed.getInt(i);
      evaluator.set(column, evaluator.value(column) - changedBy.getInt(i));
    }
    changed.size(to);
    changedBy.size(to);
  }

  /**
   * Raises the row that an indicator watches to its threshold; returns whether that is possible.
   */
  private boolean turnOn(int indicator) {
    int row = program.watchedRow(indicator);
    long threshold = program.threshold(indicator);
    for (int contributor : fewestColumnsFirst(contributors.indicators(row))) {
      if (evaluator.activity(row) < threshold
          && !evaluator.isOn(contributor)
          && !turnOn(contributor)) {
        return false;
      }
    }
    return addColumns(row, threshold);
  }

  /** Adds ports until a row reaches a threshold; returns whether it does. */
  private boolean addColumns(int row, long threshold) {
    int[] columns = contributors.columns(row);
    while (evaluator.activity(row) < threshold) {
      long before = evaluator.activity(row);
      boolean added = addBest(columns, row, threshold) || addWithRoom(columns, row, threshold);
      if (!added || evaluator.activity(row) <= before) {
        return false;
      }
    }
    return true;
  }

  /** Indicators that few columns can turn on come first: those may do for the others as well. */
  private int[] fewestColumnsFirst(int[] indicators) {
    return Arrays.stream(indicators)
        .boxed()
        .sorted(Comparator.comparingInt(i -> contributors.columns(program.watchedRow(i)).length))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private long coefficient(int column, int row) {
    long[] found = {0};
    program.forEachTerm(column, (r, c) -> found[0] += r == row ? c : 0);
    return found[0];
  }

  /**
   * Adds to the column that costs least for what it adds to the row, as much as is needed and fits.
   */
  private boolean addBest(int[] columns, int row, long threshold) {
    long needed = threshold - evaluator.activity(row);
    int best = -1;
    int bestAmount = 0;
    double bestCost = 0;
    for (int column : columns) {
      long coefficient = coefficient(column, row);
      int amount = amount(column, (needed + coefficient - 1) / coefficient);
      if (amount > 0) {
        evaluator.preview(column, amount, column, 0, totals);
        double cost = cost() / Math.min((double) needed, coefficient * (double) amount);
        if (best < 0 || cost < bestCost) {
          best = column;
          bestAmount = amount;
          bestCost = cost;
        }
      }
    }
    if (best >= 0) {
      change(best, bestAmount);
    }
    return best >= 0;
  }

  /** The most of a column, at most what is wanted, that violates no limit more than before. */
  private int amount(int column, long wanted) {
    long most = Math.min(wanted, (long) program.upper(column) - evaluator.value(column));
    for (int amount = (int) most; amount > 0; amount /= 2) {
      evaluator.preview(column, amount, column, 0, totals);
      if (totals[Level.HARD.index()] <= evaluator.total(Level.HARD)) {
        return amount;
      }
    }
    return 0;
  }

  /** What the change just previewed costs; a point of a target counts as much as a USD. */
  private double cost() {
    return (double) totals[Level.MEDIUM.index()]
        - evaluator.total(Level.MEDIUM)
        + totals[Level.SOFT.index()]
        - evaluator.total(Level.SOFT);
  }

  /** Makes room for one more of the first column that can have some. */
  private boolean addWithRoom(int[] columns, int row, long threshold) {
    for (int column : strongestFirst(columns, row)) {
      if (evaluator.value(column) < program.upper(column)) {
        int mark = changed.size();
        if (relieve(column) || makeRoom(column, row)) {
          long needed = threshold - evaluator.activity(row);
          long coefficient = coefficient(column, row);
          change(column, Math.max(1, amount(column, (needed + coefficient - 1) / coefficient)));
          return true;
        }
        undo(mark);
      }
    }
    return false;
  }

  private int[] strongestFirst(int[] columns, int row) {
    return Arrays.stream(columns)
        .boxed()
        .sorted(Comparator.comparingLong((Integer column) -> -coefficient(column, row)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean fits(int column) {
    evaluator.preview(column, 1, column, 0, totals);
    return totals[Level.HARD.index()] <= evaluator.total(Level.HARD);
  }

  /** Reinforces the grid node of a column. */
  private boolean relieve(int column) {
    for (int relief : neighbours.reliefs(column)) {
      if (evaluator.value(relief) < program.upper(relief) && fits(relief)) {
        change(relief, 1);
        if (fits(column)) {
          return true;
        }
        undo(changed.size() - 1);
      }
    }
    return false;
  }

  /** Takes weaker ports away at the site of a column, those first whose loss is least. */
  private boolean makeRoom(int column, int row) {
    if (blocks.kind(column) < 0) {
      return false;
    }
    int[] own = blocks.columns(blocks.block(column));
    long strength = coefficient(column, row);
    while (!fits(column)) {
      int least = -1;
      double leastCost = 0;
      for (int other : own) {
        if (evaluator.value(other) > 0 && coefficient(other, row) < strength) {
          evaluator.preview(other, -1, other, 0, totals);
          boolean breaksLess = totals[Level.HARD.index()] <= evaluator.total(Level.HARD);
          if (breaksLess && (least < 0 || cost() < leastCost)) {
            least = other;
            leastCost = cost();
          }
        }
      }
      if (least < 0) {
        return false;
      }
      change(least, -1);
    }
    return true;
  }
}
