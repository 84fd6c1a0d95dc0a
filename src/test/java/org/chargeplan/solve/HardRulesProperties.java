package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.relax.IntegerLimits;
import org.chargeplan.relax.IntegerProgram;
import org.chargeplan.relax.IntegerSolution;
import org.chargeplan.relax.IntegerSolver;
import org.chargeplan.relax.Naming;
import org.chargeplan.relax.Relaxation;
import org.junit.jupiter.api.Assumptions;

/** Hard rules are kept wherever that is possible at all, however little time there is. */
class HardRulesProperties {

  private static final Path BUILT_IN = Path.of("no-such-solver.xml");

  @BeforeTry
  void needsNatives() {
    Assumptions.assumeTrue(Relaxation.isAvailable(), "OR-Tools' libraries can't be loaded here.");
  }

  @Property(tries = 24, shrinking = ShrinkingMode.OFF)
  void noTimeAtAllIsEnoughForTheHardRules(@ForAll @IntRange(max = 1_000_000) int seed)
      throws InvalidConfigException {
    check(seed, new SearchLimits(Optional.of(Duration.ofMillis(1)), OptionalInt.empty(), 0));
  }

  @Property(tries = 24, shrinking = ShrinkingMode.OFF)
  void noStepsAreEnoughForTheHardRules(@ForAll @IntRange(max = 1_000_000) int seed)
      throws InvalidConfigException {
    check(seed, new SearchLimits(Optional.empty(), OptionalInt.of(0), 0));
  }

  private static void check(int seed, SearchLimits limits) throws InvalidConfigException {
    ToySearch toy = new ToySearch(ToyRegions.randomWithHardTargets(new Random(seed)));
    boolean isPossible = isPossible(toy.program());
    Statistics.label("possible")
        .collect(isPossible)
        .coverage(checker -> checker.check(true).percentage(share -> share > 0));
    int[] found =
        Search.of(toy.region(), toy.program(), BUILT_IN, limits, (hard, medium, soft) -> {}).run();
    Evaluator plan = toy.evaluator(found);
    if (isPossible) {
      assertEquals(0, plan.total(Level.HARD));
    }
  }

  /** An exact solver says so. */
  private static boolean isPossible(Program program) {
    Program hardRows =
        program.with(
            row -> program.family(row).level() == Level.HARD ? Level.HARD : Level.SOFT,
            row -> program.family(row).level() == Level.HARD ? program.penalty(row) : Penalty.NONE);
    IntegerSolution.Status status =
        IntegerProgram.of(hardRows, IntegerProgram.Targets.MET, Naming.numbered())
            .solve(
                IntegerSolver.SCIP,
                IntegerLimits.within(Duration.ofMinutes(1), 1),
                Optional.empty())
            .orElseThrow()
            .status();
    return status == IntegerSolution.Status.OPTIMAL;
  }
}
