package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Strong duality: values are feasible, and cost what the duals prove to be the least. */
class BoxedSimplexProperties {

  private static final double ROUNDING = 1e-5;

  @Property(tries = 500)
  void valuesCostWhatDualsProve(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll @IntRange(min = 1, max = 12) int variables) {
    Random random = new Random(seed);
    double[][] matrix = new double[rows][variables];
    double[] upper = new double[variables];
    double[] cost = new double[variables];
    double[] side = new double[rows];
    for (int variable = 0; variable < variables; variable++) {
      upper[variable] = random.nextInt(4);
      cost[variable] = random.nextInt(21) - 10;
      for (int row = 0; row < rows; row++) {
        matrix[row][variable] = random.nextInt(3) == 0 ? 0 : random.nextInt(9) - 4;
        side[row] += matrix[row][variable] * random.nextInt(3) / 2.0;
      }
    }
    BoxedSimplex simplex = new BoxedSimplex();
    simplex.begin(1, 1); // Used before: nothing of it must be left.
    simplex.variable(3, -1);
    simplex.term(0, 0, 2);
    simplex.side(0, 1);
    simplex.solve();
    simplex.begin(rows, variables);
    for (int variable = 0; variable < variables; variable++) {
      simplex.variable(upper[variable], cost[variable]);
      for (int row = 0; row < rows; row++) {
        simplex.term(row, variable, matrix[row][variable]);
      }
    }
    for (int row = 0; row < rows; row++) {
      simplex.side(row, side[row]);
    }
    BoxedSimplex.Status status = simplex.solve();
    Statistics.collect(status);
    Statistics.coverage(
        coverage -> coverage.check(BoxedSimplex.Status.OPTIMAL).percentage(share -> share > 20));
    double[] dual = new double[rows];
    double[] ray = new double[rows];
    for (int row = 0; row < rows; row++) {
      dual[row] = simplex.dual(row);
      ray[row] = status == BoxedSimplex.Status.INFEASIBLE ? simplex.ray(row) : 0;
    }
    double proven = proven(matrix, upper, cost, side, dual);
    if (status == BoxedSimplex.Status.INFEASIBLE) {
      for (int row = 0; row < rows; row++) {
        dual[row] += 1e6 * ray[row];
      }
      assertTrue(proven(matrix, upper, cost, side, dual) > proven + 1, "the bound must rise");
      return;
    }
    assertEquals(BoxedSimplex.Status.OPTIMAL, status);
    double[] values = new double[variables];
    simplex.values(values, variables);
    double total = 0;
    for (int variable = 0; variable < variables; variable++) {
      assertTrue(values[variable] >= 0 && values[variable] <= upper[variable]);
      total += cost[variable] * values[variable];
    }
    for (int row = 0; row < rows; row++) {
      double activity = 0;
      for (int variable = 0; variable < variables; variable++) {
        activity += matrix[row][variable] * values[variable];
      }
      assertEquals(side[row], activity, ROUNDING);
    }
    assertEquals(total, proven, ROUNDING);
  }

  /** The least of {@code cost x + dual (matrix x - side)} between the bounds. */
  private static double proven(
      double[][] matrix, double[] upper, double[] cost, double[] side, double[] dual) {
    double total = 0;
    for (int variable = 0; variable < cost.length; variable++) {
      double reduced = cost[variable];
      for (int row = 0; row < side.length; row++) {
        reduced += dual[row] * matrix[row][variable];
      }
      total += Math.min(0, reduced * upper[variable]);
    }
    for (int row = 0; row < side.length; row++) {
      total -= dual[row] * side[row];
    }
    return total;
  }
}
