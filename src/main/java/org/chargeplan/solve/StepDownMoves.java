package org.chargeplan.solve;

import java.util.Random;

/**
 * Turns off a costed indicator of a site, as one transformer less: as few of its ports as possible
 * leave, each to the nearby site where it gains most, or to another phase.
 *
 * <p>Moves of single ports hardly ever achieve this: only the last port that leaves saves the cost.
 */
public final class StepDownMoves extends EndlessMoves<BundleMove> {

  @Override
  boolean hasAny(Allocation allocation) {
    return allocation.problem().costedIndicators().any();
  }

  @Override
  BundleMove propose(Allocation allocation, Random random) {
    StepDown down = new StepDown(allocation, random);
    down.run();
    return down.move(count());
  }
}
