package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.chargeplan.program.Evaluator;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.rules.ToyFiles;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/** Moves that turn off costed indicators, from random allocations of the toy region. */
@Tag("slow")
class StepDownProperties {

  private static final ToySearch TOY = new ToySearch(ToyRegion.read());

  /** Everything built that could be, at some sites. */
  private static InnerScoreDirector<Allocation, HardMediumSoftLongScore> director(Random random) {
    int[] values = new int[TOY.program().columns()];
    for (int column = 0; column < values.length; column++) {
      values[column] = random.nextInt(4) == 0 ? random.nextInt(TOY.program().upper(column) + 1) : 0;
    }
    Allocation allocation = TOY.allocation();
    allocation.start(values);
    return Directors.of(allocation);
  }

  private static BundleMove next(InnerScoreDirector<Allocation, ?> director, Random random) {
    StepDownMoves moves = new StepDownMoves();
    moves.phaseStarted(director);
    return moves.createRandomMoveIterator(director, random).next();
  }

  private static Evaluator working(InnerScoreDirector<Allocation, ?> director) {
    return director.getWorkingSolution().problem().workingState().evaluator();
  }

  @Property(tries = 60)
  void proposingLeavesTheEvaluatorAsItWas(@ForAll long seed) {
    Random random = new Random(seed);
    try (InnerScoreDirector<Allocation, HardMediumSoftLongScore> director = director(random)) {
      int[] before = working(director).values();
      HardMediumSoftLongScore score = director.calculateScore();
      for (int look = 0; look < 20; look++) {
        next(director, random);
        assertArrayEquals(before, working(director).values());
        assertEquals(TOY.penalties(before), Gain.ofPenalties(working(director)));
        assertEquals(score, director.calculateScore());
      }
    }
  }

  @Property(tries = 60)
  void aMoveTurnsAnIndicatorOffAndItsUndoRestoresIt(@ForAll long seed) {
    Random random = new Random(seed);
    try (InnerScoreDirector<Allocation, HardMediumSoftLongScore> director = director(random)) {
      for (int step = 0; step < 20; step++) {
        BundleMove move = next(director, random);
        if (move.isMoveDoable(director)) {
          assertGoesDownAndBack(director, move);
          move.doMoveOnly(director);
        }
      }
    }
  }

  private static void assertGoesDownAndBack(
      InnerScoreDirector<Allocation, HardMediumSoftLongScore> director, BundleMove move) {
    int[] before = director.getWorkingSolution().toArray();
    HardMediumSoftLongScore score = director.calculateScore();
    BundleMove undo = (BundleMove) move.doMove(director);
    int[] after = director.getWorkingSolution().toArray();
    Gain gain = TOY.penalties(after);
    assertEquals(
        HardMediumSoftLongScore.of(gain.hard(), gain.medium(), gain.soft()),
        director.calculateScore());
    for (int column = 0; column < after.length; column++) {
      assertTrue(after[column] >= 0 && after[column] <= TOY.program().upper(column), "range");
    }
    assertTrue(IntStream.of(after).sum() <= IntStream.of(before).sum(), "more ports");
    Evaluator then = TOY.evaluator(before);
    Evaluator now = TOY.evaluator(after);
    assertTrue(
        IntStream.range(0, TOY.program().indicators()).anyMatch(i -> then.isOn(i) && !now.isOn(i)),
        move::toString);
    undo.doMoveOnly(director);
    assertArrayEquals(before, director.getWorkingSolution().toArray(), move::toString);
    assertEquals(score, director.calculateScore());
  }

  @Property(tries = 5)
  void aPlanWithoutCostedIndicatorsOnHasNoMove(@ForAll long seed) {
    try (InnerScoreDirector<Allocation, HardMediumSoftLongScore> director =
        Directors.of(TOY.allocation())) {
      assertFalse(next(director, new Random(seed)).isMoveDoable(director));
    }
  }

  @Property(tries = 1)
  void aRegionWithoutCostedIndicatorsHasNoSuchMoves() {
    String target = ToyFiles.rule("target", "port-target", "medium", "at_least: {\"2027\": 20}");
    CostedIndicators costedIndicators =
        new CostedIndicators(new ToySearch(new ToyFiles().rules(target).read()).program());
    assertFalse(costedIndicators.any());
    assertTrue(new CostedIndicators(TOY.program()).any());
  }
}
