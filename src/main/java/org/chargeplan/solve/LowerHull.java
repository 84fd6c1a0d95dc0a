package org.chargeplan.solve;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/** The lower convex hull of a step function, given by the upper edges of its steps. */
final class LowerHull {

  private final DoubleArrayList at = new DoubleArrayList();
  private final DoubleArrayList cost = new DoubleArrayList();

  /** Adds the next edge to the right. */
  void add(double edge, double costBelow) {
    while (at.size() > 1 && isAbove(edge, costBelow)) {
      at.removeDouble(at.size() - 1);
      cost.removeDouble(cost.size() - 1);
    }
    at.add(edge);
    cost.add(costBelow);
  }

  /** Whether the last edge lies on or above the line from the one before it to a new one. */
  private boolean isAbove(double edge, double costBelow) {
    int last = at.size() - 1;
    double before = at.getDouble(last - 1);
    double slope = (costBelow - cost.getDouble(last - 1)) / (edge - before);
    return cost.getDouble(last) >= cost.getDouble(last - 1) + slope * (at.getDouble(last) - before);
  }

  /** The nearer end of the linear piece of the hull on which an activity lies. */
  double nearer(double activity) {
    int right = 0;
    while (right < at.size() - 1 && at.getDouble(right) < activity) {
      right++;
    }
    if (right == 0) {
      return at.getDouble(0);
    }
    double low = at.getDouble(right - 1);
    double high = at.getDouble(right);
    return activity - low < 0.5 * (high - low) ? low : high;
  }
}
