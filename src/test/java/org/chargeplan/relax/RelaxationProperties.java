package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.junit.jupiter.api.Assumptions;

/** Bounds of random small programs against all of their allocations. */
class RelaxationProperties {

  private static final RelaxationOptions OPTIONS = RelaxationOptions.within(Duration.ofMinutes(1));

  @BeforeTry
  void needsNatives() {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
  }

  @Property(tries = 200)
  void noAllocationUndercutsTheBounds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 4, 3, 0);
    RelaxationResult relaxed = Relaxation.solve(program, OPTIONS).orElseThrow();
    Enumeration.forEach(
        program,
        Objective.COST,
        evaluator -> {
          long soft = evaluator.total(Level.SOFT);
          assertTrue(relaxed.costBound() <= soft, relaxed.costBound() + " above " + soft);
          if (relaxed.converged() && !relaxed.targetsAreOutOfReach()) {
            assertTrue(relaxed.estimate() <= soft + 1e-6 * (1 + Math.abs(soft)), "estimate");
          }
        });
    Enumeration.forEach(
        program,
        Objective.SHORTFALL,
        evaluator -> {
          long soft = evaluator.total(Level.SOFT);
          long medium = evaluator.total(Level.MEDIUM);
          assertTrue(relaxed.mediumBound() <= medium, relaxed.mediumBound() + " above " + medium);
          assertTrue(relaxed.costBound(medium) <= soft, relaxed.costBound(medium) + ", " + soft);
        });
  }

  @Property(tries = 20)
  void noAllocationUndercutsTheBoundByPlaces(@ForAll long seed) {
    Program program = Toys.randomSites(seed, 2);
    RelaxationResult plain = Relaxation.solve(program, OPTIONS).orElseThrow();
    RelaxationResult closer = Relaxation.solveAndProve(program, OPTIONS).orElseThrow();
    assertTrue(
        closer.costBound() >= plain.costBound(), closer.costBound() + ", " + plain.costBound());
    Statistics.label("closer")
        .collect(closer.costBound() > plain.costBound())
        .coverage(checker -> checker.check(true).percentage(share -> share > 20));
    Enumeration.forEach(
        program,
        Objective.SHORTFALL,
        evaluator -> {
          long soft = evaluator.total(Level.SOFT);
          long medium = evaluator.total(Level.MEDIUM);
          assertTrue(closer.costBound(medium) <= soft, closer.costBound(medium) + " above " + soft);
          assertTrue(medium > 0 || closer.costBound() <= soft, closer.costBound() + ", " + soft);
        });
  }

  /**
   * Without indicators the bound is the linear optimum itself, so that it moves as that does. Where
   * the tight program has none, its bound is proven but may be any.
   */
  @Property(tries = 100)
  void looserHardBoundsNeverRaiseTheBound(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int columns,
      @ForAll @IntRange(min = 1, max = 9) int room) {
    RelaxationResult tight = solved(Toys.random(seed, columns, 8, 1, 0));
    Assume.that(tight.converged());
    RelaxationResult loose = solved(Toys.random(seed, columns, 8, 1, room));
    assertTrue(
        loose.costBound() <= tight.costBound(),
        "tight " + tight.costBound() + ", loose " + loose.costBound());
  }

  private static RelaxationResult solved(Program program) {
    return Relaxation.solve(program, OPTIONS).orElseThrow();
  }
}
