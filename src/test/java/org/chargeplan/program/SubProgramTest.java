package org.chargeplan.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SubProgramTest {

  private final ProgramBuilder builder = new ProgramBuilder();
  private final int own = builder.column(Toys.decision(0), 10);
  private final int others = builder.column(Toys.decision(1), 10);

  /** A row of three for each of mine and one for each of the others'. */
  private void row(Level level, Penalty penalty) {
    int row = builder.row(Toys.family(level), Toys.NATION, 0, 2, penalty);
    builder.term(row, own, 3);
    builder.term(row, others, 1);
  }

  /** The column of its own has 1, the other one 5: an activity of 2 + 3 + 5. */
  private SubProgram part(boolean isTaken) {
    Evaluator evaluator = new Evaluator(builder.build());
    evaluator.setAll(new int[] {1, 5});
    return new SubProgram(FractionalPoint.of(evaluator), new int[] {own}, row -> isTaken);
  }

  @Test
  void activityOfOtherColumnsIsAnOffset() {
    row(Level.HARD, Penalty.above(12, 1));
    SubProgram part = part(false);
    assertEquals(7, part.program().offset(0)); // 2 + 5
    assertArrayEquals(new int[] {0}, part.rows());
  }

  @Test
  void aLimitThatOthersExceedAllowsNoPortOfTheSubProgram() {
    row(Level.HARD, Penalty.above(4, 1)); // 2 + 5 is too much by itself
    assertEquals(4, part(false).program().offset(0));
  }

  @Test
  void aMinimumBeyondReachIsMetByAllPortsOfTheSubProgram() {
    row(Level.HARD, Penalty.below(50, 1)); // 2 + 5 + 3 x 10 is too little
    assertEquals(20, part(false).program().offset(0)); // and 3 x 10
  }

  @Test
  void aMinimumWithinReachOfTheSubProgramStaysAsItIs() {
    row(Level.HARD, Penalty.below(20, 1));
    assertEquals(7, part(false).program().offset(0));
  }

  @Test
  void theSlackOfATakenRowIsNotUsed() {
    row(Level.HARD, Penalty.above(12, 1));
    assertEquals(9, part(true).program().offset(0)); // 9 + 3 x 1 = 12
  }

  @Test
  void theShortfallOfATakenTargetIsNotCovered() {
    row(Level.MEDIUM, Penalty.below(40, 1));
    assertEquals(37, part(true).program().offset(0)); // 37 + 3 x 1 = 40
  }

  @Test
  void takenRowsWithoutALimitStayAsTheyAre() {
    row(Level.SOFT, Penalty.below(40, 1));
    assertEquals(7, part(true).program().offset(0));
  }

  @Test
  void indicatorsOfKeptRowsAreKept() {
    int opened = builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.NONE);
    builder.term(opened, own, 1);
    int cost = builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.linear(1));
    builder.indicatorTerm(cost, builder.indicator(opened, 3), 70);
    int closed = builder.row(Toys.family(Level.SOFT), Toys.NATION, 0, 0, Penalty.NONE);
    builder.term(closed, others, 1);
    builder.indicatorTerm(cost, builder.indicator(closed, 2), 30);
    SubProgram part = part(false);
    assertArrayEquals(new int[] {opened, cost}, part.rows());
    assertArrayEquals(new int[] {0}, part.indicators());
    Evaluator alone = new Evaluator(part.program());
    alone.set(0, 2);
    assertEquals(30, alone.total(Level.SOFT)); // the others'
    alone.set(0, 3);
    assertEquals(100, alone.total(Level.SOFT));
  }
}
