package org.chargeplan.relax;

import java.util.Optional;

/**
 * What a solver found for an {@link IntegerProgram}. Values can be checked by the program's
 * evaluator; the bound is as the solver reports it.
 */
public final class IntegerSolution {

  /** How the solver ended. */
  public enum Status {
    /** By the solver, no solution is better than this one. */
    OPTIMAL,
    /** The solver found a solution, and ran out of time. */
    FEASIBLE,
    /** By the solver, there is no solution. */
    INFEASIBLE,
    /** The solver found no solution, and ran out of time or failed. */
    NONE
  }

  private final Status status;
  private final String statusText;
  private final Optional<int[]> values;
  private final double boundUsd;

  IntegerSolution(Status status, String statusText, Optional<int[]> values, double boundUsd) {
    this.status = status;
    this.statusText = statusText;
    this.values = values;
    this.boundUsd = boundUsd;
  }

  /** How the solver ended. */
  public Status status() {
    return status;
  }

  /** The status as the solver words it. */
  public String statusText() {
    return statusText;
  }

  /** Values of the program's columns, rounded to integers, where there is a solution; a copy. */
  public Optional<int[]> values() {
    return values.map(int[]::clone);
  }

  /**
   * The solver's bound: no solution costs less, in USD; negative infinity where it reports none.
   */
  public double boundUsd() {
    return boundUsd;
  }
}
