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

/** Whatever the duals, no allocation undercuts the bound. Needs no solver. */
class DualBoundProperties {

  private static final List<Objective> OBJECTIVES =
      List.of(Objective.COST, Objective.SHORTFALL, Objective.weighted(3));

  @Property(tries = 400)
  void noAllocationUndercutsTheBoundOfAnyDuals(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 4, 3, 0);
    RowView view = RowView.of(program);
    Random random = new Random(seed);
    for (Objective objective : OBJECTIVES) {
      double least = Enumeration.least(program, objective);
      Statistics.label(objective.toString()).collect(least < Double.POSITIVE_INFINITY);
      Statistics.label(objective.toString())
          .coverage(checker -> checker.check(true).percentage(share -> share > 20));
      DualBound bound = new DualBound(view, ActivityBounds.of(view, objective), objective);
      for (int scale = 1; scale <= 100; scale *= 10) {
        int size = scale;
        double[] duals = random.doubles(program.rows(), -1, 1).map(dual -> dual * size).toArray();
        assertTrue(bound.of(duals) <= least, objective + ", duals up to " + scale);
      }
    }
  }

  @Property(tries = 200)
  void dualAscentRaisesTheBoundAndKeepsItValid(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 4, 3, 0);
    RowView view = RowView.of(program);
    double[] duals = new Random(seed).doubles(program.rows(), -5, 5).toArray();
    for (Objective objective : OBJECTIVES) {
      ActivityBounds bounds = ActivityBounds.of(view, objective);
      DualBound bound = new DualBound(view, bounds, objective);
      DualLimits limits = new DualLimits(view, bounds, objective);
      DualAscent ascent = new DualAscent(view, bound.breakpoints(), limits, limits.nearest(duals));
      double last = bound.of(ascent.duals());
      for (int sweep = 0; sweep < 3; sweep++) {
        ascent.sweep(() -> false);
        double swept = bound.of(ascent.duals());
        double rounding = Double.isInfinite(last) ? 0 : 1e-9 * (1 + Math.abs(last));
        assertTrue(swept >= last - rounding, objective + ": " + last + " to " + swept);
        last = swept;
      }
      assertTrue(last <= Enumeration.least(program, objective), objective + ": " + last);
    }
  }

  @Property(tries = 300)
  void activityBoundsContainEveryAllocation(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Program program = Toys.random(seed, columns, 5, 3, 0);
    RowView view = RowView.of(program);
    for (Objective objective : OBJECTIVES) {
      ActivityBounds bounds = ActivityBounds.of(view, objective);
      Enumeration.forEach(
          program,
          objective,
          evaluator -> {
            for (int row = 0; row < program.rows(); row++) {
              long activity = evaluator.activity(row);
              assertTrue(activity >= bounds.low(row) && activity <= bounds.high(row), "row " + row);
            }
            for (int i = 0; i < program.indicators(); i++) {
              long activity = evaluator.activity(program.watchedRow(i));
              if (bounds.isOpen(i)) {
                assertTrue(
                    evaluator.isOn(i)
                        ? activity >= bounds.firstOn(i)
                        : activity <= bounds.lastOff(i),
                    "indicator " + i);
              } else {
                assertEquals(bounds.isAlwaysOn(i), evaluator.isOn(i), "indicator " + i);
              }
            }
          });
    }
  }
}
