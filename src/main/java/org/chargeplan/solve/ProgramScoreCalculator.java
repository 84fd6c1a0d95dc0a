package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Scores an allocation by the program's evaluator: each level is the penalty, negative. */
public final class ProgramScoreCalculator
    implements IncrementalScoreCalculator<Allocation, HardMediumSoftLongScore> {

  private Evaluator evaluator;

  @Override
  public void resetWorkingSolution(Allocation allocation) {
    allocation.work();
    if (evaluator == null || evaluator.program() != allocation.program()) {
      evaluator = new Evaluator(allocation.program());
    }
    evaluator.setAll(allocation.values().toArray());
  }

  @Override
  public void beforeEntityAdded(Object entity) {
    throw new UnsupportedOperationException("The columns of a program are fixed.");
  }

  @Override
  public void afterEntityAdded(Object entity) {
    throw new UnsupportedOperationException("The columns of a program are fixed.");
  }

  @Override
  public void beforeVariableChanged(Object entity, String variableName) {
    // The evaluator knows the value it had.
  }

  @Override
  public void afterVariableChanged(Object entity, String variableName) {
    PlannedColumn column = (PlannedColumn) entity;
    evaluator.set(column.column(), column.count());
  }

  @Override
  public void beforeEntityRemoved(Object entity) {
    throw new UnsupportedOperationException("The columns of a program are fixed.");
  }

  @Override
  public void afterEntityRemoved(Object entity) {
    throw new UnsupportedOperationException("The columns of a program are fixed.");
  }

  @Override
  public HardMediumSoftLongScore calculateScore() {
    return HardMediumSoftLongScore.of(
        -evaluator.total(Level.HARD), -evaluator.total(Level.MEDIUM), -evaluator.total(Level.SOFT));
  }
}
