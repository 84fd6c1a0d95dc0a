package org.chargeplan.solve;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.domain.variable.descriptor.VariableDescriptor;
import org.optaplanner.core.impl.heuristic.move.Move;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Proposes random moves without end. OptaPlanner asks for a new iterator at every step, so creating
 * one must cost nothing.
 */
abstract class EndlessMoves<M extends Move<Allocation>>
    implements MoveIteratorFactory<Allocation, M> {

  private VariableDescriptor<Allocation> count;

  @Override
  public void phaseStarted(ScoreDirector<Allocation> scoreDirector) {
    count =
        ((InnerScoreDirector<Allocation, ?>) scoreDirector)
            .getSolutionDescriptor()
            .findEntityDescriptorOrFail(PlannedColumn.class)
            .getVariableDescriptor(PlannedColumn.COUNT);
  }

  /** The variable that moves change. */
  final VariableDescriptor<Allocation> count() {
    return count;
  }

  /** Whether there is anything to propose. */
  abstract boolean hasAny(Allocation allocation);

  /** A move; one that can't be done is skipped. */
  abstract M propose(Allocation allocation, Random random);

  @Override
  public long getSize(ScoreDirector<Allocation> scoreDirector) {
    return scoreDirector.getWorkingSolution().program().columns();
  }

  @Override
  public Iterator<M> createOriginalMoveIterator(ScoreDirector<Allocation> director) {
    throw new UnsupportedOperationException("These moves come in random order only.");
  }

  @Override
  public Iterator<M> createRandomMoveIterator(
      ScoreDirector<Allocation> scoreDirector, Random random) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return hasAny(allocation);
      }

      @Override
      public M next() {
        return propose(allocation, random);
      }
    };
  }
}
