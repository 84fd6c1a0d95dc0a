package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.chargeplan.program.Program;
import org.junit.jupiter.api.Test;

/** The bound by places of random small programs against all of their allocations. */
class PlaceBoundProperties {

  private static final List<Objective> OBJECTIVES = List.of(Objective.COST, Objective.weighted(5));

  /** What a place's search may leave, and rounding. */
  private static final double TOLERANCE = 1e-3;

  @Property(tries = 40)
  void noAllocationUndercutsTheBoundOfAnyDuals(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int sites) {
    Program program = Toys.randomSites(seed, sites);
    requireBounds(program, seed);
  }

  @Property(tries = 200)
  void noAllocationOfMixedRowsUndercutsTheBound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    requireBounds(Toys.random(seed, columns, 4, 3, 0), seed);
  }

  private static void requireBounds(Program program, long seed) {
    RowView view = RowView.of(program);
    Random random = new Random(seed);
    for (Objective objective : OBJECTIVES) {
      double least = Enumeration.least(program, objective);
      ActivityBounds bounds = ActivityBounds.of(view, objective);
      DualBound dualBound = new DualBound(view, bounds, objective);
      PlaceBound placeBound = new PlaceBound(view, bounds, dualBound.breakpoints());
      for (double size : new double[] {0, 1, 30}) {
        double[] duals = random.doubles(program.rows(), -1, 1).map(dual -> dual * size).toArray();
        double plain = dualBound.of(duals);
        double cut = placeBound.of(duals, plain, () -> true);
        double bound = placeBound.of(duals, plain, () -> false);
        assertTrue(bound <= least, objective + ": " + bound + " above " + least);
        assertTrue(cut <= bound + TOLERANCE * (1 + Math.abs(bound)), cut + " above " + bound);
        assertTrue(plain <= bound, plain + " above " + bound);
        Statistics.label("closer than the plain bound").collect(bound > plain + 1e-6);
      }
    }
  }

  /** Places are solved by several threads, which must not touch what the others use. */
  @Test
  void theBoundIsTheSameEachTimeAndInOneThread() throws Exception {
    Program program = Toys.randomSites(5, 400);
    RowView view = RowView.of(program);
    ActivityBounds bounds = ActivityBounds.of(view, Objective.COST);
    DualBound dualBound = new DualBound(view, bounds, Objective.COST);
    PlaceBound placeBound = new PlaceBound(view, bounds, dualBound.breakpoints());
    double[] duals = new Random(5).doubles(program.rows(), -1, 1).toArray();
    double plain = dualBound.of(duals);
    ForkJoinPool oneThread = new ForkJoinPool(1);
    double alone = oneThread.submit(() -> placeBound.of(duals, plain, () -> true)).get();
    oneThread.shutdown();
    assertTrue(alone > plain, alone + ", " + plain);
    for (int i = 0; i < 300; i++) {
      assertEquals(alone, placeBound.of(duals, plain, () -> true), "time " + i);
    }
    double branched = placeBound.of(duals, plain, () -> false);
    assertTrue(branched > alone, branched + ", " + alone);
    for (int i = 0; i < 10; i++) {
      assertEquals(branched, placeBound.of(duals, plain, () -> false), "branched, time " + i);
    }
  }

  /** Duals of 0 leave the shared rows alone, and one site without shared rows is exact. */
  @Property(tries = 100)
  void aSiteAloneIsExact(@ForAll long seed) {
    PlaceProblem problem = random(new Random(seed));
    double least = least(problem, new double[problem.columns()], 0);
    double tolerance = 0.01;
    double bound =
        new PlaceSearch(problem, tolerance, 100_000).atLeast(new double[problem.ownRows()]);
    Statistics.label("feasible")
        .collect(least < Double.POSITIVE_INFINITY)
        .coverage(checker -> checker.check(true).percentage(share -> share > 50));
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    assertTrue(bound <= least + 1e-9 * (1 + Math.abs(least)), bound + " above " + least);
    assertEquals(least, bound, 2 * tolerance);
  }

  /** A site of three columns with two rows that have steps, and a row for a sum. */
  private static PlaceProblem random(Random random) {
    int columns = 3;
    double[] cost = random.doubles(columns, -20, 10).toArray();
    int[] upper = random.ints(columns, 1, 6).toArray();
    double[][] coefficient = new double[3][columns];
    PlaceProblem.RowCost[] rowCosts = new PlaceProblem.RowCost[3];
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < columns; column++) {
        coefficient[row][column] = 1 + random.nextInt(5);
      }
      double off = 3 + random.nextInt(4);
      double step = random.nextInt(40) - 10;
      double end = off + 1 + random.nextInt(20);
      double slope = random.nextInt(5) - 2;
      rowCosts[row] =
          new PlaceProblem.RowCost(
              new double[] {0, off, off + 1, end},
              new double[] {0, 0, step, step + slope * (end - off - 1)},
              new boolean[] {false, true, false, false});
      if (end == off + 1) {
        rowCosts[row] =
            new PlaceProblem.RowCost(
                new double[] {0, off, off + 1},
                new double[] {0, 0, step},
                new boolean[] {false, true, false});
      }
    }
    coefficient[2][0] = 1;
    coefficient[2][1] = 1;
    rowCosts[2] = PlaceProblem.RowCost.none(0, upper[0] + upper[1]);
    return new PlaceProblem(cost, upper, 2, coefficient, new double[3], rowCosts);
  }

  private static double least(PlaceProblem problem, double[] values, int column) {
    if (column == values.length) {
      return problem.of(values);
    }
    double least = Double.POSITIVE_INFINITY;
    for (int value = 0; value <= problem.upper()[column]; value++) {
      values[column] = value;
      least = Math.min(least, least(problem, values, column + 1));
    }
    return least;
  }

  /**
   * A site with 5 kW has room for one port of 3 kW, which saves 10 and shares nothing; the linear
   * program takes 5/3 of it.
   */
  @Test
  void aSiteIsNoMixOfPorts() {
    PlaceProblem.RowCost power =
        new PlaceProblem.RowCost(
            new double[] {0, 5}, new double[] {0, 0}, new boolean[] {false, false});
    PlaceProblem problem =
        new PlaceProblem(
            new double[] {-10},
            new int[] {4},
            1,
            new double[][] {{3}},
            new double[] {0},
            new PlaceProblem.RowCost[] {power});
    assertEquals(-50.0 / 3, new PlaceSearch(problem, 1e-6, 0).atLeast(new double[1]), 1e-6);
    assertEquals(-10, new PlaceSearch(problem, 1e-6, 100).atLeast(new double[1]), 1e-6);
  }
}
