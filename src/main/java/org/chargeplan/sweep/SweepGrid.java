package org.chargeplan.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * The plans that a sweep makes: the cross product of its axes.
 *
 * @param axes the axes, in the order given
 */
public record SweepGrid(List<Axis> axes) {

  /** More plans than anybody waits for. */
  public static final int MOST_POINTS = 10_000;

  public SweepGrid {
    axes = List.copyOf(axes);
  }

  /** How many points there are; 1 without axes. */
  public long size() {
    long size = 1;
    for (Axis axis : axes) {
      size = Math.min(Integer.MAX_VALUE, size * axis.values().size());
    }
    return size;
  }

  /** All points; the last axis runs fastest. */
  public List<GridPoint> points() {
    List<List<String>> combinations = List.of(List.of());
    for (Axis axis : axes) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : combinations) {
        for (String value : axis.values()) {
          List<String> with = new ArrayList<>(before);
          with.add(value);
          longer.add(with);
        }
      }
      combinations = longer;
    }
    List<GridPoint> points = new ArrayList<>();
    for (List<String> values : combinations) {
      points.add(new GridPoint(points.size() + 1, combinations.size(), axes, values));
    }
    return points;
  }
}
