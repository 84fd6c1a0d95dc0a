package org.chargeplan.relax;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/**
 * A linear program in OR-Tools' memory, to be minimised. Terms go straight there, for a country has
 * millions of them; the objective is kept here until its scale is known.
 */
final class LinearModel implements AutoCloseable {

  private final ModelBuilderHelper model = new ModelBuilderHelper();
  private final DoubleArrayList cost = new DoubleArrayList();
  private long terms;

  int variable(double lower, double upper, double costOfOne) {
    int variable = model.addVar();
    model.setVarLowerBound(variable, lower);
    model.setVarUpperBound(variable, upper);
    cost.add(costOfOne);
    return variable;
  }

  void fix(int variable, double value) {
    model.setVarLowerBound(variable, value);
    model.setVarUpperBound(variable, value);
  }

  void free(int variable, double upper) {
    model.setVarLowerBound(variable, 0);
    model.setVarUpperBound(variable, upper);
  }

  void addCost(int variable, double more) {
    cost.set(variable, cost.getDouble(variable) + more);
  }

  int row(double lower, double upper) {
    int row = model.addLinearConstraint();
    model.setConstraintLowerBound(row, lower);
    model.setConstraintUpperBound(row, upper);
    return row;
  }

  void term(int row, int variable, double coefficient) {
    model.addConstraintTerm(row, variable, coefficient);
    terms++;
  }

  /**
   * Passes the objective on, divided by the mean size of what is not 0 in it.
   *
   * @return that divisor
   */
  double finish() {
    double size = 0;
    int count = 0;
    for (int i = 0; i < cost.size(); i++) {
      if (cost.getDouble(i) != 0) {
        size += Math.abs(cost.getDouble(i));
        count++;
      }
    }
    double divisor = size > 0 ? size / count : 1;
    for (int i = 0; i < cost.size(); i++) {
      if (cost.getDouble(i) != 0) {
        model.setVarObjectiveCoefficient(i, cost.getDouble(i) / divisor);
      }
    }
    return divisor;
  }

  ModelBuilderHelper helper() {
    return model;
  }

  int variables() {
    return cost.size();
  }

  int rows() {
    return model.numConstraints();
  }

  long terms() {
    return terms;
  }

  @Override
  public void close() {
    model.delete();
  }
}
