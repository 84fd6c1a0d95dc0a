package org.chargeplan.solve;

import java.util.Random;

/** Replaces ports of one type by ports of another, at the same site and in the same phase. */
public final class TypeSwapMoves extends RandomMoves {

  @Override
  ColumnsMove propose(Allocation allocation, Random random) {
    int from = anyBuilt(allocation, random);
    int to = any(allocation.problem().neighbours().typesAtSite(from), random);
    return transfer(allocation, from, to, random);
  }
}
