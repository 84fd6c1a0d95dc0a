package org.chargeplan.relax;

import java.util.Arrays;

/**
 * The dual simplex method for small linear programs whose variables all have two bounds: minimise
 * {@code cost x} where {@code matrix x = side} and {@code 0 <= x <= upper}.
 *
 * <p>With both bounds finite each basis is dual feasible, each other variable being at the bound
 * that its reduced cost asks for, so that there is one phase only, and duals prove a bound whenever
 * it ends. Where a step would carry a variable's reduced cost past 0, the variable goes to its
 * other bound as long as the step still pays (bound flipping; Maros, European Journal of
 * Operational Research 149, 2003). Dense, for a dozen rows; used anew for one program after
 * another.
 */
final class BoxedSimplex {

  private static final double FEASIBLE = 1e-7;
  private static final double PIVOT = 1e-7;
  private static final int STEPS_FOR_EACH_ROW = 30;

  private int rows;
  private int variables;

  /** The tableau; after the variables it has a slack for each row, which is fixed at 0. */
  private double[][] tableau = {};

  private double[] reducedCost = {};
  private double[] upper = {};
  private boolean[] isAtUpper = {};
  private boolean[] isBasic = {};
  private int[] basis = {};
  private double[] value = {};

  /** How a solve ended. */
  enum Status {
    OPTIMAL,
    INFEASIBLE,
    UNFINISHED
  }

  /** Begins a program of so many rows, with sides, and no variables yet. */
  void begin(int rowCount, int mostVariables) {
    rows = rowCount;
    variables = 0;
    int width = mostVariables + rowCount;
    if (tableau.length < rowCount || reducedCost.length < width) {
      reducedCost = new double[Math.max(width, reducedCost.length)];
      tableau = new double[Math.max(rowCount, tableau.length)][reducedCost.length];
      upper = new double[reducedCost.length];
      isAtUpper = new boolean[reducedCost.length];
      isBasic = new boolean[reducedCost.length];
      basis = new int[tableau.length];
      value = new double[tableau.length];
    }
    for (int row = 0; row < rows; row++) {
      Arrays.fill(tableau[row], 0, width, 0);
    }
  }

  /** Adds a variable without terms. */
  int variable(double largest, double cost) {
    reducedCost[variables] = cost;
    upper[variables] = largest;
    return variables++;
  }

  /** Sets a term. */
  void term(int row, int variable, double coefficient) {
    tableau[row][variable] = coefficient;
  }

  /** Sets the side of a row. */
  void side(int row, double side) {
    value[row] = side;
  }

  Status solve() {
    start();
    int left = STEPS_FOR_EACH_ROW * (rows + 1);
    for (int row = mostViolated(); row >= 0; row = mostViolated()) {
      if (left-- == 0) {
        return Status.UNFINISHED;
      }
      if (!step(row)) {
        infeasibleRow = row;
        return Status.INFEASIBLE;
      }
    }
    return Status.OPTIMAL;
  }

  private int infeasibleRow;

  /** The dual of a row: what one more of its side saves. */
  double dual(int row) {
    return reducedCost[variables + row];
  }

  /**
   * For an infeasible program the direction in which duals prove it: the bound rises without limit.
   */
  double ray(int row) {
    double sign = value[infeasibleRow] > 0 ? -1 : 1;
    return sign * tableau[infeasibleRow][variables + row];
  }

  /** Copies the values of the first variables. */
  void values(double[] into, int count) {
    for (int variable = 0; variable < count; variable++) {
      into[variable] = isAtUpper[variable] ? upper[variable] : 0;
    }
    for (int row = 0; row < rows; row++) {
      if (basis[row] < count) {
        into[basis[row]] = Math.max(0, Math.min(upper[basis[row]], value[row]));
      }
    }
  }

  private void start() {
    for (int variable = 0; variable < variables; variable++) {
      isBasic[variable] = false;
      isAtUpper[variable] = reducedCost[variable] < 0;
      if (isAtUpper[variable]) {
        for (int row = 0; row < rows; row++) {
          value[row] -= tableau[row][variable] * upper[variable];
        }
      }
    }
    for (int row = 0; row < rows; row++) {
      int slack = variables + row;
      tableau[row][slack] = 1;
      reducedCost[slack] = 0;
      upper[slack] = 0;
      isAtUpper[slack] = false;
      isBasic[slack] = true;
      basis[row] = slack;
    }
  }

  private int mostViolated() {
    int worst = -1;
    double most = FEASIBLE;
    for (int row = 0; row < rows; row++) {
      double violation = Math.max(-value[row], value[row] - upper[basis[row]]);
      if (violation > most) {
        most = violation;
        worst = row;
      }
    }
    return worst;
  }

  /** Takes the basic variable of a row to its bound; returns whether that is possible. */
  private boolean step(int row) {
    boolean isAbove = value[row] > 0;
    double bound = isAbove ? upper[basis[row]] : 0;
    double[] ofRow = tableau[row];
    while (true) {
      int entering = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int variable = 0; variable < variables; variable++) {
        if (!isBasic[variable] && upper[variable] > 0) {
          double towards = isAbove == isAtUpper[variable] ? -ofRow[variable] : ofRow[variable];
          if (towards > PIVOT) {
            double ratio = Math.abs(reducedCost[variable]) / towards;
            if (ratio < least || (ratio == least && towards > Math.abs(ofRow[entering]))) {
              least = ratio;
              entering = variable;
            }
          }
        }
      }
      if (entering < 0) {
        return false;
      }
      if (Math.abs(ofRow[entering]) * upper[entering] >= Math.abs(value[row] - bound) - FEASIBLE) {
        pivot(row, entering, bound, isAbove);
        return true;
      }
      flip(entering);
    }
  }

  private void flip(int variable) {
    double change = isAtUpper[variable] ? -upper[variable] : upper[variable];
    for (int row = 0; row < rows; row++) {
      value[row] -= tableau[row][variable] * change;
    }
    isAtUpper[variable] = !isAtUpper[variable];
  }

  private void pivot(int row, int entering, double bound, boolean leavesAtUpper) {
    double[] ofRow = tableau[row];
    double pivot = ofRow[entering];
    double change = (value[row] - bound) / pivot;
    int leaving = basis[row];
    int width = variables + rows;
    for (int other = 0; other < rows; other++) {
      double factor = tableau[other][entering];
      if (other != row && factor != 0) {
        value[other] -= factor * change;
        eliminate(tableau[other], ofRow, factor / pivot, width);
        tableau[other][entering] = 0;
      }
    }
    eliminate(reducedCost, ofRow, reducedCost[entering] / pivot, width);
    reducedCost[entering] = 0;
    for (int variable = 0; variable < width; variable++) {
      ofRow[variable] /= pivot;
    }
    value[row] = (isAtUpper[entering] ? upper[entering] : 0) + change;
    basis[row] = entering;
    isBasic[entering] = true;
    isAtUpper[entering] = false;
    isBasic[leaving] = false;
    isAtUpper[leaving] = leavesAtUpper;
  }

  private static void eliminate(double[] from, double[] row, double factor, int width) {
    if (factor != 0) {
      for (int variable = 0; variable < width; variable++) {
        from[variable] -= factor * row[variable];
      }
    }
  }
}
