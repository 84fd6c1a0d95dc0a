package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.program.ProgramBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Mixed-integer programs whose optimum is worked out on paper. */
class IntegerProgramTest {

  private static final double STEPS_PER_USD = 1e6;

  private final ProgramBuilder builder = new ProgramBuilder();

  /** The optimum that each solver finds, in steps of soft penalty. */
  private long optimum() {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
    IntegerProgram integer = integer(builder.build(), IntegerProgram.Targets.MET);
    long[] found =
        Arrays.stream(IntegerSolver.values())
            .mapToLong(solver -> optimum(integer, solver))
            .toArray();
    assertEquals(1, Arrays.stream(found).distinct().count(), Arrays.toString(found));
    return found[0];
  }

  private static long optimum(IntegerProgram integer, IntegerSolver solver) {
    IntegerSolution solution =
        integer
            .solve(solver, IntegerLimits.within(Duration.ofMinutes(1), 1), Optional.empty())
            .orElseThrow();
    assertEquals(IntegerSolution.Status.OPTIMAL, solution.status(), solution.statusText());
    Evaluator evaluator = new Evaluator(integer.program());
    evaluator.setAll(solution.values().orElseThrow());
    assertEquals(0, evaluator.total(Level.HARD));
    assertEquals(0, evaluator.total(Level.MEDIUM));
    return evaluator.total(Level.SOFT);
  }

  private static IntegerProgram integer(Program program, IntegerProgram.Targets targets) {
    return IntegerProgram.of(program, targets, Naming.numbered());
  }

  @Test
  void aFixedCostCountsInFull() {
    int ports = Toys.column(builder, 10);
    Toys.target(builder, 5, ports);
    int costRow = Toys.cost(builder, ports, 3);
    int opened = Toys.row(builder, Level.SOFT, Penalty.NONE);
    builder.term(opened, ports, 1);
    builder.indicatorTerm(costRow, builder.indicator(opened, 1), 100);
    assertEquals(115, optimum()); // 5 x 3 + 100; the relaxation knows 65 of them
  }

  /**
   * Steps at 3 and 8 of at most 10: 7 need the first one whole. A width of its own for each step,
   * {@code ports <= 2 + 8 first}, would allow 7 with 5/8 of it.
   */
  @Test
  void stepsOfOneRowShareTheirActivity() {
    int ports = Toys.column(builder, 10);
    int power = Toys.row(builder, Level.SOFT, Penalty.NONE);
    builder.term(power, ports, 1);
    int costRow = Toys.cost(builder, ports, -20);
    builder.indicatorTerm(costRow, builder.indicator(power, 3), 100);
    builder.indicatorTerm(costRow, builder.indicator(power, 8), 50);
    IntegerProgram integer = integer(builder.build(), IntegerProgram.Targets.MET);
    assertEquals(3, integer.variables());
    assertEquals(2, integer.rows());
    assertEquals(0, violation(integer, 7, 1, 0), 1e-9);
    assertEquals(0, violation(integer, 10, 1, 1), 1e-9);
    assertEquals(0, violation(integer, 6, 0.8, 0), 1e-9);
    assertEquals(1.875, violation(integer, 7, 0.625, 0), 1e-9);
    assertEquals(0.5, violation(integer, 7, 0.5, 1), 1e-9);
  }

  /** How far values are from the bounds of rows, at most. */
  private static double violation(IntegerProgram integer, double... values) {
    double[] sums = new double[integer.rows()];
    for (int v = 0; v < values.length; v++) {
      double value = values[v];
      integer.forEachTerm(v, (row, c) -> sums[row] += c * value);
    }
    double worst = 0;
    for (int row = 0; row < sums.length; row++) {
      worst = Math.max(worst, integer.rowLower(row) - sums[row]);
      worst = Math.max(worst, sums[row] - integer.rowUpper(row));
    }
    return worst;
  }

  @Test
  void oneExpensiveSiteBeatsTwoCheapOnesWithFixedCosts() {
    int[] ports = {Toys.column(builder, 6), Toys.column(builder, 6), Toys.column(builder, 10)};
    long[] each = {2, 2, 5};
    Toys.target(builder, 8, ports);
    for (int i = 0; i < ports.length; i++) {
      int costRow = Toys.cost(builder, ports[i], each[i]);
      int opened = Toys.row(builder, Level.SOFT, Penalty.NONE);
      builder.term(opened, ports[i], 1);
      builder.indicatorTerm(costRow, builder.indicator(opened, 1), 30);
    }
    // 8 x 5 + 30 = 70; two cheap ones 8 x 2 + 60 = 76; one of each 6 x 2 + 2 x 5 + 60 = 82.
    assertEquals(70, optimum());
  }

  @Test
  void coverageNeedsAnOpenSite() {
    Toys.zoneBetweenTwoSites(builder, 40, 60);
    assertEquals(40, optimum()); // the relaxation says 36
  }

  @Test
  void stepsOfCostAddUp() {
    // From 3 ports on a site costs 10 more, from 6 on another 20; each port is worth 4.
    int ports = Toys.column(builder, 9);
    int power = Toys.row(builder, Level.SOFT, Penalty.NONE);
    builder.term(power, ports, 1);
    int steps = Toys.cost(builder, ports, -4);
    builder.indicatorTerm(steps, builder.indicator(power, 3), 10);
    builder.indicatorTerm(steps, builder.indicator(power, 6), 20);
    assertEquals(-10, optimum()); // 5 ports: 10 - 20; 2 ports: -8; 9 ports: 30 - 36 = -6
  }

  @Test
  void risingWorthIsTakenAsItIs() {
    int ports = Toys.column(builder, 10);
    // The first 5 units are worth 1 each, the next 5 worth 9; a unit costs 4.
    int zone =
        Toys.row(builder, Level.SOFT, Penalty.missingWorth(new long[] {5, 10}, new long[] {1, 9}));
    builder.term(zone, ports, 1);
    Toys.cost(builder, ports, 4);
    assertEquals(40, optimum()); // all 10: 40; none: 50 missing
  }

  @Test
  void risingWorthThatALimitKeepsOutOfReachIsNotTaken() {
    int ports = Toys.column(builder, 10);
    int zone =
        Toys.row(builder, Level.SOFT, Penalty.missingWorth(new long[] {5, 10}, new long[] {1, 9}));
    builder.term(zone, ports, 1);
    int limit = Toys.row(builder, Level.HARD, Penalty.above(6, 1));
    builder.term(limit, ports, 1);
    Toys.cost(builder, ports, 4);
    assertEquals(50, optimum()); // 6 of them: 24, and 4 x 9 missing: 60
  }

  @Test
  void aMissedTargetHasItsPenalty() {
    int ports = Toys.column(builder, 8);
    Toys.target(builder, 10, ports);
    Toys.cost(builder, ports, 3);
    IntegerProgram penalized = integer(builder.build(), IntegerProgram.Targets.PENALIZED);
    // Of medium penalty a port wins 7 for 3 of soft: 20 times 3 / 7 a step.
    assertEquals(20 * 3 / 7.0, penalized.usdPerPoint(), 1e-12);
    double[] all = penalized.start(new int[] {8});
    assertEquals(24 + 2 * 7 * 20 * 3 / 7.0, penalized.costUsd(all) * STEPS_PER_USD, 1e-9);
  }

  @Test
  void namesOfVariablesSayWhatTheyDecide() {
    int outlets = builder.column(new Decision.Build(7, 1, 2), 5);
    builder.column(new Decision.Reinforce(3, 0), 2);
    builder.column(new Decision.Reinforce(3, 0), 2);
    Toys.target(builder, 2, outlets);
    IntegerProgram integer = integer(builder.build(), IntegerProgram.Targets.MET);
    assertArrayEquals(
        new String[] {
          "build_site_7_type_1_phase_2", "reinforce_node_3_phase_0", "reinforce_node_3_phase_0_2"
        },
        new String[] {integer.variableName(0), integer.variableName(1), integer.variableName(2)});
    assertEquals("toy_MEDIUM_toy_phase_0", integer.rowName(0));
    assertTrue(integer.isInteger(0));
    assertEquals(5, integer.upper(0));
  }
}
