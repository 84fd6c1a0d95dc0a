package org.chargeplan.solve;

import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies an allocation by sharing its pages of values. */
public final class AllocationCloner implements SolutionCloner<Allocation> {

  @Override
  public Allocation cloneSolution(Allocation original) {
    return original.copy();
  }
}
