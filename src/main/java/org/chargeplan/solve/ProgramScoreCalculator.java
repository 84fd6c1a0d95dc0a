package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Scores an allocation by the program's evaluator: each level is the penalty, negative. */
public final class ProgramScoreCalculator
    implements IncrementalScoreCalculator<Allocation, HardMediumSoftLongScore> {

  private final long[] totals = new long[Level.values().length];
  private Evaluator evaluator;
  private PendingChanges changes;

  @Override
  public void resetWorkingSolution(Allocation allocation) {
    allocation.work();
    if (evaluator == null || evaluator.program() != allocation.program()) {
      evaluator = new Evaluator(allocation.program());
    }
    evaluator.setAll(allocation.toArray());
    changes = new PendingChanges(evaluator);
    allocation.problem().workingState().put(changes);
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
    // The evaluator still has the old value.
  }

  @Override
  public void afterVariableChanged(Object entity, String variableName) {
    PlannedColumn column = (PlannedColumn) entity;
    changes.set(column.column(), column.count());
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
    changes.totals(totals);
    return HardMediumSoftLongScore.of(
        -totals[Level.HARD.index()], -totals[Level.MEDIUM.index()], -totals[Level.SOFT.index()]);
  }
}
