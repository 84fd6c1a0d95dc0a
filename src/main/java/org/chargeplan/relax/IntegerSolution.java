package org.chargeplan.relax;

import java.util.Optional;

/**
 * What a solver says of an {@link IntegerProgram}. Values can be checked by the program's
 * evaluator; the bound is the solver's word.
 */
public final class IntegerSolution {

  /** How far the solver came. */
  public enum Status {
    /** It says that no solution is better than this one. */
    OPTIMAL,
    /** It found a solution, and ran out of time. */
    FEASIBLE,
    /** It says that there is no solution. */
    INFEASIBLE,
    /** It found no solution, and ran out of time or failed. */
    NONE
  }

  private final Status status;
  private final String words;
  private final Optional<int[]> values;
  private final double boundUsd;

  IntegerSolution(Status status, String words, Optional<int[]> values, double boundUsd) {
    this.status = status;
    this.words = words;
    this.values = values;
    this.boundUsd = boundUsd;
  }

  /** How far the solver came. */
  public Status status() {
    return status;
  }

  /** The solver's last words. */
  public String words() {
    return words;
  }

  /**
   * Values of the program's columns, rounded to whole numbers, where there is a solution; a copy.
   */
  public Optional<int[]> values() {
    return values.map(int[]::clone);
  }

  /**
   * By the solver's word no solution costs less, in USD; negative infinity where it says nothing.
   */
  public double boundUsd() {
    return boundUsd;
  }
}
