package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Program;

/**
 * Between which numbers the best price of a row lies: the least and the largest slope of its
 * penalty, or the side on which a held row binds. Rows that indicators watch have no limits.
 */
final class DualLimits {

  private final double[] least;
  private final double[] most;

  DualLimits(RowView layout, ActivityBounds ranges, Objective goal) {
    Program program = layout.program();
    least = new double[program.rows()];
    most = new double[program.rows()];
    for (int row = 0; row < least.length; row++) {
      if (layout.isWatched(row) || ranges.isEmpty(row)) {
        set(row, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      } else if (ranges.isHeld(row)) {
        set(
            row,
            ranges.bindsBelow(row) ? Double.NEGATIVE_INFINITY : 0,
            ranges.bindsAbove(row) ? Double.POSITIVE_INFINITY : 0);
      } else {
        double weight = goal.weight(program.family(row).level());
        Envelope envelope = Envelope.of(program.penalty(row), ranges.low(row), ranges.high(row));
        if (weight != 0 && envelope.pieces() > 0) {
          set(row, weight * envelope.slope(0), weight * envelope.slope(envelope.pieces() - 1));
        }
      }
    }
  }

  private void set(int row, double newLeast, double newMost) {
    least[row] = newLeast;
    most[row] = newMost;
  }

  double least(int row) {
    return least[row];
  }

  double most(int row) {
    return most[row];
  }

  /** The nearest prices within the limits. */
  double[] nearest(double[] prices) {
    double[] nearest = new double[prices.length];
    Arrays.setAll(nearest, row -> Math.max(least[row], Math.min(most[row], prices[row])));
    return nearest;
  }
}
