package org.chargeplan.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Parts of random programs, next to the programs that they were taken from. */
class SubProgramProperties {

  private static final int COLUMNS = 8;
  private static final int ROWS_PER_LAYER = 8;

  /** Layers of rows: indicators of one feed the next. */
  private static final int LAYERS = 3;

  /** Among the rows are hard ones that the fixed columns violate by themselves. */
  @Property(tries = 300)
  void changesInASubProgramAreThoseOfTheFullProgram(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = COLUMNS) int size) {
    Random random = new Random(seed);
    Evaluator full = randomValues(random, LAYERS);
    int[] columns = Arrays.copyOf(shuffledColumns(random), size);
    SubProgram part = new SubProgram(FractionalPoint.of(full), columns);
    Evaluator alone = evaluator(part, full, columns);
    for (int change = 0; change < 40; change++) {
      int at = random.nextInt(size);
      int value = random.nextInt(full.program().upper(columns[at]) + 1);
      long[] fullBefore = totals(full);
      long[] partBefore = totals(alone);
      full.set(columns[at], value);
      alone.set(at, value);
      for (Level level : Level.values()) {
        int i = level.index();
        assertEquals(
            totals(full)[i] - fullBefore[i], totals(alone)[i] - partBefore[i], level.toString());
      }
    }
  }

  @Property(tries = 100)
  void rowsOutsideASubProgramNeverChange(@ForAll long seed) {
    Random random = new Random(seed);
    Evaluator full = randomValues(random, LAYERS);
    int[] columns = Arrays.copyOf(shuffledColumns(random), 2);
    SubProgram part = new SubProgram(FractionalPoint.of(full), columns);
    IntOpenHashSet rows = new IntOpenHashSet(part.rows());
    IntOpenHashSet indicators = new IntOpenHashSet(part.indicators());
    assertEquals(part.program().rows(), rows.size());
    assertEquals(part.program().indicators(), indicators.size());
    Evaluator before = new Evaluator(full.program());
    before.setAll(full.values());
    for (int change = 0; change < 20; change++) {
      int column = columns[random.nextInt(2)];
      full.set(column, random.nextInt(full.program().upper(column) + 1));
      for (int row = 0; row < full.program().rows(); row++) {
        assertTrue(rows.contains(row) || before.activity(row) == full.activity(row));
      }
      for (int i = 0; i < full.program().indicators(); i++) {
        assertTrue(indicators.contains(i) || before.isOn(i) == full.isOn(i));
      }
    }
  }

  @Property(tries = 100)
  void aSubProgramKeepsTheOrderOfItsColumns(@ForAll long seed) {
    Random random = new Random(seed);
    Evaluator full = randomValues(random, LAYERS);
    int[] columns = Arrays.copyOf(shuffledColumns(random), 5);
    Program part = new SubProgram(FractionalPoint.of(full), columns).program();
    assertEquals(columns.length, part.columns());
    for (int i = 0; i < columns.length; i++) {
      assertEquals(full.program().decision(columns[i]), part.decision(i));
      assertEquals(full.program().upper(columns[i]), part.upper(i));
    }
  }

  /**
   * Two parts are changed at the same time, and neither violates a row of its own more than before:
   * then no row of the full program is violated more, though neither saw what the other did.
   */
  @Property(tries = 300)
  void subProgramsSolvedAtTheSameTimeBreakNothingTogether(@ForAll long seed) {
    Random random = new Random(seed);
    Evaluator full = randomValues(random, 1);
    int[] order = shuffledColumns(random);
    int[] first = Arrays.copyOf(order, COLUMNS / 2);
    int[] second = Arrays.copyOfRange(order, COLUMNS / 2, COLUMNS);
    FractionalPoint randomValues = FractionalPoint.of(full);
    SubProgram one = new SubProgram(randomValues, first);
    BitSet taken = new BitSet();
    IntStream.of(one.rows()).forEach(taken::set);
    SubProgram other = new SubProgram(randomValues, second, taken::get);
    Evaluator firstWork = walkWithoutBreaking(random, one, full, first);
    Evaluator secondWork = walkWithoutBreaking(random, other, full, second);
    long[] before = hardPenalties(full);
    for (int i = 0; i < first.length; i++) {
      full.set(first[i], firstWork.value(i));
      full.set(second[i], secondWork.value(i));
    }
    long[] after = hardPenalties(full);
    for (int row = 0; row < before.length; row++) {
      assertTrue(after[row] <= before[row], "row " + row + ": " + full.program().penalty(row));
    }
  }

  private static Evaluator walkWithoutBreaking(
      Random random, SubProgram part, Evaluator full, int[] columns) {
    Evaluator evaluator = evaluator(part, full, columns);
    for (int change = 0; change < 60; change++) {
      int column = random.nextInt(columns.length);
      int value = evaluator.value(column);
      long[] before = hardPenalties(evaluator);
      evaluator.set(column, random.nextInt(part.program().upper(column) + 1));
      long[] after = hardPenalties(evaluator);
      if (IntStream.range(0, before.length).anyMatch(row -> after[row] > before[row])) {
        evaluator.set(column, value);
      }
    }
    return evaluator;
  }

  private static long[] hardPenalties(Evaluator evaluator) {
    Program program = evaluator.program();
    return IntStream.range(0, program.rows())
        .mapToLong(row -> program.family(row).level() == Level.HARD ? evaluator.penalty(row) : 0)
        .toArray();
  }

  private static long[] totals(Evaluator evaluator) {
    long[] totals = new long[Level.values().length];
    evaluator.totals(totals);
    return totals;
  }

  private static Evaluator evaluator(SubProgram part, Evaluator full, int[] columns) {
    Evaluator evaluator = new Evaluator(part.program());
    evaluator.setAll(IntStream.of(columns).map(full::value).toArray());
    return evaluator;
  }

  private static int[] shuffledColumns(Random random) {
    List<Integer> columns = new ArrayList<>(IntStream.range(0, COLUMNS).boxed().toList());
    Collections.shuffle(columns, random);
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A random program, with an allocation. */
  private static Evaluator randomValues(Random random, int layers) {
    ProgramBuilder builder = new ProgramBuilder();
    for (int column = 0; column < COLUMNS; column++) {
      builder.column(Toys.decision(column), 1 + random.nextInt(6));
    }
    int[][] rows = new int[layers][ROWS_PER_LAYER];
    for (int layer = 0; layer < layers; layer++) {
      for (int i = 0; i < ROWS_PER_LAYER; i++) {
        rows[layer][i] = row(random, builder, layer + 1 == layers);
        for (int term = random.nextInt(4); term > 0; term--) {
          builder.term(rows[layer][i], random.nextInt(COLUMNS), random.nextInt(15) - 7);
        }
      }
    }
    for (int layer = 0; layer + 1 < layers; layer++) {
      for (int i = 0; i < ROWS_PER_LAYER; i++) {
        int watched = rows[layer][random.nextInt(ROWS_PER_LAYER)];
        int indicator = builder.indicator(watched, random.nextInt(15) - 5);
        int fed = rows[layer + 1][random.nextInt(ROWS_PER_LAYER)];
        builder.indicatorTerm(fed, indicator, random.nextInt(21) - 10);
      }
    }
    Program program = builder.build();
    Evaluator evaluator = new Evaluator(program);
    for (int column = 0; column < COLUMNS; column++) {
      evaluator.set(column, random.nextInt(program.upper(column) + 1));
    }
    return evaluator;
  }

  /** Rows of the last layer are hard at times; rules watch no hard rows. */
  private static int row(Random random, ProgramBuilder builder, boolean isLast) {
    Subject subject =
        new Subject(Subject.Kind.SITE, "s" + random.nextInt(4), "Toy"); // rows are regrouped by it
    boolean isHard = isLast && random.nextBoolean();
    Level level = isHard ? Level.HARD : random.nextBoolean() ? Level.MEDIUM : Level.SOFT;
    return builder.row(
        Toys.family(level), subject, 0, random.nextInt(21) - 10, penalty(random, isHard));
  }

  private static Penalty penalty(Random random, boolean isHard) {
    return switch (random.nextInt(isHard ? 2 : 5)) {
      case 0 -> Penalty.below(random.nextInt(20) - 10, 1 + random.nextInt(5));
      case 1 -> Penalty.above(random.nextInt(20) - 10, 1 + random.nextInt(5));
      case 2 -> Penalty.NONE;
      case 3 -> Penalty.linear(random.nextInt(9) - 4);
      default -> {
        int first = 1 + random.nextInt(8);
        yield Penalty.missingWorth(
            new long[] {first, first + 10L}, new long[] {random.nextInt(9), random.nextInt(9)});
      }
    };
  }
}
