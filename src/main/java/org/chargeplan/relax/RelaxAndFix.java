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
 * Rounds one batch by relax-and-fix: solves its linear program again and again, each time with a
 * few more variables fixed at integers. First indicators that cost something, for a fractional
 * fixed cost is what distorts the relaxation most; then the columns, kind by kind.
 */
final class RelaxAndFix {

  /** Rounds of fixing indicators; each fixes some, so that few are needed. */
  private static final int MOST_ROUNDS = 60;

  private static final double SECONDS = 10;
  private static final double NEARLY_INTEGER = 1e-6;

  /**
   * In each round this part of the fractional indicators is fixed, those nearest to 0 or 1 first.
   */
  private static final double FIXED_AT_ONCE = 0.4;

  /** A larger rounding error is not carried on: the next linear program places it better. */
  private static final double MOST_CARRIED = 2;

  /** Indicators no farther from 0 or 1 than this are fixed in the same round. */
  private static final double CLEAR = 0.15;

  private final LpRounding.Batch batch;
  private final RelaxationOptions options;
  private final int[] columns;
  private final SubProgram subProgram;
  private final Program program;
  private final RowView view;
  private final ActivityBounds bounds;
  private final DualSigns signs;
  private final LinearSolver solver;
  private final Formulation formulation;
  private final boolean[] isFixed;

  /** Indicators that are fixed at 0. */
  private final boolean[] isOff;

  private boolean isSolved;
  private double[] values = {};
  private double[] indicators = {};

  RelaxAndFix(
      LpRounding.Batch batch,
      FractionalPoint point,
      IntPredicate isTaken,
      Objective objective,
      RelaxationOptions options) {
    this.batch = batch;
    this.options = options;
    columns = batch.stages().stream().flatMap(List::stream).flatMapToInt(Arrays::stream).toArray();
    subProgram = new SubProgram(point, columns, isTaken);
    program = subProgram.program();
    view = RowView.of(program);
    bounds = ActivityBounds.of(view, objective);
    signs = new DualSigns(view, bounds, objective);
    solver = new LinearSolver(options);
    formulation = new Formulation(view, bounds, objective, RunningSums.none(program));
    isFixed = new boolean[program.indicators()];
    isOff = new boolean[program.indicators()];
  }

  /** Solves the batch; changes nothing else, so that batches can run in parallel. */
  void run() {
    try (formulation) {
      isSolved = solve() && fixIndicators() && roundColumns();
    }
  }

  /** Whether all columns are rounded. */
  boolean isSolved() {
    return isSolved;
  }

  /** Rows of the full program that the batch changes. */
  int[] rows() {
    return subProgram.rows();
  }

  /**
   * Whether the rounded columns are better than their values in the integer allocation that they
   * were taken from: fewer violations of hard rows, else as many at a lower cost.
   */
  boolean improves(FractionalPoint point) {
    if (!isSolved) {
      return false;
    }
    Evaluator evaluator = new Evaluator(program);
    for (int i = 0; i < columns.length; i++) {
      evaluator.set(i, (int) Math.round(point.value(columns[i])));
    }
    long hardBefore = evaluator.total(Level.HARD);
    long softBefore = evaluator.total(Level.SOFT);
    for (int i = 0; i < columns.length; i++) {
      evaluator.set(i, (int) Math.round(values[i]));
    }
    long hard = evaluator.total(Level.HARD);
    return hard < hardBefore || (hard == hardBefore && evaluator.total(Level.SOFT) < softBefore);
  }

  /** Sets the columns of the batch in the allocation that it was taken from. */
  void applyTo(FractionalPoint point) {
    if (values.length == 0) {
      return;
    }
    for (int i = 0; i < columns.length; i++) {
      point.set(columns[i], isSolved ? Math.rint(values[i]) : values[i]);
    }
    for (int i : subProgram.indicators()) {
      point.recomputeIndicator(i);
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

  private boolean fixIndicators() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      IntArrayList fractional = fractional();
      fixIntegerOnes();
      if (fractional.isEmpty()) {
        return true;
      }
      int most = (int) Math.ceil(fractional.size() * FIXED_AT_ONCE);
      while (most < fractional.size() && distanceToInteger(fractional.getInt(most)) < CLEAR) {
        most++;
      }
      if (!fixFirst(fractional, most)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Fixes the first ones at the nearest integer; fewer, where that makes the linear program
   * infeasible. An indicator that can't be 0 is fixed at 1.
   */
  private boolean fixFirst(IntArrayList fractional, int most) {
    for (int count = most; count > 0 && !isStopped(); count /= 2) {
      fractional
          .subList(0, count)
          .forEach((int i) -> fixIndicator(i, (int) Math.rint(indicators[i])));
      if (solve()) {
        return true;
      }
      fractional.subList(0, count).forEach((int i) -> releaseIndicator(i));
    }
    fixIndicator(fractional.getInt(0), 1);
    return solve();
  }

  /** Indicators that cost something and are neither 0 nor 1, those nearest to either first. */
  private IntArrayList fractional() {
    IntArrayList fractional = new IntArrayList();
    for (int i = 0; i < indicators.length; i++) {
      if (canFix(i) && distanceToInteger(i) > NEARLY_INTEGER) {
        fractional.add(i);
      }
    }
    fractional.sort((a, b) -> Double.compare(distanceToInteger(a), distanceToInteger(b)));
    return fractional;
  }

  private void fixIntegerOnes() {
    for (int i = 0; i < indicators.length; i++) {
      if (canFix(i) && distanceToInteger(i) <= NEARLY_INTEGER) {
        fixIndicator(i, (int) Math.rint(indicators[i]));
      }
    }
  }

  private boolean canFix(int i) {
    return !isFixed[i] && bounds.isOpen(i) && signs.canHurt(i);
  }

  private double distanceToInteger(int i) {
    return Math.abs(indicators[i] - Math.rint(indicators[i]));
  }

  private void fixIndicator(int i, int value) {
    isFixed[i] = true;
    isOff[i] = value == 0;
    formulation.fixIndicator(i, value);
  }

  private void releaseIndicator(int i) {
    isFixed[i] = false;
    isOff[i] = false;
    formulation.freeIndicator(i);
  }

  /** Consecutive columns that carry their rounding error from one to the next. */
  private record Chain(int first, int length) {

    Chain slice(int from, int to) {
      return new Chain(first + from, to - from);
    }
  }

  private boolean roundColumns() {
    Slack slack = new Slack(view, bounds, i -> isOff[i]);
    int first = 0;
    for (List<int[]> stage : batch.stages()) {
      List<Chain> chains = new ArrayList<>();
      for (int[] chain : stage) {
        chains.add(new Chain(first, chain.length));
        first += chain.length;
      }
      if (!roundChains(chains, slack)) {
        return false;
      }
    }
    return true;
  }

  /** Rounds some chains together; where that is infeasible, it halves them and rounds each half. */
  private boolean roundChains(List<Chain> chains, Slack slack) {
    double[] asked = values.clone();
    chains.forEach(chain -> roundChain(chain, slack));
    if (solve()) {
      return true;
    }
    if (isStopped()) {
      values = asked;
      return false;
    }
    for (Chain chain : chains) {
      for (int column = chain.first; column < chain.first + chain.length; column++) {
        slack.take(column, -(int) values[column]);
        formulation.freeColumn(column);
      }
    }
    values = asked;
    if (chains.size() > 1) {
      int half = chains.size() / 2;
      return roundChains(chains.subList(0, half), slack)
          && roundChains(chains.subList(half, chains.size()), slack);
    }
    Chain only = chains.get(0);
    if (only.length > 1) {
      int half = only.length / 2;
      return roundChains(List.of(only.slice(0, half)), slack)
          && roundChains(List.of(only.slice(half, only.length)), slack);
    }
    return only.length == 0 || roundToTheOtherSide(only.first, slack);
  }

  /** Rounds a column to the other side of what the linear program asks for. */
  private boolean roundToTheOtherSide(int column, Slack slack) {
    double asked = values[column];
    int other = nearest(asked) > asked ? (int) Math.floor(asked) : (int) Math.ceil(asked);
    fixColumn(column, Math.min(program.upper(column), other), slack);
    return solve();
  }

  private void roundChain(Chain chain, Slack slack) {
    double carried = 0;
    for (int column = chain.first; column < chain.first + chain.length; column++) {
      double asked = values[column] + carried;
      int value = slack.most(column, Math.min(program.upper(column), nearest(asked)));
      carried = Math.max(-MOST_CARRIED, Math.min(MOST_CARRIED, asked - value));
      fixColumn(column, value, slack);
    }
  }

  private void fixColumn(int column, int value, Slack slack) {
    formulation.fixColumn(column, value);
    values[column] = value;
    slack.take(column, value);
  }

  private static int nearest(double asked) {
    return (int) Math.max(0, Math.floor(asked + 0.5));
  }
}
