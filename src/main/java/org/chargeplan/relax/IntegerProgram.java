package org.chargeplan.relax;

import java.util.List;
import java.util.Optional;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * A program as an exact mixed-integer program: minimise a linear cost over variables, some of them
 * integer, and linear rows. An optimum of it is an optimum of the program.
 *
 * <p>The first variables are the program's columns, in its order; indicators and the pieces of
 * penalties follow. Costs are in USD (millions of steps of soft penalty), rows in the units of
 * their families. A row or a bound may be infinite on one side, never on both.
 *
 * <p>Immutable. Needs no OR-Tools until {@link #solve}.
 */
public final class IntegerProgram {

  /** Steps of penalty in a USD. */
  private static final double STEPS_PER_USD = 1e6;

  /** What becomes of targets, the rows of level medium. */
  public enum Targets {
    /** Each of them is a constraint: a plan that misses one is infeasible. */
    MET,
    /** They may be missed, at a penalty so high that hardly any plan saves by it. */
    PENALIZED
  }

  private final Program program;
  private final Objective objective;
  private final IntegerModel model;
  private final List<DerivedVariable> derivedVariables;

  /** Terms of variable v are firstTerm[v] to firstTerm[v + 1] - 1, by rising row. */
  private final int[] firstTerm;

  private final int[] termAt;

  IntegerProgram(
      Program program,
      Objective objective,
      IntegerModel model,
      List<DerivedVariable> derivedVariables) {
    this.program = program;
    this.objective = objective;
    this.model = model;
    this.derivedVariables = derivedVariables;
    firstTerm = new int[variables() + 1];
    for (int i = 0; i < model.termVariable.size(); i++) {
      firstTerm[model.termVariable.getInt(i) + 1]++;
    }
    for (int variable = 0; variable < variables(); variable++) {
      firstTerm[variable + 1] += firstTerm[variable];
    }
    termAt = new int[model.termVariable.size()];
    int[] next = firstTerm.clone();
    for (int i = 0; i < termAt.length; i++) {
      termAt[next[model.termVariable.getInt(i)]++] = i;
    }
  }

  /**
   * Formulates a program. Hard rows are always constraints.
   *
   * @param naming what sites, types, phases and nodes are called in names
   */
  public static IntegerProgram of(Program program, Targets targets, Naming naming) {
    Objective objective =
        targets == Targets.MET ? Objective.COST : Objective.weighted(TargetPenalty.of(program));
    return IntegerFormulation.write(RowView.of(program), objective, naming);
  }

  /** The program that was formulated. */
  public Program program() {
    return program;
  }

  /** What missing a point of a target costs, in USD; 0 where targets must be met. */
  public double usdPerPoint() {
    return objective.weight(Level.MEDIUM);
  }

  /** How many variables there are. */
  public int variables() {
    return model.variableName.size();
  }

  /** How many rows there are. */
  public int rows() {
    return model.rowName.size();
  }

  /** How many coefficients the rows have. */
  public int terms() {
    return model.termRow.size();
  }

  /** The name of a variable: letters, digits and underscores, each name once. */
  public String variableName(int variable) {
    return model.variableName.get(variable);
  }

  /** The least value of a variable. */
  public double lower(int variable) {
    return model.lower.getDouble(variable);
  }

  /** The largest value of a variable. */
  public double upper(int variable) {
    return model.upper.getDouble(variable);
  }

  /** Whether a variable must be integer. */
  public boolean isInteger(int variable) {
    return model.isInteger.getBoolean(variable);
  }

  /** What one of a variable costs, in USD. */
  public double costUsd(int variable) {
    return model.cost.getDouble(variable) / STEPS_PER_USD;
  }

  /** The constant term of the cost, in USD. */
  public double constantUsd() {
    return model.constant() / STEPS_PER_USD;
  }

  /** The name of a row: letters, digits and underscores, each name once. */
  public String rowName(int row) {
    return model.rowName.get(row);
  }

  /** The least sum of a row, maybe negative infinity. */
  public double rowLower(int row) {
    return model.rowLower.getDouble(row);
  }

  /** The largest sum of a row, maybe infinity. */
  public double rowUpper(int row) {
    return model.rowUpper.getDouble(row);
  }

  /** Visits the terms of a variable by rising row. */
  public void forEachTerm(int variable, TermVisitor visitor) {
    for (int i = firstTerm[variable]; i < firstTerm[variable + 1]; i++) {
      visitor.visit(model.termRow.getInt(termAt[i]), model.termCoefficient.getDouble(termAt[i]));
    }
  }

  /** Takes one term. */
  @FunctionalInterface
  public interface TermVisitor {
    /** Called with the row and the coefficient in it. */
    void visit(int row, double coefficient);
  }

  /**
   * The values of all variables at an allocation. They are feasible where the allocation has no
   * penalty in held rows.
   *
   * @param columns values of the program's columns
   */
  public double[] start(int[] columns) {
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(columns);
    double[] values = new double[variables()];
    for (int column = 0; column < columns.length; column++) {
      values[column] = columns[column];
    }
    for (DerivedVariable derived : derivedVariables) {
      values[derived.variable()] = derived.value(evaluator.activity(derived.row()));
    }
    return values;
  }

  /** The cost of all variables' values, in USD. */
  public double costUsd(double[] values) {
    double cost = model.constant();
    for (int variable = 0; variable < values.length; variable++) {
      cost += model.cost.getDouble(variable) * values[variable];
    }
    return cost / STEPS_PER_USD;
  }

  /**
   * Solves it with a solver of OR-Tools.
   *
   * @param limits when it ends at the latest
   * @param start values of the program's columns to start from; HiGHS makes no use of them
   * @return nothing where OR-Tools' native libraries can't be loaded, which is logged once
   */
  public Optional<IntegerSolution> solve(
      IntegerSolver solver, IntegerLimits limits, Optional<int[]> start) {
    return Natives.areLoaded() ? Optional.of(solver.solve(this, limits, start)) : Optional.empty();
  }
}
