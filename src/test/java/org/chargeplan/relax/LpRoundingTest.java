package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.program.ProgramBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LpRoundingTest {

  private static final RelaxationOptions OPTIONS = RelaxationOptions.within(Duration.ofMinutes(1));

  private static final double TARGET_FACTOR = 1.5;

  private final ProgramBuilder builder = new ProgramBuilder();

  @BeforeEach
  void needsNatives() {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
  }

  private int row(Level level, Penalty penalty, int[] columns, int... coefficients) {
    int row = Toys.row(builder, level, penalty);
    for (int i = 0; i < columns.length; i++) {
      builder.term(row, columns[i], coefficients[i]);
    }
    return row;
  }

  private static LpRounding rounding(Program program) {
    RelaxationResult relaxed = Relaxation.solve(program, OPTIONS).orElseThrow();
    FractionalPoint start = new FractionalPoint(program, relaxed.values(), relaxed.indicators());
    return new LpRounding(start, relaxed.duals(), TARGET_FACTOR, OPTIONS);
  }

  private static LpRounding.Batch batch(int... columns) {
    return new LpRounding.Batch(List.of(List.of(columns)));
  }

  @Test
  void integerValuesStayAsTheyAre() {
    int[] columns = {Toys.column(builder, 10), Toys.column(builder, 10)};
    row(Level.HARD, Penalty.above(4, 1), columns, 1, 0);
    row(Level.MEDIUM, Penalty.below(7, 7), columns, 1, 1);
    row(Level.SOFT, Penalty.linear(1), columns, 3, 5);
    try (LpRounding rounding = rounding(builder.build())) {
      rounding.round(List.of(batch(columns)));
      assertArrayEquals(new double[] {4, 3}, rounding.values());
    }
  }

  @Test
  void aFractionalFixedCostBecomesAFullOne() {
    // Either site costs 60 to open, takes 10 at most, and 7 are wanted: 7 tenths of one.
    int[] columns = {Toys.column(builder, 10), Toys.column(builder, 10)};
    row(Level.MEDIUM, Penalty.below(7, 7), columns, 1, 1);
    int cost = row(Level.SOFT, Penalty.linear(1), columns, 3, 4);
    for (int i = 0; i < 2; i++) {
      int opened = row(Level.SOFT, Penalty.NONE, new int[] {columns[i]}, 1);
      builder.indicatorTerm(cost, builder.indicator(opened, 1), 60);
    }
    try (LpRounding rounding = rounding(builder.build())) {
      assertEquals(0.7, rounding.indicators()[0], 1e-6);
      rounding.round(List.of(batch(columns)));
      assertArrayEquals(new double[] {7, 0}, rounding.values());
      assertArrayEquals(new double[] {1, 0}, rounding.indicators());
    }
  }

  @Test
  void aBatchCompensatesForTheOneBeforeIt() {
    // 2.5 of each would do: the first is fixed at 2 or 3, the second makes it 5 of both.
    int[] columns = {Toys.column(builder, 10), Toys.column(builder, 10)};
    row(Level.MEDIUM, Penalty.below(10, 7), columns, 2, 2);
    row(Level.MEDIUM, Penalty.below(5, 7), columns, 2, 0);
    row(Level.SOFT, Penalty.linear(1), columns, 3, 5);
    Program program = builder.build();
    double[] half = {2.5, 2.5};
    try (LpRounding rounding =
        new LpRounding(
            new FractionalPoint(program, half, new double[0]),
            new double[] {-2.5, -1, 1},
            TARGET_FACTOR,
            OPTIONS)) {
      rounding.round(List.of(batch(columns[0])));
      rounding.round(List.of(batch(columns[1])));
      assertTrue(rounding.values()[0] == Math.rint(rounding.values()[0]));
      assertEquals(5, rounding.values()[0] + rounding.values()[1]);
    }
  }

  @Test
  void aTargetOfHigherPenaltyIsMet() {
    // A port costs 3,000, and is worth 2,000 to the target by its dual: at a factor of 1 the 7 stay
    // missed, at a factor of 2 they are built.
    int[] columns = {Toys.column(builder, 10)};
    int target = row(Level.MEDIUM, Penalty.below(7, 1), columns, 1);
    int cost = row(Level.SOFT, Penalty.linear(1_000), columns, 3);
    Program program = builder.build();
    double[] duals = new double[program.rows()];
    duals[target] = -2_000;
    duals[cost] = 1_000;
    for (int times = 1; times <= 2; times++) {
      try (LpRounding rounding =
          new LpRounding(FractionalPoint.of(new Evaluator(program)), duals, times, OPTIONS)) {
        rounding.improve(List.of(batch(columns)));
        assertArrayEquals(new double[] {times == 1 ? 0 : 7}, rounding.values());
      }
    }
  }

  @Test
  void aBatchThatDoesNotImproveKeepsItsValues() {
    // 3 of both are wanted, and either costs the same: however they are shared, the cost is the
    // same.
    int[] columns = {Toys.column(builder, 10), Toys.column(builder, 10)};
    row(Level.MEDIUM, Penalty.below(3, 7), columns, 1, 1);
    row(Level.SOFT, Penalty.linear(1), columns, 5, 5);
    Program program = builder.build();
    Evaluator evaluator = new Evaluator(program);
    for (int first = 0; first <= 3; first++) {
      evaluator.setAll(new int[] {first, 3 - first});
      double[] before = {first, 3.0 - first};
      try (LpRounding rounding =
          new LpRounding(
              FractionalPoint.of(evaluator), new double[] {-5, 1}, TARGET_FACTOR, OPTIONS)) {
        rounding.improve(List.of(batch(columns)));
        assertArrayEquals(before, rounding.values());
      }
    }
  }

  @Test
  void anIndicatorThatCannotBeOffIsFixedOn() {
    // 5 in all must be, and a third one at either site costs 9: an eighth of the step is too near
    // to none, but none of both leaves room for 4.
    int[] columns = {Toys.column(builder, 10), Toys.column(builder, 10)};
    row(Level.HARD, Penalty.below(5, 1), columns, 1, 1);
    int cost = row(Level.SOFT, Penalty.linear(1), columns, 1, 1);
    for (int column : columns) {
      int stepped = row(Level.SOFT, Penalty.NONE, new int[] {column}, 1);
      builder.indicatorTerm(cost, builder.indicator(stepped, 3), 9);
    }
    try (LpRounding rounding = rounding(builder.build())) {
      rounding.round(List.of(batch(columns)));
      assertEquals(0, rounding.unsolved());
      assertEquals(5, rounding.values()[0] + rounding.values()[1]);
      assertEquals(1, rounding.indicators()[0] + rounding.indicators()[1]);
    }
  }

  @Test
  void chainsInfeasibleTogetherAreRoundedHalfByHalf() {
    // At most 2.4 of the first two each, 5 in all: 2.4 and 2.4 and 0.2 of the third, which
    // would be 2 and 2 and 0. After the first 2, the linear program has 0.6 of the third.
    int[] columns = {Toys.column(builder, 9), Toys.column(builder, 9), Toys.column(builder, 9)};
    row(Level.HARD, Penalty.above(12, 1), columns, 5, 0, 0);
    row(Level.HARD, Penalty.above(12, 1), columns, 0, 5, 0);
    row(Level.HARD, Penalty.below(5, 1), columns, 1, 1, 1);
    row(Level.SOFT, Penalty.linear(1), columns, 1, 1, 7);
    List<int[]> chains = List.of(new int[] {0}, new int[] {1}, new int[] {2});
    try (LpRounding rounding = rounding(builder.build())) {
      rounding.round(List.of(new LpRounding.Batch(List.of(chains))));
      assertEquals(0, rounding.unsolved());
      assertArrayEquals(new double[] {2, 2, 1}, rounding.values());
    }
  }

  @Test
  void blocksAreRaisedUntilTheLimitIsKept() {
    // 12 ports of 10 kW, 50 kW of headroom, blocks of 40 kW: 70 kW are two blocks.
    int ports = Toys.column(builder, 20);
    int late = Toys.column(builder, 1);
    int blocks = Toys.column(builder, 5);
    row(Level.HARD, Penalty.above(50, 1), new int[] {ports, late, blocks}, 10, -40, -40);
    try (LpRounding rounding =
        new LpRounding(
            new FractionalPoint(builder.build(), new double[3], new double[0]),
            new double[1],
            TARGET_FACTOR,
            OPTIONS)) {
      rounding.fix(ports, 12);
      rounding.relieve(new int[] {late, blocks});
      assertArrayEquals(new double[] {12, 1, 1}, rounding.values());
    }
  }

  @Test
  void blocksThatBreakAnotherLimitAreNotRaised() {
    int ports = Toys.column(builder, 20);
    int blocks = Toys.column(builder, 5);
    row(Level.HARD, Penalty.above(50, 1), new int[] {ports, blocks}, 10, -40);
    row(Level.HARD, Penalty.above(900, 1), new int[] {blocks}, 500); // money for one
    try (LpRounding rounding =
        new LpRounding(
            new FractionalPoint(builder.build(), new double[2], new double[0]),
            new double[2],
            TARGET_FACTOR,
            OPTIONS)) {
      rounding.fix(ports, 12);
      rounding.relieve(new int[] {blocks});
      assertArrayEquals(new double[] {12, 0}, rounding.values());
    }
  }

  /** Site by site or two at the same time: values are integer, and no shared limit is broken. */
  @Test
  void roundedValuesAreIntegerAndKeepTheLimits() {
    for (int seed = 0; seed < 60; seed++) {
      Program program = randomLimits(new Random(seed));
      int[] all = IntStream.range(0, program.columns()).toArray();
      int[] first = Arrays.copyOf(all, all.length / 2);
      int[] second = Arrays.copyOfRange(all, all.length / 2, all.length);
      try (LpRounding rounding = rounding(program)) {
        if (seed % 2 == 0) {
          rounding.round(List.of(batch(all)));
        } else {
          rounding.round(List.of(batch(first), batch(second)));
        }
        Evaluator evaluator = new Evaluator(program);
        for (int column : all) {
          double value = rounding.values()[column];
          assertEquals(Math.rint(value), value, "seed " + seed);
          evaluator.set(column, (int) value);
        }
        assertEquals(0, evaluator.total(Level.HARD), "seed " + seed);
        for (int i = 0; i < program.indicators(); i++) {
          assertEquals(evaluator.isOn(i) ? 1 : 0, rounding.indicators()[i], "seed " + seed);
        }
      }
    }
  }

  /** Limits of all columns together and of each half, a target, costs, and steps of cost. */
  private static Program randomLimits(Random random) {
    ProgramBuilder builder = new ProgramBuilder();
    int columns = 6;
    int target = Toys.row(builder, Level.MEDIUM, Penalty.below(10 + random.nextInt(30), 7));
    int shared = Toys.row(builder, Level.HARD, Penalty.above(20 + random.nextInt(30), 1));
    int cost = Toys.row(builder, Level.SOFT, Penalty.linear(1));
    for (int column = 0; column < columns; column++) {
      Toys.column(builder, 1 + random.nextInt(9));
      builder.term(target, column, 1 + random.nextInt(3));
      builder.term(shared, column, 1 + random.nextInt(3));
      builder.term(cost, column, 1 + random.nextInt(9));
      int own = Toys.row(builder, Level.HARD, Penalty.above(2 + random.nextInt(20), 1));
      builder.term(own, column, 1 + random.nextInt(3));
      int opened = Toys.row(builder, Level.SOFT, Penalty.NONE);
      builder.term(opened, column, 1);
      builder.indicatorTerm(cost, builder.indicator(opened, 1), random.nextInt(40));
      builder.indicatorTerm(cost, builder.indicator(opened, 4), random.nextInt(40));
    }
    return builder.build();
  }
}
