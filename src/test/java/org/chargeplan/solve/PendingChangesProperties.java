package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/** Whatever is changed, undone or kept between two scores, a fresh evaluator says the same. */
class PendingChangesProperties {

  @Property(tries = 100)
  void pendingTotalsMatchAFreshEvaluator(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int mostChanges) {
    Random random = new Random(seed);
    Program program = new ToySearch(ToyRegions.random(random)).program();
    PendingChanges pending = new PendingChanges(new Evaluator(program));
    int[] values = new int[program.columns()];
    for (int score = 0; score < 50; score++) {
      int[] before = values.clone();
      for (int change = 1 + random.nextInt(mostChanges); change > 0; change--) {
        int column = random.nextInt(values.length);
        values[column] = random.nextInt(program.upper(column) + 1);
        pending.set(column, values[column]);
      }
      assertTotals(program, values, pending);
      if (random.nextInt(3) > 0) {
        for (int column = 0; column < values.length; column++) {
          if (values[column] != before[column]) {
            pending.set(column, before[column]);
          }
        }
        values = before;
        if (random.nextBoolean()) {
          assertTotals(program, values, pending);
        }
      }
    }
  }

  private static void assertTotals(Program program, int[] values, PendingChanges pending) {
    Evaluator fresh = new Evaluator(program);
    fresh.setAll(values);
    long[] expected = new long[Level.values().length];
    fresh.totals(expected);
    long[] actual = new long[expected.length];
    pending.totals(actual);
    assertArrayEquals(expected, actual);
  }
}
