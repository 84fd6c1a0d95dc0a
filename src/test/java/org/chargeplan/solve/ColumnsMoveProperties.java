package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Program;
import org.chargeplan.region.ToyRegion;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.heuristic.move.Move;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

/** Moves of all kinds, proposed and done as OptaPlanner does them. */
@Tag("slow")
class ColumnsMoveProperties {

  private static final ToySearch TOY = new ToySearch(ToyRegion.read());

  private interface Visitor {
    void visit(RandomMoves kind, Move<Allocation> move);
  }

  /** Visits moves that can be done, of kinds drawn by chance. */
  private static void walk(
      long seed,
      InnerScoreDirector<Allocation, HardMediumSoftLongScore> director,
      Visitor visitor) {
    List<RandomMoves> kinds =
        List.of(
            new ChangeMoves(),
            new NearTransferMoves(),
            new FarTransferMoves(),
            new TypeSwapMoves(),
            new PhaseShiftMoves(),
            new ReinforceMoves());
    kinds.forEach(kind -> kind.phaseStarted(director));
    Random random = new Random(seed);
    for (int step = 0; step < 300; step++) {
      RandomMoves kind = kinds.get(random.nextInt(kinds.size()));
      Move<Allocation> move = kind.createRandomMoveIterator(director, random).next();
      if (move.isMoveDoable(director)) {
        visitor.visit(kind, move);
      }
    }
  }

  private static InnerScoreDirector<Allocation, HardMediumSoftLongScore> director() {
    SolverConfig config = SolverConfig.createFromXmlResource("solver-config/solver.xml");
    DefaultSolverFactory<Allocation> factory =
        (DefaultSolverFactory<Allocation>) SolverFactory.<Allocation>create(config);
    InnerScoreDirector<Allocation, HardMediumSoftLongScore> director =
        factory.<HardMediumSoftLongScore>getScoreDirectorFactory().buildScoreDirector();
    director.setWorkingSolution(TOY.allocation());
    director.calculateScore();
    return director;
  }

  private static int[] values(InnerScoreDirector<Allocation, ?> director) {
    return director.getWorkingSolution().toArray();
  }

  private static HardMediumSoftLongScore fresh(int[] values) {
    Gain gain = TOY.penalties(values);
    return HardMediumSoftLongScore.of(gain.hard(), gain.medium(), gain.soft());
  }

  @Property(tries = 30)
  void movedScoreMatchesAFreshEvaluator(@ForAll long seed) {
    try (InnerScoreDirector<Allocation, HardMediumSoftLongScore> director = director()) {
      walk(
          seed,
          director,
          (kind, move) -> {
            move.doMoveOnly(director);
            assertEquals(fresh(values(director)), director.calculateScore(), move::toString);
          });
      assertTrue(IntStream.of(values(director)).sum() > 0);
    }
  }

  @Property(tries = 30)
  void undoRestoresValuesAndScore(@ForAll long seed) {
    try (InnerScoreDirector<Allocation, HardMediumSoftLongScore> director = director()) {
      walk(
          seed,
          director,
          (kind, move) -> {
            int[] before = values(director);
            HardMediumSoftLongScore score = director.calculateScore();
            Move<Allocation> undo = move.doMove(director);
            assertFalse(Arrays.equals(before, values(director)), move::toString);
            undo.doMoveOnly(director);
            assertArrayEquals(before, values(director), move::toString);
            assertEquals(score, director.calculateScore(), move::toString);
            move.doMoveOnly(director);
          });
    }
  }

  @Property(tries = 30)
  void movesStayInRangeAndDoWhatTheirKindSays(@ForAll long seed) {
    Program program = TOY.program();
    try (InnerScoreDirector<Allocation, HardMediumSoftLongScore> director = director()) {
      walk(
          seed,
          director,
          (kind, move) -> {
            int[] before = values(director);
            move.doMoveOnly(director);
            int[] after = values(director);
            int[] changed =
                IntStream.range(0, after.length).filter(c -> after[c] != before[c]).toArray();
            for (int column : changed) {
              assertTrue(after[column] >= 0 && after[column] <= program.upper(column));
            }
            boolean transfers = !(kind instanceof ChangeMoves || kind instanceof ReinforceMoves);
            assertEquals(transfers ? 2 : 1, changed.length);
            if (transfers) {
              assertEquals(IntStream.of(before).sum(), IntStream.of(after).sum());
              assertKind(
                  kind,
                  (Decision.Build) program.decision(changed[0]),
                  (Decision.Build) program.decision(changed[1]));
            }
          });
    }
  }

  private static void assertKind(RandomMoves kind, Decision.Build one, Decision.Build other) {
    boolean sameSite = one.site() == other.site();
    boolean sameType = one.type() == other.type();
    boolean samePhase = one.phase() == other.phase();
    if (kind instanceof TypeSwapMoves) {
      assertTrue(sameSite && samePhase);
    } else if (kind instanceof PhaseShiftMoves) {
      assertTrue(sameSite && sameType);
    } else {
      assertTrue(sameType && samePhase);
    }
    if (kind instanceof NearTransferMoves) {
      assertEquals(node(one), node(other));
    }
  }

  private static String node(Decision.Build build) {
    return TOY.region().sites().get(build.site()).gridNode().id();
  }
}
