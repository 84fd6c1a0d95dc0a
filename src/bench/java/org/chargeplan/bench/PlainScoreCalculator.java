package org.chargeplan.bench;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Scores by the same evaluator that chargeplan's own search uses, change by change. */
public final class PlainScoreCalculator
    implements IncrementalScoreCalculator<PlainAllocation, HardMediumSoftLongScore> {

  private Evaluator evaluator;

  @Override
  public void resetWorkingSolution(PlainAllocation allocation) {
    if (evaluator == null) {
      evaluator = new Evaluator(allocation.program());
    }
    evaluator.setAll(allocation.values());
  }

  @Override
  public void beforeEntityAdded(Object entity) {}

  @Override
  public void afterEntityAdded(Object entity) {}

  @Override
  public void beforeVariableChanged(Object entity, String variableName) {}

  @Override
  public void afterVariableChanged(Object entity, String variableName) {
    PlainColumn column = (PlainColumn) entity;
    evaluator.set(column.getColumn(), column.countOrZero());
  }

  @Override
  public void beforeEntityRemoved(Object entity) {}

  @Override
  public void afterEntityRemoved(Object entity) {}

  @Override
  public HardMediumSoftLongScore calculateScore() {
    return HardMediumSoftLongScore.of(
        -evaluator.total(Level.HARD), -evaluator.total(Level.MEDIUM), -evaluator.total(Level.SOFT));
  }
}
