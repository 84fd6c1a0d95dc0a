package org.chargeplan.relax;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The least cost of a {@link PlaceProblem}, or a lower bound on it: best-first branch and bound.
 *
 * <p>A node restricts columns to intervals, and rows to neighbouring points of their cost. Its
 * linear program has the convex hull of each row's cost between its points; the duals that the
 * simplex method ends with prove a bound of their own, with every rounding error subtracted ({@link
 * LowerSum}). So the least bound of all open nodes is proven, however inaccurate the simplex method
 * is, and wherever the search ends.
 */
final class PlaceSearch {

  /** A value or an activity so near to an integer or a point is there. */
  private static final double NEAR = 1e-6;

  /** A row's cost above its hull is not branched on below this part of the tolerance. */
  private static final double NEGLIGIBLE = 0.1;

  /** Steps along a ray that proves a node infeasible, and how much longer each is. */
  private static final int RAY_STEPS = 12;

  private static final double LONGER = 16;

  private final PlaceProblem problem;
  private final double tolerance;
  private final int mostNodes;
  private final BoxedSimplex simplex = new BoxedSimplex();
  private final LowerHull hull = new LowerHull();
  private final double[] dual;
  private final double[] values;
  private final boolean[] isLoaded;
  private final LowerSum sum = new LowerSum();
  private final LowerSum total = new LowerSum();
  private final double[] rowUnit;
  private final double costUnit;
  private final double[] weight;
  private final PriorityQueue<PlaceNode> open =
      new PriorityQueue<>(
          Comparator.comparingDouble(PlaceNode::bound).thenComparingInt(PlaceNode::number));
  private double best = Double.POSITIVE_INFINITY;
  private int nodes;
  private boolean isDone;

  /**
   * @param tolerance the search ends where the bound is so near to the cost of some values
   * @param mostNodes it ends after so many nodes
   */
  PlaceSearch(PlaceProblem problem, double tolerance, int mostNodes) {
    this.problem = problem;
    this.tolerance = tolerance;
    this.mostNodes = mostNodes;
    dual = new double[problem.rows()];
    isLoaded = new boolean[problem.rows()];
    values = new double[problem.columns()];
    rowUnit = new double[problem.rows()];
    for (int row = 0; row < rowUnit.length; row++) {
      rowUnit[row] = largest(problem.coefficient()[row]);
    }
    costUnit = largest(problem.cost());
    weight = weights(problem, rowUnit);
  }

  /**
   * How much of a row's largest coefficient one more of a column, or of a sum, brings. What brings
   * more is branched on first: where the large ports are decided, the small ones matter little.
   */
  private static double[] weights(PlaceProblem problem, double[] rowUnit) {
    double[] weight = new double[problem.columns() + problem.rows()];
    for (int column = 0; column < problem.columns(); column++) {
      for (int row = 0; row < problem.ownRows(); row++) {
        double part = Math.abs(problem.coefficient()[row][column]) / rowUnit[row];
        weight[column] = Math.max(weight[column], part);
      }
      for (int row = problem.ownRows(); row < problem.rows(); row++) {
        if (problem.coefficient()[row][column] != 0) {
          int sumOf = problem.columns() + row;
          weight[sumOf] = Math.max(weight[sumOf], weight[column]);
        }
      }
    }
    return weight;
  }

  private static double largest(double[] numbers) {
    double largest = 1;
    for (double number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }

  /**
   * A lower bound on the least cost.
   *
   * @param duals duals of the place's own rows, which prove a bound to begin with
   */
  double atLeast(double[] duals) {
    PlaceNode root = PlaceNode.all(problem);
    System.arraycopy(duals, 0, dual, 0, duals.length);
    root.prove(bound(root, dual));
    solve(root);
    open.add(root);
    while (true) {
      PlaceNode node = open.remove();
      isDone = !node.hasBranches() || node.bound() >= best - tolerance;
      if (isDone || nodes >= mostNodes) {
        return node.bound();
      }
      for (PlaceNode part : new PlaceNode[] {node.lowerPart(++nodes), node.upperPart(++nodes)}) {
        solve(part);
        open.add(part);
      }
    }
  }

  /** Whether more nodes would bring nothing. */
  boolean isDone() {
    return isDone;
  }

  /** The bound that duals prove for a node. */
  private double bound(PlaceNode node, double[] duals) {
    total.clear();
    for (int column = 0; column < problem.columns(); column++) {
      sum.clear();
      sum.add(problem.cost()[column]);
      for (int row = 0; row < duals.length; row++) {
        if (duals[row] != 0 && problem.coefficient()[row][column] != 0) {
          sum.add(duals[row] * problem.coefficient()[row][column]);
        }
      }
      double reduced = sum.atLeast();
      total.add(reduced * (reduced < 0 ? node.high[column] : node.low[column]));
    }
    for (int row = 0; row < duals.length; row++) {
      if (row < problem.ownRows() || duals[row] != 0) {
        total.add(least(node, row, duals[row]));
      }
    }
    return total.atLeast();
  }

  /** A lower bound on what a row costs, in the interval of a node, beyond a dual's share. */
  private double least(PlaceNode node, int row, double ofDual) {
    PlaceProblem.RowCost cost = problem.rowCosts()[row];
    double least =
        Math.min(
            beyond(row, node.from[row], cost.of(node.from[row]), ofDual),
            beyond(row, node.to[row], cost.of(node.to[row]), ofDual));
    for (int point = 0; point < cost.at().length; point++) {
      double at = cost.at()[point];
      if (at > node.from[row] && at < node.to[row]) {
        least = Math.min(least, beyond(row, at, cost.cost()[point], ofDual));
      }
    }
    return least;
  }

  private double beyond(int row, double activity, double cost, double ofDual) {
    sum.clear();
    sum.add(cost);
    sum.add(-ofDual * (activity - problem.offset()[row]));
    return sum.atLeast();
  }

  /** Solves the linear program of a node, takes its bound, and finds what to branch on. */
  private void solve(PlaceNode node) {
    load(node);
    BoxedSimplex.Status status = simplex.solve();
    int loaded = 0;
    for (int row = 0; row < dual.length; row++) {
      dual[row] = isLoaded[row] ? simplex.dual(loaded++) * costUnit / rowUnit[row] : 0;
    }
    node.prove(bound(node, dual));
    if (status == BoxedSimplex.Status.INFEASIBLE) {
      followRay(node);
    } else if (status == BoxedSimplex.Status.OPTIMAL) {
      simplex.values(values, values.length);
      for (int column = 0; column < values.length; column++) {
        values[column] += node.low[column];
      }
      chooseBranch(node);
      tryRounded();
    }
  }

  /** Raises the bound of an infeasible node beyond what is of interest. */
  private void followRay(PlaceNode node) {
    double[] along = new double[dual.length];
    double length = 1;
    for (int i = 0; i < RAY_STEPS && node.bound() < best; i++) {
      length *= LONGER;
      int loaded = 0;
      for (int row = 0; row < dual.length; row++) {
        double step = isLoaded[row] ? simplex.ray(loaded++) * costUnit / rowUnit[row] : 0;
        along[row] = dual[row] + length * step;
      }
      node.prove(bound(node, along));
    }
  }

  private void load(PlaceNode node) {
    int rows = 0;
    int most = problem.columns();
    for (int row = 0; row < isLoaded.length; row++) {
      PlaceProblem.RowCost cost = problem.rowCosts()[row];
      isLoaded[row] =
          row < problem.ownRows() || node.from[row] > cost.from() || node.to[row] < cost.to();
      rows += isLoaded[row] ? 1 : 0;
      most += isLoaded[row] ? cost.at().length : 0;
    }
    simplex.begin(rows, most);
    for (int column = 0; column < problem.columns(); column++) {
      simplex.variable(node.high[column] - node.low[column], problem.cost()[column] / costUnit);
    }
    int loaded = 0;
    for (int row = 0; row < isLoaded.length; row++) {
      if (isLoaded[row]) {
        load(node, row, loaded++);
      }
    }
  }

  private void load(PlaceNode node, int row, int loaded) {
    hull.of(problem.rowCosts()[row], node.from[row], node.to[row]);
    double side = hull.at(0) - problem.offset()[row];
    for (int column = 0; column < problem.columns(); column++) {
      double c = problem.coefficient()[row][column];
      if (c != 0) {
        simplex.term(loaded, column, c / rowUnit[row]);
        side -= c * node.low[column];
      }
    }
    simplex.side(loaded, side / rowUnit[row]);
    for (int corner = 1; corner < hull.corners(); corner++) {
      double width = (hull.at(corner) - hull.at(corner - 1)) / rowUnit[row];
      double slope = (hull.cost(corner) - hull.cost(corner - 1)) / width;
      simplex.term(loaded, simplex.variable(width, slope / costUnit), -1);
    }
  }

  /**
   * Branches on the row whose cost is farthest above its hull; where none is, on the sum or the
   * column that is farthest from an integer, by its weight.
   */
  private void chooseBranch(PlaceNode node) {
    double most = tolerance * NEGLIGIBLE;
    for (int row = 0; row < problem.ownRows(); row++) {
      PlaceProblem.RowCost cost = problem.rowCosts()[row];
      hull.of(cost, node.from[row], node.to[row]);
      double activity = problem.activity(row, values);
      double above = hull.below(cost, activity, NEAR * rowUnit[row]);
      if (above > most) {
        most = above;
        hull.branch(node, problem.columns() + row, cost, activity);
      }
    }
    if (!node.hasBranches()) {
      double farthest = 0;
      for (int row = problem.ownRows(); row < dual.length; row++) {
        double activity = problem.activity(row, values);
        farthest = branchFarther(node, problem.columns() + row, activity, farthest);
      }
      for (int column = 0; column < values.length; column++) {
        farthest = branchFarther(node, column, values[column], farthest);
      }
    }
  }

  /** Branches there if it is farther from an integer than all before; returns the farthest. */
  private double branchFarther(PlaceNode node, int columnOrRow, double value, double farthest) {
    double distance = Math.abs(value - Math.rint(value));
    if (distance > NEAR && distance * weight[columnOrRow] > farthest) {
      node.branchOn(columnOrRow, Math.floor(value), Math.floor(value) + 1);
      return distance * weight[columnOrRow];
    }
    return farthest;
  }

  /** The values, rounded, may cost less than any so far. */
  private void tryRounded() {
    double[] down = new double[values.length];
    for (int column = 0; column < values.length; column++) {
      down[column] = Math.floor(values[column] + NEAR);
      values[column] = Math.rint(values[column]);
    }
    best = Math.min(best, Math.min(problem.of(down), problem.of(values)));
  }
}
