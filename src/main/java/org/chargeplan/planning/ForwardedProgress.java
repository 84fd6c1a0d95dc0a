package org.chargeplan.planning;

import java.util.function.LongSupplier;
import org.chargeplan.solve.SearchListener;

/**
 * Forwards the progress of a search to a listener of the planner.
 *
 * @param listener the listener
 */
record ForwardedProgress(PlanningListener listener) implements SearchListener {

  @Override
  public void better(long hard, long medium, long soft) {
    listener.improved(hard, medium, soft);
  }

  @Override
  public void bound(long costBound) {
    listener.bounded(costBound);
  }

  @Override
  public void begins(Work work) {
    listener.stageBegins(
        switch (work) {
          case RELAXATION -> PlanningListener.Stage.RELAXATION;
          case FIRST_PLAN -> PlanningListener.Stage.FIRST_PLAN;
          case SEARCH -> PlanningListener.Stage.SEARCH;
        });
  }

  @Override
  public void plan(LongSupplier newPorts) {
    listener.countable(newPorts);
  }
}
