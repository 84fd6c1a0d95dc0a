package org.chargeplan.relax;

/** The lower convex hull of a row's cost between two activities. */
final class LowerHull {

  private double[] at = new double[8];
  private double[] cost = new double[8];
  private int corners;

  /** Finds the hull. */
  void of(PlaceProblem.RowCost row, double from, double to) {
    if (at.length < row.at().length + 2) {
      at = new double[2 * row.at().length];
      cost = new double[at.length];
    }
    corners = 0;
    add(from, row.of(from));
    for (int point = 0; point < row.at().length; point++) {
      if (row.at()[point] > from && row.at()[point] < to) {
        add(row.at()[point], row.cost()[point]);
      }
    }
    if (to > from) {
      add(to, row.of(to));
    }
  }

  private void add(double x, double y) {
    while (corners > 1
        && (cost[corners - 1] - cost[corners - 2]) * (x - at[corners - 1])
            >= (y - cost[corners - 1]) * (at[corners - 1] - at[corners - 2])) {
      corners--;
    }
    at[corners] = x;
    cost[corners++] = y;
  }

  int corners() {
    return corners;
  }

  double at(int corner) {
    return at[corner];
  }

  double cost(int corner) {
    return cost[corner];
  }

  /** The corner to the left of an activity, or the last but one. */
  private int left(double activity) {
    int corner = 0;
    while (corner < corners - 2 && at[corner + 1] < activity) {
      corner++;
    }
    return corner;
  }

  /**
   * How far the hull lies below a row's cost at an activity; 0 where that is as near as this to a
   * corner of the hull. In a gap the row's cost is the larger of those on both sides.
   */
  double below(PlaceProblem.RowCost row, double activity, double near) {
    int left = left(activity);
    if (corners < 2 || activity <= at[left] + near || activity >= at[left + 1] - near) {
      return 0;
    }
    int point = point(row, activity);
    double part = (activity - row.at()[point]) / (row.at()[point + 1] - row.at()[point]);
    double here = row.cost()[point] + part * (row.cost()[point + 1] - row.cost()[point]);
    if (row.isGap()[point]) {
      here = Math.max(row.cost()[point], row.cost()[point + 1]);
    }
    double slope = (cost[left + 1] - cost[left]) / (at[left + 1] - at[left]);
    return here - (cost[left] + slope * (activity - at[left]));
  }

  /** The point of a row's cost at or to the left of an activity, but the last one. */
  private static int point(PlaceProblem.RowCost row, double activity) {
    int point = 0;
    while (point < row.at().length - 2 && row.at()[point + 1] <= activity) {
      point++;
    }
    return point;
  }

  /**
   * Branches between the two corners next to an activity: at the gap nearest to it, if there is
   * one.
   */
  void branch(PlaceNode node, int branch, PlaceProblem.RowCost row, double activity) {
    int left = left(activity);
    int from = point(row, at[left]);
    int to = point(row, at[left + 1]);
    to = row.at()[to] < at[left + 1] ? to + 1 : to;
    int point = point(row, activity);
    for (int distance = 0; distance <= to - from; distance++) {
      for (int gap : new int[] {point - distance, point + distance}) {
        if (gap >= from && gap < to && row.isGap()[gap]) {
          node.branchOn(branch, row.at()[gap], row.at()[gap + 1]);
          return;
        }
      }
    }
    double middle = row.at()[point == from ? point + 1 : point];
    node.branchOn(branch, middle, middle);
  }
}
