package org.chargeplan.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the program and the changes, the incremental evaluator says what a slow one says. */
class EvaluatorProperties {

  private static final List<Level> LEVELS = List.of(Level.values());

  /** Layers of rows: indicators of one feed the next. */
  private static final int LAYERS = 3;

  @Property(tries = 300)
  void incrementalEqualsFromScratch(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int columns,
      @ForAll @IntRange(min = 1, max = 20) int rowsPerLayer) {
    Random random = new Random(seed);
    Program program = randomProgram(random, columns, rowsPerLayer);
    Evaluator incremental = new Evaluator(program);
    for (int change = 0; change < 60; change++) {
      int column = random.nextInt(columns);
      incremental.set(column, random.nextInt(program.upper(column) + 1));
      if (change % 10 == 0) {
        assertSame(program, incremental);
      }
    }
    assertSame(program, incremental);
  }

  @Property(tries = 300)
  void aPreviewSaysWhatTheChangeWouldDoAndLeavesNoTrace(@ForAll long seed) {
    Random random = new Random(seed);
    Program program = randomProgram(random, 6, 10);
    Evaluator evaluator = new Evaluator(program);
    for (int change = 0; change < 40; change++) {
      int first = random.nextInt(6);
      int second = (first + 1 + random.nextInt(5)) % 6;
      int firstBy = random.nextInt(7) - 3;
      int secondBy = random.nextInt(3) == 0 ? 0 : random.nextInt(7) - 3;
      long[] previewed = new long[3];
      evaluator.preview(first, firstBy, second, secondBy, previewed);
      assertSame(program, evaluator);
      evaluator.set(first, evaluator.value(first) + firstBy);
      evaluator.set(second, evaluator.value(second) + secondBy);
      for (Level level : Level.values()) {
        assertEquals(evaluator.total(level), previewed[level.index()], "preview, " + level);
      }
    }
  }

  /** A hundred columns of two kinds, in rows that all of a kind are in alike: common lists. */
  @Property(tries = 60)
  void columnsWithCommonListsAreEvaluatedAsAnyOther(@ForAll long seed) {
    Random random = new Random(seed);
    ProgramBuilder builder = new ProgramBuilder();
    int columns = 100;
    int[] rows = new int[6];
    for (int i = 0; i < rows.length; i++) {
      Level level = LEVELS.get(random.nextInt(LEVELS.size()));
      rows[i] = builder.row(Toys.family(level), Toys.NATION, 0, 0, randomPenalty(random));
    }
    for (int column = 0; column < columns; column++) {
      builder.column(Toys.decision(column), 1 + random.nextInt(6));
      for (int i = 0; i < rows.length; i++) {
        boolean isMixed = i >= 4 && random.nextInt(4) == 0;
        builder.term(rows[i], column, isMixed ? random.nextInt(50) : 1 + (column % 2 + i) % 3);
      }
    }
    int indicator = builder.indicator(rows[0], 20 + random.nextInt(60));
    builder.indicatorTerm(rows[1], indicator, random.nextInt(21) - 10);
    Program program = builder.build();
    assertEquals(terms(program), program.coefficients());
    Evaluator evaluator = new Evaluator(program);
    for (int change = 0; change < 40; change++) {
      int first = random.nextInt(columns);
      int second = (first + 1 + random.nextInt(columns - 1)) % columns;
      int secondBy = random.nextInt(3) - 1;
      int firstBy = random.nextBoolean() ? -secondBy : random.nextInt(7) - 3;
      long[] previewed = new long[3];
      evaluator.preview(first, firstBy, second, secondBy, previewed);
      evaluator.set(first, evaluator.value(first) + firstBy);
      evaluator.set(second, evaluator.value(second) + secondBy);
      for (Level level : Level.values()) {
        assertEquals(evaluator.total(level), previewed[level.index()], "preview, " + level);
      }
    }
    assertSame(program, evaluator);
  }

  /** How many terms all columns have; each visits its rows in rising order. */
  private static int terms(Program program) {
    int[] terms = {0};
    for (int column = 0; column < program.columns(); column++) {
      int[] last = {-1};
      program.forEachTerm(
          column,
          (row, c) -> {
            assertTrue(row > last[0], "rows rise");
            last[0] = row;
            terms[0]++;
          });
    }
    return terms[0];
  }

  @Property(tries = 100)
  void undoingEveryChangeLeavesNoTrace(@ForAll long seed) {
    Random random = new Random(seed);
    Program program = randomProgram(random, 8, 10);
    Evaluator evaluator = new Evaluator(program);
    Evaluator untouched = new Evaluator(program);
    int[] order = random.ints(30, 0, 8).toArray();
    for (int column : order) {
      evaluator.set(column, random.nextInt(program.upper(column) + 1));
    }
    for (int column : order) {
      evaluator.set(column, 0);
    }
    for (Level level : Level.values()) {
      assertEquals(untouched.total(level), evaluator.total(level));
    }
  }

  private static void assertSame(Program program, Evaluator incremental) {
    NaiveEvaluation naive = NaiveEvaluation.of(program, incremental.values());
    Evaluator fresh = new Evaluator(program);
    fresh.setAll(incremental.values());
    for (int row = 0; row < program.rows(); row++) {
      assertEquals(naive.activity(row), incremental.activity(row), "activity of row " + row);
    }
    for (Level level : Level.values()) {
      assertEquals(naive.total(level), incremental.total(level), "naive, " + level);
      assertEquals(fresh.total(level), incremental.total(level), "fresh, " + level);
    }
  }

  private static Program randomProgram(Random random, int columns, int rowsPerLayer) {
    ProgramBuilder builder = new ProgramBuilder();
    for (int column = 0; column < columns; column++) {
      builder.column(Toys.decision(column), 1 + random.nextInt(6));
    }
    int[][] rows = new int[LAYERS][rowsPerLayer];
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int i = 0; i < rowsPerLayer; i++) {
        Level level = LEVELS.get(random.nextInt(LEVELS.size()));
        rows[layer][i] =
            builder.row(
                Toys.family(level), Toys.NATION, 0, random.nextInt(21) - 10, randomPenalty(random));
        for (int term = random.nextInt(5); term > 0; term--) {
          builder.term(rows[layer][i], random.nextInt(columns), random.nextInt(15) - 7);
        }
      }
    }
    for (int layer = 0; layer + 1 < LAYERS; layer++) {
      for (int i = 0; i < rowsPerLayer; i++) {
        int watched = rows[layer][random.nextInt(rowsPerLayer)];
        int indicator = builder.indicator(watched, random.nextInt(15) - 5);
        for (int term = random.nextInt(3); term >= 0; term--) {
          int fed = rows[layer + 1][random.nextInt(rowsPerLayer)];
          builder.indicatorTerm(fed, indicator, random.nextInt(21) - 10);
        }
      }
    }
    return builder.build();
  }

  private static Penalty randomPenalty(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Penalty.NONE;
      case 1 -> Penalty.linear(random.nextInt(9) - 4);
      case 2 -> Penalty.below(random.nextInt(20) - 10, random.nextInt(5));
      case 3 -> Penalty.above(random.nextInt(20) - 10, random.nextInt(5));
      default -> {
        int first = 1 + random.nextInt(8);
        yield Penalty.missingWorth(
            new long[] {first, first + 10L, first + 20L},
            new long[] {random.nextInt(9), random.nextInt(9), random.nextInt(9)});
      }
    };
  }
}
