package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Random;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.optaplanner.core.impl.domain.variable.descriptor.VariableDescriptor;

/** One move that turns a costed indicator off: tried on the evaluator, which is left as it was. */
final class StepDown {

  /** Indicators tried to find one that is on. */
  private static final int LOOKS = 64;

  /** Places tried for ports that leave. */
  private static final int TRIES = 8;

  /** Sites so near along the space-filling curve are tried, on both sides. */
  private static final int WINDOW = 24;

  /** One in so many tries is at the same site, in another phase. */
  private static final int SAME_SITE = 8;

  private static final double OF_TARGET = 1e3;
  private static final double OF_LIMIT = 1e9;

  private final SiteBlocks blocks;
  private final CostedIndicators costedIndicators;
  private final Program program;
  private final Evaluator evaluator;
  private final Random random;
  private final IntArrayList columns = new IntArrayList();
  private final IntArrayList amounts = new IntArrayList();
  private final long[] totals = new long[Level.values().length];
  private int row;
  private long ceiling;

  StepDown(Allocation allocation, Random random) {
    this.blocks = allocation.problem().blocks();
    this.costedIndicators = allocation.problem().costedIndicators();
    this.program = allocation.program();
    this.evaluator = allocation.problem().workingState().evaluator();
    this.random = random;
  }

  /** Looks for changes that turn off some indicator that is on. */
  void run() {
    for (int look = 0; look < LOOKS; look++) {
      int indicator = costedIndicators.any(random);
      if (evaluator.isOn(indicator)) {
        row = program.watchedRow(indicator);
        ceiling = program.threshold(indicator) - 1;
        takeDown();
        putBack();
        return;
      }
    }
  }

  /** The changes found; none where no indicator was on. */
  BundleMove move(VariableDescriptor<Allocation> count) {
    return new BundleMove(count, columns.toIntArray(), amounts.toIntArray());
  }

  private void takeDown() {
    int[] own = costedIndicators.columns(row);
    int start = random.nextInt(own.length);
    for (int i = 0; i < own.length && evaluator.activity(row) > ceiling; i++) {
      int column = own[(start + i) % own.length];
      long coefficient = costedIndicators.coefficient(column, row);
      int held = evaluator.value(column);
      if (held > 0 && coefficient > 0) {
        long excess = evaluator.activity(row) - ceiling;
        int leaving = (int) Math.min(held, (excess + coefficient - 1) / coefficient);
        change(column, -leaving);
        place(column, leaving);
      }
    }
  }

  private void putBack() {
    for (int i = columns.size() - 1; i >= 0; i--) {
      int column = columns.getInt(i);
      evaluator.set(column, evaluator.value(column) - amounts.getInt(i));
    }
  }

  private void change(int column, int by) {
    evaluator.set(column, evaluator.value(column) + by);
    columns.add(column);
    amounts.add(by);
  }

  /** Finds places for ports that had to leave; those that can't be placed are dropped. */
  private void place(int from, int ports) {
    int left = ports;
    while (left > 0) {
      int best = SiteBlocks.NONE;
      int bestAmount = 0;
      double bestGain = 0;
      for (int i = 0; i < TRIES; i++) {
        int to = target(from);
        int amount = to == SiteBlocks.NONE || to == from ? 0 : amount(to, left);
        double gain = amount > 0 ? gain(to, amount) / amount : 0;
        if (amount > 0 && (best == SiteBlocks.NONE || gain > bestGain)) {
          best = to;
          bestAmount = amount;
          bestGain = gain;
        }
      }
      if (best == SiteBlocks.NONE) {
        return;
      }
      change(best, bestAmount);
      left -= bestAmount;
    }
  }

  private int target(int from) {
    int block = blocks.block(from);
    if (random.nextInt(SAME_SITE) == 0) {
      int[] own = blocks.columns(block);
      return own[random.nextInt(own.length)];
    }
    int away = 1 + random.nextInt(WINDOW);
    int near = random.nextBoolean() ? block + away : block - away;
    return near < 0 || near >= blocks.size()
        ? SiteBlocks.NONE
        : blocks.column(near, blocks.kind(from));
  }

  /** All that are left, or some, as far as there is room and no indicator is turned on again. */
  private int amount(int to, int left) {
    int wanted = random.nextBoolean() ? left : 1 + random.nextInt(left);
    long room = (long) program.upper(to) - evaluator.value(to);
    long coefficient = costedIndicators.coefficient(to, row);
    if (coefficient > 0) {
      room = Math.min(room, (ceiling - evaluator.activity(row)) / coefficient);
    }
    return (int) Math.min(wanted, room);
  }

  /** What more ports gain; a target outweighs money by far, and a limit outweighs targets. */
  private double gain(int column, int by) {
    evaluator.preview(column, by, column, 0, totals);
    return OF_LIMIT * gained(Level.HARD) + OF_TARGET * gained(Level.MEDIUM) + gained(Level.SOFT);
  }

  private double gained(Level level) {
    return (double) evaluator.total(level) - totals[level.index()];
  }
}
