package org.chargeplan.relax;

import java.util.Arrays;

/** A part of the values of a {@link PlaceProblem}: intervals of its columns and of its rows. */
final class PlaceNode {

  /** Marks a node that there is nothing to branch on. */
  static final int NOTHING = -1;

  /** The first node is 0, and so on: the order of nodes with equal bounds. */
  final int number;

  final int[] low;
  final int[] high;

  /** The least activity of each row, a point of its cost or, for a sum, an integer. */
  final double[] from;

  final double[] to;

  /** Proven: nothing in this node costs less. */
  double bound = Double.NEGATIVE_INFINITY;

  /** What to branch on: a column, or the number of columns plus a row. */
  int branch = NOTHING;

  private double lowerEnd;
  private double upperBegin;

  private PlaceNode(int number, int[] low, int[] high, double[] from, double[] to) {
    this.number = number;
    this.low = low;
    this.high = high;
    this.from = from;
    this.to = to;
  }

  static PlaceNode all(PlaceProblem problem) {
    return new PlaceNode(
        0,
        new int[problem.columns()],
        problem.upper().clone(),
        Arrays.stream(problem.rowCosts()).mapToDouble(PlaceProblem.RowCost::from).toArray(),
        Arrays.stream(problem.rowCosts()).mapToDouble(PlaceProblem.RowCost::to).toArray());
  }

  double bound() {
    return bound;
  }

  int number() {
    return number;
  }

  /** Raises the bound to another one that is proven; duals that are not finite prove nothing. */
  void prove(double otherBound) {
    if (otherBound > bound) {
      bound = otherBound;
    }
  }

  boolean hasBranches() {
    return branch != NOTHING;
  }

  /**
   * Branches on a column or a row: the lower part ends somewhere, the upper one begins somewhere.
   */
  void branchOn(int columnOrRow, double end, double begin) {
    branch = columnOrRow;
    lowerEnd = end;
    upperBegin = begin;
  }

  PlaceNode lowerPart(int newNumber) {
    PlaceNode part = copy(newNumber);
    if (branch < low.length) {
      part.high[branch] = (int) lowerEnd;
    } else {
      part.to[branch - low.length] = lowerEnd;
    }
    return part;
  }

  PlaceNode upperPart(int newNumber) {
    PlaceNode part = copy(newNumber);
    if (branch < low.length) {
      part.low[branch] = (int) upperBegin;
    } else {
      part.from[branch - low.length] = upperBegin;
    }
    return part;
  }

  private PlaceNode copy(int newNumber) {
    PlaceNode copy = new PlaceNode(newNumber, low.clone(), high.clone(), from.clone(), to.clone());
    copy.bound = bound;
    return copy;
  }
}
