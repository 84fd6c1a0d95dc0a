package org.chargeplan.relax;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import java.util.Optional;

/** Solvers of mixed-integer programs that come with OR-Tools. */
public enum IntegerSolver {
  /** SCIP: branch and cut. One thread. */
  SCIP("scip", true, true) {
    @Override
    String parameters(IntegerLimits limits) {
      return limits.nodes().isPresent() ? "limits/nodes = " + limits.nodes().getAsInt() : "";
    }
  },
  /**
   * CP-SAT: lazy clause generation over integers. It scales coefficients that are not integer, and
   * subtracts the loss from its bound.
   */
  CP_SAT("sat", true, true) {
    @Override
    String parameters(IntegerLimits limits) {
      return "num_workers: " + limits.threads();
    }
  },
  /**
   * HiGHS: branch and cut. OR-Tools 9.12 crashes where it passes a start on, and returns the value
   * of the solution as the bound: so it gets no start, and its bound counts only at an optimum.
   */
  HIGHS("highs", false, false) {
    @Override
    String parameters(IntegerLimits limits) {
      return "output_flag=false"; // else it writes past System.out
    }
  };

  private final String name;
  private final boolean takesStart;
  private final boolean reportsBound;

  IntegerSolver(String name, boolean takesStart, boolean reportsBound) {
    this.name = name;
    this.takesStart = takesStart;
    this.reportsBound = reportsBound;
  }

  abstract String parameters(IntegerLimits limits);

  IntegerSolution solve(IntegerProgram program, IntegerLimits limits, Optional<int[]> start) {
    ModelBuilderHelper model = new ModelBuilderHelper();
    ModelSolverHelper solver = new ModelSolverHelper(name);
    try {
      double usd = load(program, model);
      if (takesStart && start.isPresent()) {
        double[] values = program.start(start.get());
        for (int variable = 0; variable < values.length; variable++) {
          model.addHint(variable, values[variable]);
        }
      }
      solver.setTimeLimitInSeconds(limits.time().toMillis() / 1e3);
      if (!parameters(limits).isEmpty()) {
        solver.setSolverSpecificParameters(parameters(limits));
      }
      solver.solve(model);
      return solution(program, solver, usd);
    } finally {
      solver.delete();
      model.delete();
    }
  }

  /**
   * Passes the model on, its cost divided by the mean size of what is not 0 in it.
   *
   * @return that divisor, in USD
   */
  private static double load(IntegerProgram program, ModelBuilderHelper model) {
    for (int row = 0; row < program.rows(); row++) {
      model.addLinearConstraint();
      model.setConstraintLowerBound(row, program.rowLower(row));
      model.setConstraintUpperBound(row, program.rowUpper(row));
    }
    double usd = meanCost(program);
    for (int v = 0; v < program.variables(); v++) {
      int variable = model.addVar();
      model.setVarLowerBound(variable, program.lower(v));
      model.setVarUpperBound(variable, program.upper(v));
      model.setVarIntegrality(variable, program.isInteger(v));
      model.setVarObjectiveCoefficient(variable, program.costUsd(v) / usd);
      program.forEachTerm(v, (row, c) -> model.addConstraintTerm(row, variable, c));
    }
    model.setObjectiveOffset(program.constantUsd() / usd);
    return usd;
  }

  private static double meanCost(IntegerProgram program) {
    double size = 0;
    int count = 0;
    for (int v = 0; v < program.variables(); v++) {
      size += Math.abs(program.costUsd(v));
      count += program.costUsd(v) == 0 ? 0 : 1;
    }
    return count == 0 ? 1 : size / count;
  }

  private IntegerSolution solution(IntegerProgram program, ModelSolverHelper solver, double usd) {
    if (!solver.hasResponse()) {
      return new IntegerSolution(
          IntegerSolution.Status.NONE, "no response", Optional.empty(), Double.NEGATIVE_INFINITY);
    }
    Optional<int[]> values = Optional.empty();
    IntegerSolution.Status status = status(solver.getStatus(), solver.hasSolution());
    double bound = Double.NEGATIVE_INFINITY;
    if (solver.hasSolution()) {
      int[] rounded = new int[program.program().columns()];
      for (int column = 0; column < rounded.length; column++) {
        rounded[column] = (int) Math.round(solver.getVariableValue(column));
      }
      values = Optional.of(rounded);
      if (reportsBound || status == IntegerSolution.Status.OPTIMAL) {
        bound = solver.getBestObjectiveBound() * usd;
      }
    }
    String statusText = (solver.getStatus() + " " + solver.getStatusString()).strip();
    return new IntegerSolution(status, statusText, values, bound);
  }

  private static IntegerSolution.Status status(SolveStatus status, boolean hasValues) {
    if (status == SolveStatus.INFEASIBLE) {
      return IntegerSolution.Status.INFEASIBLE;
    }
    if (!hasValues) {
      return IntegerSolution.Status.NONE;
    }
    return status == SolveStatus.OPTIMAL
        ? IntegerSolution.Status.OPTIMAL
        : IntegerSolution.Status.FEASIBLE;
  }
}
