package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.program.ProgramBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of cost that watch the same row: the relaxation is their convex hull, on paper. */
class StaircaseTest {

  private final ProgramBuilder builder = new ProgramBuilder();

  @BeforeEach
  void needsNatives() {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
  }

  private static RelaxationResult relaxed(Program program) {
    return Relaxation.solve(program, RelaxationOptions.within(Duration.ofMinutes(1))).orElseThrow();
  }

  /** A row that holds a column's ports, with steps that cost (or, below 0, earn) something. */
  private int[] steps(int column, long offset, long[] thresholds, long... costs) {
    int watched = Toys.row(builder, Level.SOFT, offset, Penalty.NONE);
    builder.term(watched, column, 1);
    int cost = Toys.row(builder, Level.SOFT, Penalty.linear(1));
    int[] steps = new int[thresholds.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = builder.indicator(watched, thresholds[i]);
      builder.indicatorTerm(cost, steps[i], costs[i]);
    }
    return steps;
  }

  /**
   * Ports 0 to 20; the first costs 10, the eleventh 90 more. Integer points are at (0, 0), (1 to
   * 10, 10), (11 to 20, 100): a hull through (0, 0), (10, 10), (20, 100).
   */
  @Test
  void aSecondStepIsPaidOnlyAboveTheFirst() {
    int ports = Toys.column(builder, 20);
    int[] steps = steps(ports, 0, new long[] {1, 11}, 10, 90);
    Toys.target(builder, 15, ports);
    RelaxationResult relaxed = relaxed(builder.build());
    assertEquals(55, relaxed.costBound()); // 10, and half of 90; each step alone: 15/20 x 10 + 45
    assertEquals(1, relaxed.indicatorValue(steps[0]), 1e-6);
    assertEquals(0.5, relaxed.indicatorValue(steps[1]), 1e-6);
  }

  @Test
  void portsWithinTheFirstStepPayNothingForTheSecond() {
    int ports = Toys.column(builder, 20);
    int[] steps = steps(ports, 0, new long[] {1, 11}, 10, 90);
    Toys.target(builder, 10, ports);
    RelaxationResult relaxed = relaxed(builder.build());
    assertEquals(10, relaxed.costBound());
    assertEquals(1, relaxed.indicatorValue(steps[0]), 1e-6);
    assertEquals(0, relaxed.indicatorValue(steps[1]), 1e-6);
  }

  /** The expensive step comes first: it can't be left out, however cheap the second one is. */
  @Test
  void theSecondStepNeedsTheFirst() {
    int ports = Toys.column(builder, 20);
    int[] steps = steps(ports, 0, new long[] {1, 11}, 90, 10);
    Toys.target(builder, 15, ports);
    RelaxationResult relaxed = relaxed(builder.build());
    // Hull of (0, 0), (10, 90), (20, 100) at 15: 75 from (0, 0) to (20, 100), not the 95 above it.
    assertEquals(75, relaxed.costBound());
    assertEquals(0.75, relaxed.indicatorValue(steps[0]), 1e-6);
    assertEquals(0.75, relaxed.indicatorValue(steps[1]), 1e-6);
  }

  /** What exists already counts: 5 of the first 10 are used. */
  @Test
  void existingPortsHavePaidTheFirstStep() {
    int ports = Toys.column(builder, 15);
    steps(ports, 5, new long[] {1, 11}, 10, 90);
    Toys.target(builder, 10, ports);
    assertEquals(
        55, relaxed(builder.build()).costBound()); // 10, and half of the 90, between 10 and 20
  }

  /** Two rewards, 30 at 5 ports and 20 more at 10, of ports that cost 5 each. */
  @Test
  void aRewardIsEarnedByTheShareOfItsThreshold() {
    int ports = Toys.column(builder, 10);
    int[] steps = steps(ports, 0, new long[] {5, 10}, -30, -20);
    Toys.cost(builder, ports, 5);
    RelaxationResult relaxed = relaxed(builder.build());
    // The first is worth its ports (30 > 5 x 5), the second is not (20 < 5 x 5).
    assertEquals(-5, relaxed.costBound());
    assertEquals(1, relaxed.indicatorValue(steps[0]), 1e-6);
    assertEquals(0, relaxed.indicatorValue(steps[1]), 1e-6);
  }

  /** Never above what the best of all allocations costs. */
  @Test
  void theBoundIsNeverAboveTheOptimum() {
    for (int seed = 0; seed < 200; seed++) {
      Program program = random(new Random(seed));
      double optimum = Enumeration.least(program, Objective.COST);
      long bound = relaxed(program).costBound();
      assertTrue(bound <= optimum, "seed " + seed + ": " + bound + " above " + optimum);
    }
  }

  private static Program random(Random random) {
    ProgramBuilder builder = new ProgramBuilder();
    int columns = 3;
    int shared = Toys.row(builder, Level.SOFT, random.nextInt(5) - 2L, Penalty.NONE);
    int cost = Toys.row(builder, Level.SOFT, Penalty.linear(1));
    int target = Toys.row(builder, Level.MEDIUM, Penalty.below(2 + random.nextInt(8), 7));
    for (int i = 0; i < columns; i++) {
      int column = Toys.column(builder, 4);
      builder.term(shared, column, 1 + random.nextInt(3));
      builder.term(target, column, 1);
      builder.term(cost, column, random.nextInt(9) - 2);
    }
    long threshold = -2;
    for (int step = 2 + random.nextInt(3); step > 0; step--) {
      threshold += 1 + random.nextInt(6);
      builder.indicatorTerm(cost, builder.indicator(shared, threshold), random.nextInt(60) - 20);
    }
    return builder.build();
  }
}
