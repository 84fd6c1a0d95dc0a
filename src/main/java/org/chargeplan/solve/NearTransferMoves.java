package org.chargeplan.solve;

import java.util.Random;

/** Moves ports to another site of the same grid node, in the same phase. */
public final class NearTransferMoves extends RandomMoves {

  @Override
  ColumnsMove propose(Allocation allocation, Random random) {
    int from = anyBuilt(allocation, random);
    int to = any(allocation.problem().neighbours().near(from), random);
    return transfer(allocation, from, to, random);
  }
}
