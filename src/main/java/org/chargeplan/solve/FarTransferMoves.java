package org.chargeplan.solve;

import java.util.Random;

/** Moves ports to a site anywhere, in the same phase. */
public final class FarTransferMoves extends RandomMoves {

  @Override
  ColumnsMove propose(Allocation allocation, Random random) {
    int from = anyBuilt(allocation, random);
    int to = any(allocation.problem().neighbours().far(from), random);
    return transfer(allocation, from, to, random);
  }
}
