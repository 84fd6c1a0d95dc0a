package org.chargeplan.solve;

import java.util.Random;

/** Builds a block of reinforcement more or less. */
public final class ReinforceMoves extends RandomMoves {

  @Override
  ColumnsMove propose(Allocation allocation, Random random) {
    int[] reinforcements = allocation.problem().neighbours().reinforcements();
    int column =
        reinforcements.length == 0
            ? any(allocation.problem().neighbours().builds(), random)
            : any(reinforcements, random);
    return change(column, random.nextBoolean() ? 1 : -1);
  }
}
