package org.chargeplan.solve;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.domain.variable.descriptor.VariableDescriptor;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/** Changes one column, or two at once, by given amounts. */
final class ColumnsMove extends AbstractMove<Allocation> {

  private static final int NONE = -1;

  private final VariableDescriptor<Allocation> count;
  private final int first;
  private final int firstBy;
  private final int second;
  private final int secondBy;

  private ColumnsMove(
      VariableDescriptor<Allocation> count, int first, int firstBy, int second, int secondBy) {
    this.count = count;
    this.first = first;
    this.firstBy = firstBy;
    this.second = second;
    this.secondBy = secondBy;
  }

  /**
   * Changes a column.
   *
   * @param count the variable of columns; OptaPlanner would look it up by name at every change
   */
  static ColumnsMove change(VariableDescriptor<Allocation> count, int column, int by) {
    return new ColumnsMove(count, column, by, NONE, 0);
  }

  /** Takes from one column what it adds to another. */
  static ColumnsMove transfer(VariableDescriptor<Allocation> count, int from, int to, int by) {
    return new ColumnsMove(count, from, -by, to, by);
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<Allocation> scoreDirector) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    return first != second
        && isInRange(allocation, first, firstBy)
        && (second == NONE || isInRange(allocation, second, secondBy));
  }

  private static boolean isInRange(Allocation allocation, int column, int by) {
    int value = allocation.values().get(column) + by;
    return by != 0 && value >= 0 && value <= allocation.program().upper(column);
  }

  @Override
  protected ColumnsMove createUndoMove(ScoreDirector<Allocation> scoreDirector) {
    return new ColumnsMove(count, first, -firstBy, second, -secondBy);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<Allocation> scoreDirector) {
    InnerScoreDirector<Allocation, ?> director = (InnerScoreDirector<Allocation, ?>) scoreDirector;
    Allocation allocation = director.getWorkingSolution();
    // What is added comes first: targets are mostly just met, and so stay met in between.
    boolean secondFirst = second != NONE && secondBy > 0;
    if (secondFirst) {
      change(director, allocation.column(second), secondBy);
    }
    change(director, allocation.column(first), firstBy);
    if (second != NONE && !secondFirst) {
      change(director, allocation.column(second), secondBy);
    }
  }

  private void change(InnerScoreDirector<Allocation, ?> director, PlannedColumn column, int by) {
    director.beforeVariableChanged(count, column);
    column.setCount(column.count() + by);
    director.afterVariableChanged(count, column);
  }

  @Override
  public String toString() {
    return "column "
        + first
        + " by "
        + firstBy
        + (second == NONE ? "" : ", column " + second + " by " + secondBy);
  }
}
