package org.chargeplan.solve;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** The construction phase: a lazy greedy plan. Named in {@code solver.xml}. */
public final class GreedyConstruction implements CustomPhaseCommand<Allocation> {

  @Override
  public void changeWorkingSolution(ScoreDirector<Allocation> scoreDirector) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    Allocation.Problem problem = allocation.problem();
    int[] built = new LazyGreedy(problem.program(), problem.neighbours(), problem.stop()).run();
    for (int column = 0; column < built.length; column++) {
      PlannedColumn planned = allocation.column(column);
      if (planned.count() != built[column]) {
        scoreDirector.beforeVariableChanged(planned, PlannedColumn.COUNT);
        planned.setCount(built[column]);
        scoreDirector.afterVariableChanged(planned, PlannedColumn.COUNT);
      }
    }
    scoreDirector.triggerVariableListeners();
  }
}
