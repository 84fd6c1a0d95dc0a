package org.chargeplan.relax;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/**
 * Where the least of a row can lie, whatever its price: the ends of its range, the breakpoints of
 * its penalty, and both sides of the thresholds of the indicators that watch it. In between, what a
 * row costs is a straight line.
 */
final class Breakpoints {

  private final RowView layout;
  private final ActivityBounds ranges;
  private final Objective goal;

  /** Corners of row r are those from first[r] to first[r + 1] - 1. */
  private final int[] first;

  private final LongArrayList activity = new LongArrayList();
  private final DoubleArrayList cost = new DoubleArrayList();
  private final LowerSum sum = new LowerSum();

  Breakpoints(RowView layout, ActivityBounds ranges, Objective goal) {
    this.layout = layout;
    this.ranges = ranges;
    this.goal = goal;
    Program program = layout.program();
    first = new int[program.rows() + 1];
    for (int row = 0; row < program.rows(); row++) {
      addRow(program, row);
      first[row + 1] = activity.size();
    }
  }

  private void addRow(Program program, int row) {
    add(row, ranges.low(row));
    add(row, ranges.high(row));
    Penalty penalty = program.penalty(row);
    for (int i = 0; i < penalty.pieces() && weight(row) != 0; i++) {
      if (penalty.breakAt(i) > ranges.low(row) && penalty.breakAt(i) < ranges.high(row)) {
        add(row, penalty.breakAt(i));
      }
    }
    for (int i = layout.firstWatch()[row]; i < layout.firstWatch()[row + 1]; i++) {
      if (ranges.isOpen(i)) {
        add(row, ranges.lastOff(i));
        add(row, ranges.firstOn(i));
      }
    }
  }

  private double weight(int row) {
    return goal.weight(layout.program().family(row).level());
  }

  private void add(int row, long at) {
    double weight = weight(row);
    activity.add(at);
    cost.add(weight == 0 ? 0 : weight * layout.program().penalty(row).of(at));
  }

  /**
   * A number that a row and the indicators that watch it are not below.
   *
   * @param price price of the row
   * @param indicatorCost what each indicator costs where it is 1
   */
  double least(int row, double price, double[] indicatorCost) {
    double least = Double.POSITIVE_INFINITY;
    for (int corner = first[row]; corner < first[row + 1]; corner++) {
      least = Math.min(least, at(corner, row, price, indicatorCost));
    }
    return least;
  }

  /** The activity at which that least number is reached. */
  long best(int row, double price, double[] indicatorCost) {
    int best = first[row];
    double least = Double.POSITIVE_INFINITY;
    for (int corner = first[row]; corner < first[row + 1]; corner++) {
      double here = at(corner, row, price, indicatorCost);
      if (here < least) {
        least = here;
        best = corner;
      }
    }
    return activity.getLong(best);
  }

  private double at(int corner, int row, double price, double[] indicatorCost) {
    long here = activity.getLong(corner);
    sum.clear();
    sum.add(cost.getDouble(corner));
    sum.add(-price * ((double) here - layout.program().offset(row)));
    for (int i = layout.firstWatch()[row]; i < layout.firstWatch()[row + 1]; i++) {
      if (isOn(i, here)) {
        sum.add(indicatorCost[i]);
      }
    }
    return sum.atLeast();
  }

  /** Whether an indicator is 1 at a corner of the row it watches. */
  boolean isOn(int indicator, long at) {
    return ranges.isOpen(indicator)
        ? at >= ranges.firstOn(indicator)
        : ranges.isAlwaysOn(indicator);
  }
}
