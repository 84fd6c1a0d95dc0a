package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Program;

/**
 * The interval in which the best dual of a row lies: between the least and the largest slope of its
 * penalty; for a held row, the sign by the side on which it binds. Rows that indicators watch have
 * no limits.
 */
final class DualLimits {

  private final double[] least;
  private final double[] most;

  DualLimits(RowView view, ActivityBounds bounds, Objective objective) {
    Program program = view.program();
    least = new double[program.rows()];
    most = new double[program.rows()];
    for (int row = 0; row < least.length; row++) {
      if (view.isWatched(row) || bounds.isEmpty(row)) {
        set(row, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      } else if (bounds.isHeld(row)) {
        set(
            row,
            bounds.bindsBelow(row) ? Double.NEGATIVE_INFINITY : 0,
            bounds.bindsAbove(row) ? Double.POSITIVE_INFINITY : 0);
      } else {
        double weight = objective.weight(program.family(row).level());
        Envelope envelope = Envelope.of(program.penalty(row), bounds.low(row), bounds.high(row));
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

  /** The duals projected onto the limits. */
  double[] nearest(double[] duals) {
    double[] nearest = new double[duals.length];
    Arrays.setAll(nearest, row -> Math.max(least[row], Math.min(most[row], duals[row])));
    return nearest;
  }
}
