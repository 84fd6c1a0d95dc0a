package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;
import org.junit.jupiter.api.Assumptions;

/** The mixed-integer programs of random small programs against all of their allocations. */
class IntegerProgramProperties {

  private static final double STEPS_PER_USD = 1e6;
  private static final Duration TIME = Duration.ofMinutes(1);
  private static final RelaxationOptions OPTIONS = RelaxationOptions.within(TIME);

  private static Map<IntegerProgram.Targets, Objective> objectives(Program program) {
    return Map.of(
        IntegerProgram.Targets.MET,
        Objective.COST,
        IntegerProgram.Targets.PENALIZED,
        Objective.weighted(TargetPenalty.of(program)));
  }

  /** Needs no solver. */
  @Property(tries = 200)
  void everyAllocationIsFeasibleAtItsOwnCost(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 4, 3, 0);
    objectives(program)
        .forEach(
            (targets, objective) -> {
              IntegerProgram integer = IntegerProgram.of(program, targets, Naming.numbered());
              Enumeration.forEach(
                  program,
                  objective,
                  evaluator -> {
                    double[] values = integer.start(evaluator.values());
                    assertEquals(0, violation(integer, values), 1e-9);
                    double total = Enumeration.total(evaluator, objective);
                    double cost = integer.costUsd(values) * STEPS_PER_USD;
                    assertEquals(total, cost, 1e-9 * (1 + Math.abs(total)));
                  });
            });
  }

  /** How far values are from the bounds of variables and rows, at most. */
  static double violation(IntegerProgram integer, double[] values) {
    double worst = 0;
    double[] sums = new double[integer.rows()];
    for (int v = 0; v < values.length; v++) {
      double value = values[v];
      worst = Math.max(worst, Math.max(integer.lower(v) - value, value - integer.upper(v)));
      worst = integer.isInteger(v) ? Math.max(worst, Math.abs(value - Math.rint(value))) : worst;
      integer.forEachTerm(v, (row, c) -> sums[row] += c * value);
    }
    for (int row = 0; row < sums.length; row++) {
      worst = Math.max(worst, integer.rowLower(row) - sums[row]);
      worst = Math.max(worst, sums[row] - integer.rowUpper(row));
    }
    return worst;
  }

  @Property(tries = 60)
  void theOptimumIsTheLeastOfAllAllocations(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
    Program program = Toys.random(seed, columns, 4, 3, 0);
    objectives(program)
        .forEach(
            (targets, objective) -> {
              double least = Enumeration.least(program, objective);
              Statistics.label(targets.toString()).collect(least < Double.POSITIVE_INFINITY);
              Statistics.label(targets.toString())
                  .coverage(checker -> checker.check(true).percentage(share -> share > 10));
              IntegerProgram integer = IntegerProgram.of(program, targets, Naming.numbered());
              for (IntegerSolver solver : IntegerSolver.values()) {
                requireOptimum(integer, objective, solver, least);
              }
            });
    requireBoundBelow(program, Enumeration.least(program, Objective.COST));
  }

  private static void requireOptimum(
      IntegerProgram integer, Objective objective, IntegerSolver solver, double least) {
    IntegerSolution solution =
        integer.solve(solver, IntegerLimits.within(TIME, 1), Optional.empty()).orElseThrow();
    if (least == Double.POSITIVE_INFINITY) {
      // CP-SAT calls some models invalid in which a bound crosses another.
      assertTrue(solution.values().isEmpty(), solver + solution.statusText());
      return;
    }
    assertEquals(IntegerSolution.Status.OPTIMAL, solution.status(), solver + solution.statusText());
    Evaluator evaluator = new Evaluator(integer.program());
    evaluator.setAll(solution.values().orElseThrow());
    assertEquals(least, Enumeration.total(evaluator, objective), solver.toString());
    double bound = solution.boundUsd() * STEPS_PER_USD;
    double rounding = 1e-4 * (1 + Math.abs(least));
    assertTrue(bound <= least + rounding, solver + ": " + bound + " above " + least);
    if (solver == IntegerSolver.SCIP) {
      assertEquals(least, bound, rounding);
    }
  }

  private static void requireBoundBelow(Program program, double least) {
    RelaxationResult relaxed = Relaxation.solve(program, OPTIONS).orElseThrow();
    assertTrue(relaxed.costBound() <= least, relaxed.costBound() + " above " + least);
  }

  @Property(tries = 20)
  void aStartSolutionIsAcceptedAndImproved(@ForAll long seed) {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
    Program program = Toys.random(seed, 3, 4, 3, 0);
    double least = Enumeration.least(program, Objective.COST);
    Assumptions.assumeTrue(least < Double.POSITIVE_INFINITY);
    IntegerProgram integer =
        IntegerProgram.of(program, IntegerProgram.Targets.MET, Naming.numbered());
    int[][] some = new int[1][];
    Enumeration.forEach(program, Objective.COST, evaluator -> some[0] = evaluator.values());
    int[] start = some[0].clone();
    for (IntegerSolver solver : IntegerSolver.values()) {
      IntegerSolution solution =
          integer.solve(solver, IntegerLimits.within(TIME, 1), Optional.of(start)).orElseThrow();
      Evaluator evaluator = new Evaluator(program);
      evaluator.setAll(solution.values().orElseThrow());
      assertEquals(least, Enumeration.total(evaluator, Objective.COST), solver.toString());
    }
    assertArrayEquals(some[0], start);
  }

  @Property(tries = 20)
  void namesAreUnique(@ForAll long seed) {
    IntegerProgram integer =
        IntegerProgram.of(
            Toys.random(seed, 4, 4, 3, 0), IntegerProgram.Targets.PENALIZED, Naming.numbered());
    String[] variables = new String[integer.variables()];
    Arrays.setAll(variables, integer::variableName);
    String[] rows = new String[integer.rows()];
    Arrays.setAll(rows, integer::rowName);
    for (String[] names : List.of(variables, rows)) {
      assertEquals(names.length, Arrays.stream(names).distinct().count());
      assertTrue(Arrays.stream(names).allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]*")));
    }
  }
}
