package org.chargeplan.relax;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/**
 * Where the minimum of a Lagrangian term of a row can lie, whatever its dual: the bounds of its
 * activity, the breakpoints of its penalty, and both sides of the thresholds of the indicators that
 * watch it. In between, the cost of the row is linear.
 */
final class Breakpoints {

  private final RowView view;
  private final ActivityBounds bounds;
  private final Objective objective;

  /** Breakpoints of row r are those from first[r] to first[r + 1] - 1. */
  private final int[] first;

  private final LongArrayList activity = new LongArrayList();
  private final DoubleArrayList cost = new DoubleArrayList();
  private final LowerSum sum = new LowerSum();

  Breakpoints(RowView view, ActivityBounds bounds, Objective objective) {
    this.view = view;
    this.bounds = bounds;
    this.objective = objective;
    Program program = view.program();
    first = new int[program.rows() + 1];
    for (int row = 0; row < program.rows(); row++) {
      addRow(program, row);
      first[row + 1] = activity.size();
    }
  }

  private void addRow(Program program, int row) {
    add(row, bounds.low(row));
    add(row, bounds.high(row));
    Penalty penalty = program.penalty(row);
    for (int i = 0; i < penalty.pieces() && weight(row) != 0; i++) {
      if (penalty.breakAt(i) > bounds.low(row) && penalty.breakAt(i) < bounds.high(row)) {
        add(row, penalty.breakAt(i));
      }
    }
    for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
      if (bounds.isOpen(i)) {
        add(row, bounds.lastOff(i));
        add(row, bounds.firstOn(i));
      }
    }
  }

  private double weight(int row) {
    return objective.weight(view.program().family(row).level());
  }

  private void add(int row, long at) {
    double weight = weight(row);
    activity.add(at);
    cost.add(weight == 0 ? 0 : weight * view.program().penalty(row).of(at));
  }

  /**
   * A lower bound on what a row and the indicators that watch it cost.
   *
   * @param dual dual of the row
   * @param indicatorCost what each indicator costs where it is 1
   */
  double least(int row, double dual, double[] indicatorCost) {
    double least = Double.POSITIVE_INFINITY;
    for (int breakpoint = first[row]; breakpoint < first[row + 1]; breakpoint++) {
      least = Math.min(least, at(breakpoint, row, dual, indicatorCost));
    }
    return least;
  }

  /**
   * What a row and the indicators that watch it cost at each of its breakpoints. Several threads
   * may ask at once.
   *
   * @param indicatorCost what each indicator costs where it is 1
   */
  PlaceProblem.RowCost costs(int row, double[] indicatorCost) {
    int[] order =
        IntStream.range(first[row], first[row + 1])
            .boxed()
            .sorted(Comparator.comparingLong(activity::getLong))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] at = new double[order.length];
    double[] least = new double[order.length];
    LowerSum ofRow = new LowerSum();
    int count = 0;
    for (int breakpoint : order) {
      double here = (double) activity.getLong(breakpoint);
      if (count == 0 || here > at[count - 1]) {
        at[count] = here;
        least[count++] = at(breakpoint, row, 0, indicatorCost, ofRow);
      }
    }
    boolean[] isGap = new boolean[count];
    for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
      for (int k = 0; k + 1 < count && bounds.isOpen(i); k++) {
        isGap[k] |= bounds.lastOff(i) <= at[k] && bounds.firstOn(i) >= at[k + 1];
      }
    }
    return new PlaceProblem.RowCost(Arrays.copyOf(at, count), Arrays.copyOf(least, count), isGap);
  }

  /** The activity at which that least cost is reached. */
  long best(int row, double dual, double[] indicatorCost) {
    int best = first[row];
    double least = Double.POSITIVE_INFINITY;
    for (int breakpoint = first[row]; breakpoint < first[row + 1]; breakpoint++) {
      double here = at(breakpoint, row, dual, indicatorCost);
      if (here < least) {
        least = here;
        best = breakpoint;
      }
    }
    return activity.getLong(best);
  }

  private double at(int breakpoint, int row, double dual, double[] indicatorCost) {
    return at(breakpoint, row, dual, indicatorCost, sum);
  }

  private double at(int breakpoint, int row, double dual, double[] indicatorCost, LowerSum into) {
    long here = activity.getLong(breakpoint);
    into.clear();
    into.add(cost.getDouble(breakpoint));
    into.add(-dual * ((double) here - view.program().offset(row)));
    for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
      if (isOn(i, here)) {
        into.add(indicatorCost[i]);
      }
    }
    return into.atLeast();
  }

  /** Whether an indicator is 1 at a breakpoint of the row it watches. */
  boolean isOn(int indicator, long at) {
    return bounds.isOpen(indicator)
        ? at >= bounds.firstOn(indicator)
        : bounds.isAlwaysOn(indicator);
  }
}
