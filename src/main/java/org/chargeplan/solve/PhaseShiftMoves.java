package org.chargeplan.solve;

import java.util.Random;

/** Builds ports earlier or later, at the same site and of the same type. */
public final class PhaseShiftMoves extends RandomMoves {

  @Override
  ColumnsMove propose(Allocation allocation, Random random) {
    int from = anyBuilt(allocation, random);
    int to = any(allocation.problem().neighbours().phases(from), random);
    return transfer(allocation, from, to, random);
  }
}
