package org.chargeplan.relax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/**
 * Makes the allocation of a relaxation whole, batch by batch, in the manner of relax-and-fix: the
 * linear program of a batch sees all other columns as they stand, settled or not, and so makes good
 * what settling the ones before has cost targets, zones and grid nodes.
 */
public final class LpRounding implements AutoCloseable {

  /** Targets cost at least this part of the price at which hardly any plan misses one. */
  private static final double LEAST_PART = 0.003;

  /** An excess of less than this part of a block is left to be mended by the search. */
  private static final double NEGLIGIBLE = 0.02;

  private final FractionalPoint standing;
  private final RelaxationOptions options;
  private final ExecutorService workers;
  private int unsolved;

  /**
   * Columns that are settled together.
   *
   * @param stages the columns, in the order in which they are settled; a stage is a list of chains,
   *     and in a chain what one column rounds off is carried to the next
   */
  public record Batch(List<List<int[]>> stages) {

    /** Keeps the lists. */
    public Batch {
      stages = List.copyOf(stages);
    }
  }

  /**
   * Starts from an allocation: of a relaxation, or a whole one that is to be made better.
   *
   * @param start the allocation; not changed
   * @param prices prices of the rows in the relaxation
   * @param dearer targets cost so many times what they cost there
   * @param options as for the relaxation itself: threads and stop
   */
  public LpRounding(
      FractionalPoint start, double[] prices, double dearer, RelaxationOptions options) {
    this.options = options;
    standing = start.in(priced(start.program(), prices, dearer));
    workers =
        Executors.newFixedThreadPool(
            options.threads(),
            task -> {
              Thread thread = new Thread(task, "settling");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Targets at a price that is a little above the relaxation's: what settling one batch has cost
   * them is made good by many others, each a little, and not by the next one at any cost.
   */
  private static Program priced(Program program, double[] prices, double dearer) {
    double least = LEAST_PART * TargetPenalty.of(program);
    return program.with(
        row -> isTarget(program, row) ? Level.SOFT : program.family(row).level(),
        row -> {
          Penalty penalty = program.penalty(row);
          if (!isTarget(program, row)) {
            return penalty;
          }
          double steepest = Math.max(1, TargetPenalty.steepest(program, row));
          return penalty.times(Math.max(least, dearer * Math.abs(prices[row]) / steepest));
        });
  }

  private static boolean isTarget(Program program, int row) {
    return program.family(row).level() == Level.MEDIUM;
  }

  /**
   * Raises columns that relieve broken hard rows, as blocks of reinforcement do a grid node, until
   * they are whole again; a tolerance of the relaxation may have spared them.
   *
   * @param columns columns to raise, those first that are to be tried first
   */
  public void relieve(int[] columns) {
    for (int column : columns) {
      double before = standing.value(column);
      double room = standing.program().upper(column) - before;
      standing.set(column, before + Math.min(room, needed(column)));
      if (breaksAny(column)) {
        standing.set(column, before);
      }
    }
  }

  /** How many more of a column relieve all the hard rows that it can relieve. */
  private double needed(int column) {
    double[] needed = {0};
    standing
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
    standing.program().forEachTerm(column, (row, c) -> breaks[0] |= c > 0 && excess(row) > 0.5);
    return breaks[0];
  }

  /** By how much a hard row is above its limit. */
  private double excess(int row) {
    Program program = standing.program();
    long activity = Math.round(standing.activity(row));
    boolean isHard = program.family(row).level() == Level.HARD;
    return isHard ? standing.activity(row) - program.penalty(row).nearestBound(activity) : 0;
  }

  /** Keeps a column at a value. */
  public void fix(int column, int value) {
    standing.set(column, value);
  }

  /**
   * Settles some batches at the same time; none sees what the others settle, and only the first one
   * makes good what rows that they share still lack. A batch whose linear program can't be solved
   * stays as it stands.
   */
  public void settle(List<Batch> wave) {
    for (RelaxAndFix dive : dives(wave)) {
      dive.tell(standing);
      unsolved += dive.isSolved() ? 0 : 1;
    }
  }

  /**
   * Settles some batches of a whole allocation anew at the same time, and leaves those as they
   * stand that are no better that way.
   */
  public void improve(List<Batch> wave) {
    for (RelaxAndFix dive : dives(wave)) {
      if (dive.isWin(standing)) {
        dive.tell(standing);
      }
    }
  }

  private List<RelaxAndFix> dives(List<Batch> wave) {
    List<RelaxAndFix> dives = new ArrayList<>();
    List<Future<?>> running = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Batch batch : wave) {
      RelaxAndFix dive = new RelaxAndFix(batch, standing, taken::get, Objective.COST, options);
      dives.add(dive);
      for (int row : dive.rows()) {
        taken.set(row);
      }
    }
    dives.forEach(dive -> running.add(workers.submit(dive::run)));
    running.forEach(Waiting::forEnd);
    return dives;
  }

  /** How many batches could not be settled, or not wholly. */
  public int unsolved() {
    return unsolved;
  }

  /** The values of all columns as they stand; a copy. */
  public double[] values() {
    double[] values = new double[standing.program().columns()];
    for (int column = 0; column < values.length; column++) {
      values[column] = standing.value(column);
    }
    return values;
  }

  /** The values of all indicators as they stand; a copy. */
  public double[] indicators() {
    double[] values = new double[standing.program().indicators()];
    for (int i = 0; i < values.length; i++) {
      values[i] = standing.indicator(i);
    }
    return values;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
