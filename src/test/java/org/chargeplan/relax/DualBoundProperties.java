package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.chargeplan.program.Program;

/** Whatever the prices, no allocation undercuts the bound. Needs no solver. */
class DualBoundProperties {

  private static final List<Objective> GOALS =
      List.of(Objective.COST, Objective.REACH, Objective.compromise(3));

  @Property(tries = 400)
  void noAllocationUndercutsTheBoundOfAnyPrices(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 4, 3, 0);
    RowView layout = RowView.of(program);
    Random random = new Random(seed);
    for (Objective goal : GOALS) {
      double least = Enumeration.least(program, goal);
      Statistics.label(goal.toString()).collect(least < Double.POSITIVE_INFINITY);
      Statistics.label(goal.toString())
          .coverage(checker -> checker.check(true).percentage(share -> share > 20));
      DualBound bound = new DualBound(layout, ActivityBounds.of(layout, goal), goal);
      for (int scale = 1; scale <= 100; scale *= 10) {
        int size = scale;
        double[] prices =
            random.doubles(program.rows(), -1, 1).map(price -> price * size).toArray();
        assertTrue(bound.of(prices) <= least, goal + ", prices up to " + scale);
      }
    }
  }

  @Property(tries = 200)
  void ascentRaisesTheBoundAndKeepsItTrue(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 4, 3, 0);
    RowView layout = RowView.of(program);
    double[] prices = new Random(seed).doubles(program.rows(), -5, 5).toArray();
    for (Objective goal : GOALS) {
      ActivityBounds ranges = ActivityBounds.of(layout, goal);
      DualBound bound = new DualBound(layout, ranges, goal);
      DualLimits limits = new DualLimits(layout, ranges, goal);
      DualAscent ascent = new DualAscent(layout, bound.corners(), limits, limits.nearest(prices));
      double last = bound.of(ascent.prices());
      for (int sweep = 0; sweep < 3; sweep++) {
        ascent.sweep(() -> false);
        double swept = bound.of(ascent.prices());
        double rounding = Double.isInfinite(last) ? 0 : 1e-9 * Math.abs(last);
        assertTrue(swept >= last - rounding, goal + ": " + last + " to " + swept);
        last = swept;
      }
      assertTrue(last <= Enumeration.least(program, goal), goal + ": " + last);
    }
  }

  @Property(tries = 300)
  void rangesHoldEveryAllocation(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 5, 3, 0);
    RowView layout = RowView.of(program);
    for (Objective goal : GOALS) {
      ActivityBounds ranges = ActivityBounds.of(layout, goal);
      Enumeration.forEach(
          program,
          goal,
          evaluator -> {
            for (int row = 0; row < program.rows(); row++) {
              long activity = evaluator.activity(row);
              assertTrue(activity >= ranges.low(row) && activity <= ranges.high(row), "row " + row);
            }
            for (int i = 0; i < program.indicators(); i++) {
              long activity = evaluator.activity(program.watchedRow(i));
              if (ranges.isOpen(i)) {
                assertTrue(
                    evaluator.isOn(i)
                        ? activity >= ranges.firstOn(i)
                        : activity <= ranges.lastOff(i),
                    "indicator " + i);
              } else {
                assertEquals(ranges.isAlwaysOn(i), evaluator.isOn(i), "indicator " + i);
              }
            }
          });
    }
  }
}
