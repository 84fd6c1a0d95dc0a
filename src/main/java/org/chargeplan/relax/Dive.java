package org.chargeplan.relax;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.chargeplan.program.Part;
import org.chargeplan.program.Program;
import org.chargeplan.program.Standing;

/**
 * Settles one batch: solves its linear program again and again, each time with a little more of it
 * whole. First indicators that cost something, for they are what hurts most when it is half; then
 * the columns, kind by kind.
 */
final class Dive {

  /** Rounds of settling indicators; some are always settled, so that few are needed. */
  private static final int MOST_ROUNDS = 60;

  private static final double SECONDS = 10;
  private static final double NEARLY_WHOLE = 1e-6;

  /** In each round this part of the open indicators is settled, those nearest to whole first. */
  private static final double SETTLED_AT_ONCE = 0.4;

  /** What can't be placed soon is better placed by the next linear program. */
  private static final double MOST_CARRIED = 2;

  /** So are those which are no farther from whole than this. */
  private static final double CLEAR = 0.15;

  private final Settling.Batch batch;
  private final int[] columns;
  private final Part part;
  private final Program program;
  private final Layout layout;
  private final Ranges ranges;
  private final Signs signs;
  private final LinearSolver solver;
  private final Formulation formulation;
  private final boolean[] isSettled;
  private boolean isSolved;
  private double[] values = {};
  private double[] indicators = {};

  Dive(Settling.Batch batch, Standing standing, IntPredicate isTaken, Goal goal, Options options) {
    this.batch = batch;
    columns = batch.stages().stream().flatMap(List::stream).flatMapToInt(Arrays::stream).toArray();
    part = new Part(standing, columns, isTaken);
    program = part.program();
    layout = Layout.of(program);
    ranges = Ranges.of(layout, goal);
    signs = new Signs(layout, ranges, goal);
    solver = new LinearSolver(options);
    formulation = new Formulation(layout, ranges, goal, Chains.none(program));
    isSettled = new boolean[program.indicators()];
  }

  /** Solves the batch; touches nothing else, so that batches can run side by side. */
  void run() {
    try (formulation) {
      if (solve()) {
        settleIndicators();
        settleColumns();
      }
    }
  }

  /** Whether the columns are all settled. */
  boolean isSolved() {
    return isSolved;
  }

  /** Rows of the whole that the batch changes. */
  int[] rows() {
    return part.rows();
  }

  /** Sets the columns of the batch in the allocation that it was taken from. */
  void tell(Standing standing) {
    if (values.length == 0) {
      return;
    }
    for (int i = 0; i < columns.length; i++) {
      standing.set(columns[i], values[i]);
    }
    for (int i : part.indicators()) {
      standing.settleIndicator(i);
    }
  }

  private boolean solve() {
    try (LinearSolver.Solution solution = solver.solve(formulation.model(), SECONDS)) {
      if (!solution.isOptimal()) {
        return false;
      }
      values = formulation.values(solution);
      indicators = formulation.indicators(solution);
      return true;
    }
  }

  private void settleIndicators() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      IntArrayList open = open();
      settleWhole();
      if (open.isEmpty()) {
        return;
      }
      int most = (int) Math.ceil(open.size() * SETTLED_AT_ONCE);
      for (int k = 0; k < open.size(); k++) {
        if (k < most || fromWhole(open.getInt(k)) < CLEAR) {
          settle(open.getInt(k));
        }
      }
      if (!solve() && !solveReleased()) {
        return;
      }
    }
  }

  /** Costly indicators that are neither 0 nor 1, those nearest to either first. */
  private IntArrayList open() {
    IntArrayList open = new IntArrayList();
    for (int i = 0; i < indicators.length; i++) {
      if (canSettle(i) && fromWhole(i) > NEARLY_WHOLE) {
        open.add(i);
      }
    }
    open.sort((a, b) -> Double.compare(fromWhole(a), fromWhole(b)));
    return open;
  }

  private void settleWhole() {
    for (int i = 0; i < indicators.length; i++) {
      if (canSettle(i) && fromWhole(i) <= NEARLY_WHOLE) {
        settle(i);
      }
    }
  }

  private boolean canSettle(int i) {
    return !isSettled[i] && ranges.isOpen(i) && signs.canHurt(i);
  }

  private double fromWhole(int i) {
    return Math.abs(indicators[i] - Math.rint(indicators[i]));
  }

  private void settle(int i) {
    isSettled[i] = true;
    formulation.fixIndicator(i, (int) Math.rint(indicators[i]));
  }

  /** Two indicators may have been settled against each other: lets go of those that are to be 1. */
  private boolean solveReleased() {
    for (int i = 0; i < indicators.length; i++) {
      if (isSettled[i] && indicators[i] > 0.5) {
        formulation.freeIndicator(i);
      }
    }
    return solve();
  }

  private void settleColumns() {
    Room room = new Room(layout, ranges, i -> isSettled[i] && indicators[i] < 0.5);
    int first = 0;
    for (List<int[]> stage : batch.stages()) {
      for (int[] chain : stage) {
        settleChain(first, chain.length, room);
        first += chain.length;
      }
      if (!solve()) {
        return;
      }
    }
    isSolved = true;
  }

  private void settleChain(int first, int length, Room room) {
    double carried = 0;
    for (int column = first; column < first + length; column++) {
      double asked = values[column] + carried;
      int value = room.most(column, Math.min(program.upper(column), nearest(asked)));
      carried = Math.max(-MOST_CARRIED, Math.min(MOST_CARRIED, asked - value));
      formulation.fixColumn(column, value);
      values[column] = value;
      room.take(column, value);
    }
  }

  private static int nearest(double asked) {
    return (int) Math.max(0, Math.floor(asked + 0.5));
  }
}
