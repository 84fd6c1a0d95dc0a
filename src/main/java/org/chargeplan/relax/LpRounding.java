package org.chargeplan.relax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * Rounds the allocation of a relaxation to integers, batch by batch, by relax-and-fix: the linear
 * program of a batch has all other columns fixed at their present values, rounded or not, and so
 * compensates for what rounding the batches before has cost targets, zones and grid nodes.
 */
public final class LpRounding implements AutoCloseable {

  /** An excess of less than this part of a block is left to the repair of the search. */
  private static final double NEGLIGIBLE = 0.02;

  private final FractionalPoint point;
  private final RelaxationOptions options;
  private final ExecutorService workers;
  private int unsolved;

  /**
   * Columns that are rounded together.
   *
   * @param stages the columns, in the order in which they are fixed; a stage is a list of chains,
   *     and in a chain the rounding error of one column is carried to the next
   */
  public record Batch(List<List<int[]>> stages) {

    /** Keeps the lists. */
    public Batch {
      stages = List.copyOf(stages);
    }
  }

  /**
   * Starts from an allocation: of a relaxation, or an integer one that is to be improved.
   *
   * @param start the allocation; not changed
   * @param duals duals of the rows in the relaxation
   * @param targetFactor missing a target costs so many times its dual
   * @param options as for the relaxation itself: threads and stop
   */
  public LpRounding(
      FractionalPoint start, double[] duals, double targetFactor, RelaxationOptions options) {
    this.options = options;
    point = start.in(PenalizedTargets.of(start.program(), duals, targetFactor));
    workers =
        Executors.newFixedThreadPool(
            options.threads(),
            task -> {
              Thread thread = new Thread(task, "rounding");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Raises columns that relieve violated hard rows, as blocks of reinforcement do for a grid node,
   * until the rows are satisfied; the tolerance of the relaxation may have hidden the violation.
   *
   * @param columns columns to raise, those first that are to be tried first
   */
  public void relieve(int[] columns) {
    for (int column : columns) {
      double before = point.value(column);
      double room = point.program().upper(column) - before;
      point.set(column, before + Math.min(room, needed(column)));
      if (breaksAny(column)) {
        point.set(column, before);
      }
    }
  }

  /** How many more of a column relieve all the hard rows that it can relieve. */
  private double needed(int column) {
    double[] needed = {0};
    point
        .program()
        .forEachTerm(
            column,
            (row, c) -> {
              double excess = excess(row);
              if (c < 0 && excess > NEGLIGIBLE * -c) {
                needed[0] = Math.max(needed[0], Math.ceil(excess / -c));
              }
            });
    return needed[0];
  }

  private boolean breaksAny(int column) {
    boolean[] breaks = {false};
    point.program().forEachTerm(column, (row, c) -> breaks[0] |= c > 0 && excess(row) > 0.5);
    return breaks[0];
  }

  /** By how much a hard row is above its limit. */
  private double excess(int row) {
    Program program = point.program();
    long activity = Math.round(point.activity(row));
    boolean isHard = program.family(row).level() == Level.HARD;
    return isHard ? point.activity(row) - program.penalty(row).nearestBound(activity) : 0;
  }

  /** Fixes a column at a value. */
  public void fix(int column, int value) {
    point.set(column, value);
  }

  /**
   * Rounds some batches at the same time; none sees what the others do, and only the first one
   * covers what rows that they share still lack. A batch whose linear program can't be solved keeps
   * its values.
   */
  public void round(List<Batch> wave) {
    for (RelaxAndFix relaxAndFix : runAll(wave)) {
      relaxAndFix.applyTo(point);
      unsolved += relaxAndFix.isSolved() ? 0 : 1;
    }
  }

  /**
   * Optimises some batches of an integer allocation anew at the same time, and keeps the old values
   * of those that do not improve.
   */
  public void improve(List<Batch> wave) {
    for (RelaxAndFix relaxAndFix : runAll(wave)) {
      if (relaxAndFix.improves(point)) {
        relaxAndFix.applyTo(point);
      }
    }
  }

  private List<RelaxAndFix> runAll(List<Batch> wave) {
    List<RelaxAndFix> started = new ArrayList<>();
    List<Future<?>> running = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Batch batch : wave) {
      RelaxAndFix relaxAndFix = new RelaxAndFix(batch, point, taken::get, Objective.COST, options);
      started.add(relaxAndFix);
      for (int row : relaxAndFix.rows()) {
        taken.set(row);
      }
    }
    started.forEach(relaxAndFix -> running.add(workers.submit(relaxAndFix::run)));
    running.forEach(Waiting::forEnd);
    return started;
  }

  /** How many batches could not be rounded feasibly, or not completely. */
  public int unsolved() {
    return unsolved;
  }

  /** The present values of all columns; a copy. */
  public double[] values() {
    double[] values = new double[point.program().columns()];
    for (int column = 0; column < values.length; column++) {
      values[column] = point.value(column);
    }
    return values;
  }

  /** The present values of all indicators; a copy. */
  public double[] indicators() {
    double[] values = new double[point.program().indicators()];
    for (int i = 0; i < values.length; i++) {
      values[i] = point.indicator(i);
    }
    return values;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
