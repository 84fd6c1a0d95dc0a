package org.chargeplan.solve;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.domain.variable.descriptor.VariableDescriptor;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/** Changes any number of columns at once, each by an amount. */
final class BundleMove extends AbstractMove<Allocation> {

  private final VariableDescriptor<Allocation> count;
  private final int[] columns;
  private final int[] by;

  BundleMove(VariableDescriptor<Allocation> count, int[] columns, int[] by) {
    this.count = count;
    this.columns = columns;
    this.by = by;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<Allocation> scoreDirector) {
    return columns.length > 0;
  }

  @Override
  protected BundleMove createUndoMove(ScoreDirector<Allocation> scoreDirector) {
    int[] back = new int[by.length];
    for (int i = 0; i < by.length; i++) {
      back[i] = -by[i];
    }
    return new BundleMove(count, columns, back);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<Allocation> scoreDirector) {
    InnerScoreDirector<Allocation, ?> director = (InnerScoreDirector<Allocation, ?>) scoreDirector;
    Allocation allocation = director.getWorkingSolution();
    for (int i = 0; i < columns.length; i++) {
      PlannedColumn column = allocation.column(columns[i]);
      director.beforeVariableChanged(count, column);
      column.setCount(column.count() + by[i]);
      director.afterVariableChanged(count, column);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns.length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append("column ")
          .append(columns[i])
          .append(" by ")
          .append(by[i]);
    }
    return text.toString();
  }
}
