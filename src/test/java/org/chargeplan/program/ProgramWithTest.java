package org.chargeplan.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgramWithTest {

  /** One column with two limits, 3 and 5, and an indicator that costs 7 from a value of 2 on. */
  private static Program program() {
    ProgramBuilder builder = new ProgramBuilder();
    int column = builder.column(Toys.decision(0), 9);
    for (int limit : new int[] {3, 5}) {
      int row = builder.row(Toys.family(Level.HARD), Toys.NATION, 0, 0, Penalty.above(limit, 1));
      builder.term(row, column, 1);
    }
    int cost = builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.linear(1));
    builder.indicatorTerm(cost, builder.indicator(0, 2), 7);
    return builder.build();
  }

  private static Evaluator at(Program program, int value) {
    Evaluator evaluator = new Evaluator(program);
    evaluator.set(0, value);
    return evaluator;
  }

  @Test
  void rowsGetOtherLevelsAndPenaltiesAndKeepTheirTerms() {
    Program present = program();
    Program other =
        present.with(
            row -> row == 0 ? Level.SOFT : present.family(row).level(),
            row -> row == 0 ? Penalty.above(4, 100) : present.penalty(row));
    Evaluator evaluator = at(other, 6);
    assertEquals(1, evaluator.total(Level.HARD)); // 6 - 5
    assertEquals(207, evaluator.total(Level.SOFT)); // (6 - 4) x 100 + 7
    assertEquals(6, evaluator.activity(0));
    assertEquals(Level.SOFT, other.family(0).level());
    assertEquals(present.family(0).ruleId(), other.family(0).ruleId());
    assertEquals(2, other.families().stream().filter(f -> f.ruleId().contains("HARD")).count());
  }

  @Test
  void theProgramItselfStaysAsItWas() {
    Program present = program();
    present.with(row -> Level.SOFT, row -> Penalty.NONE);
    Evaluator evaluator = at(present, 6);
    assertEquals(4, evaluator.total(Level.HARD)); // 6 - 3 and 6 - 5
    assertEquals(7, evaluator.total(Level.SOFT));
  }
}
