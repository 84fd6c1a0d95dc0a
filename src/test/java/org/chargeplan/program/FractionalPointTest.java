package org.chargeplan.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Two columns on one row, which opens at 4 and then costs 10. */
class FractionalPointTest {

  private final ProgramBuilder builder = new ProgramBuilder();
  private final int a = builder.column(Toys.decision(0), 10);
  private final int b = builder.column(Toys.decision(1), 10);
  private final int opened = builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 1, Penalty.NONE);
  private final int cost =
      builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.linear(1));
  private final Program program = program();

  private Program program() {
    builder.term(opened, a, 2);
    builder.term(opened, b, -3);
    builder.indicatorTerm(cost, builder.indicator(opened, 4), 10);
    return builder.build();
  }

  @Test
  void activitiesFollowFromFractionalValues() {
    FractionalPoint point =
        new FractionalPoint(program, new double[] {2.5, 0.5}, new double[] {0.25});
    assertEquals(4.5, point.activity(opened), 1e-12); // 1 + 2 x 2.5 - 3 x 0.5
    assertEquals(2.5, point.activity(cost), 1e-12); // 10 x 0.25
    point.set(a, 0);
    point.setIndicator(0, 1);
    assertEquals(-0.5, point.activity(opened), 1e-12);
    assertEquals(10, point.activity(cost), 1e-12);
    assertEquals(0, point.value(a));
    assertEquals(1, point.indicator(0));
  }

  @Test
  void anIndicatorIsRecomputedFromTheActivityThatItWatches() {
    FractionalPoint point = new FractionalPoint(program, new double[] {1.5, 0}, new double[] {0.7});
    point.recomputeIndicator(0); // 1 + 3, which is 4
    assertEquals(1, point.indicator(0));
    point.set(a, 1); // 3, which is less
    assertEquals(1, point.indicator(0));
    point.recomputeIndicator(0);
    assertEquals(0, point.indicator(0));
    assertEquals(0, point.activity(cost), 1e-12);
  }

  @Test
  void theLastDigitsOfASumDoNotCloseAnIndicator() {
    FractionalPoint point =
        new FractionalPoint(program, new double[] {1.5 - 1e-9, 0}, new double[] {0});
    point.recomputeIndicator(0);
    assertEquals(1, point.indicator(0));
  }

  @Test
  void aPointHasTheValuesOfItsEvaluator() {
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(new int[] {5, 1});
    FractionalPoint point = FractionalPoint.of(evaluator);
    assertEquals(5, point.value(a));
    assertEquals(1, point.indicator(0));
    for (int row = 0; row < program.rows(); row++) {
      assertEquals((double) evaluator.activity(row), point.activity(row), 1e-12);
    }
  }
}
