package org.chargeplan.solve;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.domain.variable.descriptor.VariableDescriptor;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Takes a site down a step of cost that it stands on, as one transformer less: so many of its ports
 * leave as must, each to where it is missed least near by, or to another phase.
 *
 * <p>Moves of single ports hardly ever get there: only the last port that leaves saves the step.
 */
public final class StepDownMoves implements MoveIteratorFactory<Allocation, BundleMove> {

  private VariableDescriptor<Allocation> count;

  @Override
  public void phaseStarted(ScoreDirector<Allocation> scoreDirector) {
    count =
        ((InnerScoreDirector<Allocation, ?>) scoreDirector)
            .getSolutionDescriptor()
            .findEntityDescriptorOrFail(PlannedColumn.class)
            .getVariableDescriptor(PlannedColumn.COUNT);
  }

  @Override
  public long getSize(ScoreDirector<Allocation> scoreDirector) {
    return scoreDirector.getWorkingSolution().program().columns();
  }

  @Override
  public Iterator<BundleMove> createOriginalMoveIterator(ScoreDirector<Allocation> director) {
    throw new UnsupportedOperationException("These moves come in random order only.");
  }

  @Override
  public Iterator<BundleMove> createRandomMoveIterator(
      ScoreDirector<Allocation> scoreDirector, Random random) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return allocation.problem().steps().any();
      }

      @Override
      public BundleMove next() {
        StepDown down = new StepDown(allocation, random);
        down.run();
        return down.move(count);
      }
    };
  }
}
