package org.chargeplan.solve;

import java.util.Random;

/** Builds a few ports more or fewer in one column. */
public final class ChangeMoves extends RandomMoves {

  @Override
  ColumnsMove propose(Allocation allocation, Random random) {
    if (random.nextBoolean()) {
      int column = any(allocation.problem().neighbours().builds(), random);
      int room = allocation.program().upper(column) - allocation.values().get(column);
      return change(column, Math.min(amount(random), room));
    }
    int column = anyBuilt(allocation, random);
    return change(column, -Math.min(amount(random), allocation.values().get(column)));
  }
}
