package org.chargeplan.solve;

import java.util.Random;

/**
 * Takes a site down a step of cost that it stands on, as one transformer less: so many of its ports
 * leave as must, each to where it is missed least near by, or to another phase.
 *
 * <p>Moves of single ports hardly ever get there: only the last port that leaves saves the step.
 */
public final class StepDownMoves extends EndlessMoves<BundleMove> {

  @Override
  boolean hasAny(Allocation allocation) {
    return allocation.problem().steps().any();
  }

  @Override
  BundleMove propose(Allocation allocation, Random random) {
    StepDown down = new StepDown(allocation, random);
    down.run();
    return down.move(count());
  }
}
