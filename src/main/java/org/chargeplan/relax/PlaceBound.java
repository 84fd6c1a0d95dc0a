package org.chargeplan.relax;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.chargeplan.program.Program;

/**
 * The Lagrangian bound with each place exact: only rows that several places share are relaxed with
 * their duals, and a site's columns are minimised together with its own rows (bays, power, steps of
 * the connection), over integers. At equal duals this is never below the {@link DualBound}, and
 * above it by what the linear relaxation loses at single sites (Geoffrion 1974: the bound exceeds
 * the linear one where the optima of the parts need not be integer by themselves).
 */
final class PlaceBound {

  /** A place is exact to this part of the mean bound of a place. */
  private static final double TOLERANCE = 1e-4;

  /**
   * Most nodes for a place. In a province of Viet Nam one place in 20 needs more, and by that its
   * bound misses 0.01 %.
   */
  private static final int NODES = 1000;

  /** For a country there may be time for no more; two in three places need no more either. */
  private static final int FEW_NODES = 30;

  private final Program program;
  private final ActivityBounds bounds;
  private final Breakpoints breakpoints;
  private final Places places;

  PlaceBound(RowView view, ActivityBounds bounds, Breakpoints breakpoints) {
    this.program = view.program();
    this.bounds = bounds;
    this.breakpoints = breakpoints;
    places = Places.of(view);
  }

  /**
   * The bound that duals prove; infinite where some row has no possible activity.
   *
   * @param plain the {@link DualBound} of the same duals
   * @param stop asked at each place; from then on places have the bound of their linear program
   */
  double of(double[] duals, double plain, BooleanSupplier stop) {
    double[] indicatorCost = indicatorCost(duals);
    LowerSum total = new LowerSum();
    for (int row = 0; row < program.rows(); row++) {
      if (bounds.isEmpty(row)) {
        return Double.POSITIVE_INFINITY;
      }
      if (!places.isOwn(row)) {
        total.add(breakpoints.least(row, duals[row], indicatorCost));
      }
    }
    List<Places.Place> all = places.all();
    PlaceProblems problems = new PlaceProblems(program, places, breakpoints, duals, indicatorCost);
    double tolerance = TOLERANCE * Math.abs(plain) / Math.max(1, all.size());
    double[] least = new double[all.size()];
    boolean[] isDone = new boolean[all.size()];
    for (int nodes : new int[] {FEW_NODES, NODES}) {
      IntStream.range(0, least.length)
          .parallel()
          .filter(i -> !isDone[i] && (nodes == FEW_NODES || !stop.getAsBoolean()))
          .forEach(
              i -> {
                int most = stop.getAsBoolean() ? 0 : nodes;
                PlaceSearch search = new PlaceSearch(problems.of(all.get(i)), tolerance, most);
                double proven = search.atLeast(own(all.get(i), duals));
                least[i] = nodes == FEW_NODES ? proven : Math.max(least[i], proven);
                isDone[i] = search.isDone();
              });
    }
    Arrays.stream(least).forEach(total::add);
    double bound = total.atLeast();
    return bound > plain ? bound : plain;
  }

  private static double[] own(Places.Place place, double[] duals) {
    return Arrays.stream(place.rows()).mapToDouble(row -> duals[row]).toArray();
  }

  private double[] indicatorCost(double[] duals) {
    LowerSum sum = new LowerSum();
    double[] cost = new double[program.indicators()];
    for (int i = 0; i < cost.length; i++) {
      sum.clear();
      program.forEachIndicatorTerm(i, (row, c) -> sum.add(duals[row] * c));
      cost[i] = sum.atLeast();
    }
    return cost;
  }
}
