package org.chargeplan.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Two columns x (0 to 5) and y (0 to 3).
 *
 * <ul>
 *   <li>hard row: 2x + 3y + 1 at most 8;
 *   <li>indicator "open": x + y is at least 1;
 *   <li>soft row: 10x + 4y + 100 open, each unit costs 2;
 *   <li>medium row: 1 unit of open wanted, missing costs 7.
 * </ul>
 */
class EvaluatorTest {

  private final ProgramBuilder builder = new ProgramBuilder();
  private final int x = builder.column(Toys.decision(0), 5);
  private final int y = builder.column(Toys.decision(1), 3);
  private final int limit =
      builder.row(Toys.family(Level.HARD), Toys.NATION, 0, 1, Penalty.above(8, 1));
  private final int ports = builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.NONE);
  private final int cost =
      builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.linear(2));
  private final int wanted =
      builder.row(Toys.family(Level.MEDIUM), Toys.NATION, 0, 0, Penalty.below(1, 7));
  private final Evaluator evaluator;

  EvaluatorTest() {
    builder.term(limit, x, 2);
    builder.term(limit, y, 3);
    builder.term(ports, x, 1);
    builder.term(ports, y, 1);
    builder.term(cost, x, 10);
    builder.term(cost, y, 4);
    int open = builder.indicator(ports, 1);
    builder.indicatorTerm(cost, open, 100);
    builder.indicatorTerm(wanted, open, 1);
    evaluator = new Evaluator(builder.build());
  }

  private void assertTotals(long hard, long medium, long soft) {
    assertEquals(hard, evaluator.total(Level.HARD), "hard");
    assertEquals(medium, evaluator.total(Level.MEDIUM), "medium");
    assertEquals(soft, evaluator.total(Level.SOFT), "soft");
  }

  @Test
  void emptyPlanMissesTheTargets() {
    assertTotals(0, 7, 0);
    assertFalse(evaluator.isOn(0));
  }

  @Test
  void theFirstPortOpensTheSite() {
    evaluator.set(y, 1);
    assertTotals(0, 0, 208); // (4 + 100) x 2
    assertTrue(evaluator.isOn(0));
  }

  @Test
  void aBrokenLimitCountsEachUnit() {
    evaluator.set(x, 3);
    evaluator.set(y, 2);
    assertEquals(13, evaluator.activity(limit)); // 2 x 3 + 3 x 2 + 1
    assertTotals(5, 0, 276); // (30 + 8 + 100) x 2
  }

  @Test
  void removingTheLastPortClosesTheSite() {
    evaluator.set(x, 2);
    evaluator.set(x, 0);
    assertTotals(0, 7, 0);
  }

  @Test
  void evaluatorReturnsTheValuesSet() {
    evaluator.setAll(new int[] {4, 1});
    assertEquals(4, evaluator.value(x));
    assertEquals(1, evaluator.values()[y]);
    assertEquals(4, evaluator.penalty(limit)); // 2 x 4 + 3 x 1 + 1 - 8
  }

  @Test
  void aChainOfIndicatorsMayBeLong() {
    int links = 50_000;
    ProgramBuilder chain = new ProgramBuilder();
    int column = chain.column(Toys.decision(0), 1);
    int counted = chain.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.linear(1));
    int row = chain.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.NONE);
    chain.term(row, column, 1);
    for (int link = 0; link < links; link++) {
      int indicator = chain.indicator(row, 1);
      row = chain.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.NONE);
      chain.indicatorTerm(row, indicator, 1);
      chain.indicatorTerm(counted, indicator, 1);
    }
    Evaluator chained = new Evaluator(chain.build());
    chained.set(column, 1);
    assertEquals(links, chained.total(Level.SOFT));
    chained.set(column, 0);
    assertEquals(0, chained.total(Level.SOFT));
  }

  @Test
  void penaltiesBeyondExactArithmeticAreRefused() {
    ProgramBuilder large = new ProgramBuilder();
    int column = large.column(Toys.decision(0), Integer.MAX_VALUE);
    int row = large.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.linear(1_000_000));
    large.term(row, column, 1_000_000);
    PenaltyRangeException thrown = assertThrows(PenaltyRangeException.class, large::build);
    assertEquals(Toys.family(Level.SOFT).ruleId(), thrown.ruleId());
  }

  @Test
  void aColumnWithoutRoomIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new ProgramBuilder().column(Toys.decision(0), 0));
  }
}
