package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Linear programs with and without totals have the same optimum. */
class SharedTotalsTest {

  /** Loads OR-Tools' libraries. */
  private static final boolean CAN_SOLVE = Relaxation.isAvailable();

  /** Four variables with equal terms in two rows, and one with others; each at most 10. */
  private static double[] optimumAndTerms(boolean grouped) {
    try (LinearModel model = new LinearModel()) {
      SharedTotals totals = new SharedTotals();
      for (int variable = 0; variable < 5; variable++) {
        model.variable(0, 10, variable + 1.0);
      }
      int atLeast = model.row(24, Double.POSITIVE_INFINITY);
      int atMost = model.row(Double.NEGATIVE_INFINITY, 60);
      for (int variable = 0; variable < 5; variable++) {
        totals.term(atLeast, variable, variable == 4 ? 1 : 2);
      }
      for (int variable = 0; variable < 5; variable++) {
        totals.term(atMost, variable, 3);
      }
      return solved(model, totals, grouped);
    }
  }

  private static double[] solved(LinearModel model, SharedTotals totals, boolean grouped) {
    if (grouped) {
      totals.addGroupedTo(model, () -> model.row(0, 0));
    } else {
      totals.addTo(model);
    }
    double unit = model.finish();
    LinearSolver solver = new LinearSolver(RelaxationOptions.within(Duration.ofMinutes(1)));
    try (LinearSolver.Solution solution = solver.solve(model, 60)) {
      return new double[] {solution.objective() * unit, model.terms()};
    }
  }

  @Test
  void fourEqualVariablesBecomeOneTotal() {
    // 10 of the first at 1 and 2 of the second at 2 give 24: 14. Terms: 5 of the equation, 2 of the
    // total, 2 of the fifth variable.
    double[] plain = optimumAndTerms(/* grouped= */ false);
    double[] grouped = optimumAndTerms(/* grouped= */ true);
    assertTrue(CAN_SOLVE);
    assertEquals(14, plain[0], 1e-6);
    assertEquals(10, plain[1]);
    assertEquals(14, grouped[0], 1e-6);
    assertEquals(9, grouped[1]);
  }

  @Property(tries = 60)
  void optimumOfRandomProgramsIsTheSame(@ForAll long seed) {
    double plain = random(new Random(seed), /* grouped= */ false)[0];
    double[] grouped = random(new Random(seed), /* grouped= */ true);
    assertEquals(plain, grouped[0], 1e-5 * Math.max(1, Math.abs(plain)));
  }

  /** Three kinds of variables, each with its own coefficients in four rows. */
  private static double[] random(Random random, boolean grouped) {
    try (LinearModel model = new LinearModel()) {
      SharedTotals totals = new SharedTotals();
      int variables = 3 + random.nextInt(30);
      for (int variable = 0; variable < variables; variable++) {
        model.variable(0, 1 + random.nextInt(5), 1 + random.nextInt(9));
      }
      for (int row = 0; row < 4; row++) {
        int added = model.row(1 + random.nextInt(2 * variables) / 2.0, Double.POSITIVE_INFINITY);
        int[] ofKind = {random.nextInt(3), 1 + random.nextInt(3), random.nextInt(3)};
        for (int variable = 0; variable < variables; variable++) {
          if (ofKind[variable % 3] > 0) {
            totals.term(added, variable, ofKind[variable % 3]);
          }
        }
      }
      return solved(model, totals, grouped);
    }
  }

  @Test
  void randomProgramsDoHaveGroups() {
    assertTrue(
        random(new Random(3), true)[1] < random(new Random(3), false)[1],
        "the property must see a program that becomes smaller");
  }
}
