package org.chargeplan.relax;

import it.unimi.dsi.fastutil.booleans.BooleanArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** Variables, rows and terms of an {@link IntegerProgram} while they are collected. */
final class IntegerModel {

  private final Names variableNames = new Names();
  private final Names rowNames = new Names();
  final List<String> variableName = new ArrayList<>();
  final List<String> rowName = new ArrayList<>();
  final DoubleArrayList lower = new DoubleArrayList();
  final DoubleArrayList upper = new DoubleArrayList();
  final BooleanArrayList isInteger = new BooleanArrayList();
  final DoubleArrayList cost = new DoubleArrayList();
  final DoubleArrayList rowLower = new DoubleArrayList();
  final DoubleArrayList rowUpper = new DoubleArrayList();
  final IntArrayList termRow = new IntArrayList();
  final IntArrayList termVariable = new IntArrayList();
  final DoubleArrayList termCoefficient = new DoubleArrayList();
  private double constant;

  Names variableNames() {
    return variableNames;
  }

  int continuous(String name, double low, double high) {
    return variable(variableNames.unique(name), low, high, false);
  }

  int binary(String name) {
    return variable(variableNames.unique(name), 0, 1, true);
  }

  /** Adds a variable under a name that {@link #variableNames} gave. */
  int variable(String name, double low, double high, boolean mustBeInteger) {
    variableName.add(name);
    lower.add(low);
    upper.add(high);
    isInteger.add(mustBeInteger);
    cost.add(0);
    return variableName.size() - 1;
  }

  int row(String name, double low, double high) {
    rowName.add(rowNames.unique(name));
    rowLower.add(low);
    rowUpper.add(high);
    return rowName.size() - 1;
  }

  void term(int row, int variable, double coefficient) {
    if (coefficient != 0) {
      termRow.add(row);
      termVariable.add(variable);
      termCoefficient.add(coefficient);
    }
  }

  /** Adds to the constant term of the objective. */
  void addConstant(double more) {
    constant += more;
  }

  double constant() {
    return constant;
  }

  void addCost(int variable, double more) {
    cost.set(variable, cost.getDouble(variable) + more);
  }
}
