package org.chargeplan.relax;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.SubProgram;

/**
 * Settles one batch: solves its linear program again and again, each time with a little more of it
 * whole. First indicators that cost something, for they are what hurts most when it is half; then
 * the columns, kind by kind.
 */
final class RelaxAndFix {

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

  private final LpRounding.Batch batch;
  private final RelaxationOptions options;
  private final int[] columns;
  private final SubProgram part;
  private final Program program;
  private final RowView layout;
  private final ActivityBounds ranges;
  private final DualSigns signs;
  private final LinearSolver solver;
  private final Formulation formulation;
  private final boolean[] isSettled;

  /** Indicators that are settled at 0. */
  private final boolean[] isOff;

  private boolean isSolved;
  private double[] values = {};
  private double[] indicators = {};

  RelaxAndFix(
      LpRounding.Batch batch,
      FractionalPoint standing,
      IntPredicate isTaken,
      Objective goal,
      RelaxationOptions options) {
    this.batch = batch;
    this.options = options;
    columns = batch.stages().stream().flatMap(List::stream).flatMapToInt(Arrays::stream).toArray();
    part = new SubProgram(standing, columns, isTaken);
    program = part.program();
    layout = RowView.of(program);
    ranges = ActivityBounds.of(layout, goal);
    signs = new DualSigns(layout, ranges, goal);
    solver = new LinearSolver(options);
    formulation = new Formulation(layout, ranges, goal, RunningSums.none(program));
    isSettled = new boolean[program.indicators()];
    isOff = new boolean[program.indicators()];
  }

  /** Solves the batch; touches nothing else, so that batches can run side by side. */
  void run() {
    try (formulation) {
      isSolved = solve() && settleIndicators() && settleColumns();
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

  /**
   * Whether the columns are better settled than they stand, whole, in the allocation that they were
   * taken from.
   */
  boolean isWin(FractionalPoint standing) {
    if (!isSolved) {
      return false;
    }
    Evaluator evaluator = new Evaluator(program);
    for (int i = 0; i < columns.length; i++) {
      evaluator.set(i, (int) Math.round(standing.value(columns[i])));
    }
    long hard = evaluator.total(Level.HARD);
    long soft = evaluator.total(Level.SOFT);
    for (int i = 0; i < columns.length; i++) {
      evaluator.set(i, (int) Math.round(values[i]));
    }
    return evaluator.total(Level.HARD) <= hard && evaluator.total(Level.SOFT) < soft;
  }

  /** Sets the columns of the batch in the allocation that it was taken from. */
  void tell(FractionalPoint standing) {
    if (values.length == 0) {
      return;
    }
    for (int i = 0; i < columns.length; i++) {
      standing.set(columns[i], isSolved ? Math.rint(values[i]) : values[i]);
    }
    for (int i : part.indicators()) {
      standing.recomputeIndicator(i);
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

  private boolean isStopped() {
    return options.stop().getAsBoolean();
  }

  private boolean settleIndicators() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      IntArrayList open = open();
      settleWhole();
      if (open.isEmpty()) {
        return true;
      }
      int most = (int) Math.ceil(open.size() * SETTLED_AT_ONCE);
      while (most < open.size() && fromWhole(open.getInt(most)) < CLEAR) {
        most++;
      }
      if (!settleFirst(open, most)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Settles the first ones; fewer, where a hard row can't be kept with all of them. An indicator
   * that can't be 0 is 1.
   */
  private boolean settleFirst(IntArrayList open, int most) {
    for (int count = most; count > 0 && !isStopped(); count /= 2) {
      open.subList(0, count).forEach((int i) -> settle(i, (int) Math.rint(indicators[i])));
      if (solve()) {
        return true;
      }
      open.subList(0, count).forEach((int i) -> release(i));
    }
    settle(open.getInt(0), 1);
    return solve();
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
        settle(i, (int) Math.rint(indicators[i]));
      }
    }
  }

  private boolean canSettle(int i) {
    return !isSettled[i] && ranges.isOpen(i) && signs.canHurt(i);
  }

  private double fromWhole(int i) {
    return Math.abs(indicators[i] - Math.rint(indicators[i]));
  }

  private void settle(int i, int value) {
    isSettled[i] = true;
    isOff[i] = value == 0;
    formulation.fixIndicator(i, value);
  }

  private void release(int i) {
    isSettled[i] = false;
    isOff[i] = false;
    formulation.freeIndicator(i);
  }

  /** Columns, one after the other, that carry what they round off. */
  private record Chain(int first, int length) {

    Chain part(int from, int to) {
      return new Chain(first + from, to - from);
    }
  }

  private boolean settleColumns() {
    Slack room = new Slack(layout, ranges, i -> isOff[i]);
    int first = 0;
    for (List<int[]> stage : batch.stages()) {
      List<Chain> chains = new ArrayList<>();
      for (int[] chain : stage) {
        chains.add(new Chain(first, chain.length));
        first += chain.length;
      }
      if (!settle(chains, room)) {
        return false;
      }
    }
    return true;
  }

  /** Settles some chains together; half by half, where a hard row can't be kept that way. */
  private boolean settle(List<Chain> chains, Slack room) {
    double[] asked = values.clone();
    chains.forEach(chain -> settle(chain, room));
    if (solve()) {
      return true;
    }
    if (isStopped()) {
      values = asked;
      return false;
    }
    for (Chain chain : chains) {
      for (int column = chain.first; column < chain.first + chain.length; column++) {
        room.take(column, -(int) values[column]);
        formulation.freeColumn(column);
      }
    }
    values = asked;
    if (chains.size() > 1) {
      int half = chains.size() / 2;
      return settle(chains.subList(0, half), room)
          && settle(chains.subList(half, chains.size()), room);
    }
    Chain only = chains.get(0);
    if (only.length > 1) {
      int half = only.length / 2;
      return settle(List.of(only.part(0, half)), room)
          && settle(List.of(only.part(half, only.length)), room);
    }
    return only.length == 0 || settleOtherwise(only.first, room);
  }

  /** Settles a column on the other side of what the linear program asks for. */
  private boolean settleOtherwise(int column, Slack room) {
    double asked = values[column];
    int other = nearest(asked) > asked ? (int) Math.floor(asked) : (int) Math.ceil(asked);
    settle(column, Math.min(program.upper(column), other), room);
    return solve();
  }

  private void settle(Chain chain, Slack room) {
    double carried = 0;
    for (int column = chain.first; column < chain.first + chain.length; column++) {
      double asked = values[column] + carried;
      int value = room.most(column, Math.min(program.upper(column), nearest(asked)));
      carried = Math.max(-MOST_CARRIED, Math.min(MOST_CARRIED, asked - value));
      settle(column, value, room);
    }
  }

  private void settle(int column, int value, Slack room) {
    formulation.fixColumn(column, value);
    values[column] = value;
    room.take(column, value);
  }

  private static int nearest(double asked) {
    return (int) Math.max(0, Math.floor(asked + 0.5));
  }
}
