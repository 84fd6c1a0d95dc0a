package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Program;

/** The {@link PlaceProblem} of each place, at given duals. */
final class PlaceProblems {

  private final Program program;
  private final Places places;
  private final Breakpoints breakpoints;
  private final RunningSums runningSums;
  private final double[] duals;
  private final double[] indicatorCost;

  /**
   * @param indicatorCost what each indicator costs at least where it is 1
   */
  PlaceProblems(
      Program program,
      Places places,
      Breakpoints breakpoints,
      double[] duals,
      double[] indicatorCost) {
    this.program = program;
    this.places = places;
    this.breakpoints = breakpoints;
    this.duals = duals;
    this.indicatorCost = indicatorCost;
    runningSums = new RunningSums(program);
  }

  PlaceProblem of(Places.Place place) {
    int[] columns = place.columns();
    int[] own = place.rows();
    int rows = own.length + (int) Arrays.stream(columns).filter(runningSums::continues).count();
    double[] cost = new double[columns.length];
    double[][] coefficient = new double[rows][columns.length];
    LowerSum sum = new LowerSum();
    for (int i = 0; i < columns.length; i++) {
      int at = i;
      sum.clear();
      program.forEachTerm(
          columns[i],
          (row, c) -> {
            if (places.isOwn(row)) {
              coefficient[Arrays.binarySearch(own, row)][at] = c;
            } else {
              sum.add(duals[row] * c);
            }
          });
      cost[i] = sum.atLeast();
    }
    int[] upper = Arrays.stream(columns).map(program::upper).toArray();
    double[] offset = new double[rows];
    PlaceProblem.RowCost[] rowCosts = new PlaceProblem.RowCost[rows];
    for (int i = 0; i < own.length; i++) {
      offset[i] = program.offset(own[i]);
      rowCosts[i] = breakpoints.costs(own[i], indicatorCost);
    }
    addSums(columns, upper, own.length, coefficient, rowCosts);
    return new PlaceProblem(cost, upper, own.length, coefficient, offset, rowCosts);
  }

  /** Adds a row for each sum of two or more columns of a run. */
  private void addSums(
      int[] columns,
      int[] upper,
      int firstRow,
      double[][] coefficient,
      PlaceProblem.RowCost[] rowCosts) {
    int row = firstRow;
    int first = 0;
    double most = 0;
    for (int i = 0; i < columns.length; i++) {
      boolean continues = runningSums.continues(columns[i]);
      first = continues ? first : i;
      most = upper[i] + (continues ? most : 0);
      if (continues) {
        Arrays.fill(coefficient[row], first, i + 1, 1);
        rowCosts[row++] = PlaceProblem.RowCost.none(0, most);
      }
    }
  }
}
