package org.chargeplan.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.RuleSpec;

/**
 * A sweep on paper: two weights of cost, three of demand, with figures made up.
 *
 * <pre>
 * plan  demand  cost  mn USD  unserved MWh/d  within 2 km
 * 1     1       1         10              50         50 %
 * 2     1       2         20              30         50 %
 * 3     2       1         20              40         50 %   dominated by 2
 * 4     2       2          9              60         50 %   breaks a hard rule
 * 5     4       1         30               0         90 %   misses 7 points
 * 6     4       2     unknown              0         90 %   no rule of cost
 * </pre>
 */
public final class Sweeps {

  private Sweeps() {}

  /** The sweep. */
  public static Sweep toy() {
    SweepGrid grid =
        new SweepGrid(
            List.of(
                new Axis(Axis.Kind.WEIGHT, "equity", List.of("3")),
                new Axis(Axis.Kind.WEIGHT, "demand", List.of("1", "2", "4")),
                new Axis(Axis.Kind.WEIGHT, "cost", List.of("1", "2"))));
    List<GridPoint> points = grid.points();
    List<PointOutcome> outcomes = new ArrayList<>();
    outcomes.add(outcome(points.get(0), OptionalDouble.of(10e6), 50e3, 0.5, 0, true));
    outcomes.add(outcome(points.get(1), OptionalDouble.of(20e6), 30e3, 0.5, 0, true));
    outcomes.add(outcome(points.get(2), OptionalDouble.of(20e6), 40e3, 0.5, 0, true));
    outcomes.add(outcome(points.get(3), OptionalDouble.of(9e6), 60e3, 0.5, 0, false));
    outcomes.add(outcome(points.get(4), OptionalDouble.of(30e6), 0, 0.9, 7, true));
    outcomes.add(outcome(points.get(5), OptionalDouble.empty(), 0, 0.9, 0, true));
    return Sweep.of(Toy.region(), grid, outcomes);
  }

  private static PointOutcome outcome(
      GridPoint point,
      OptionalDouble usd,
      double unservedKwh,
      double nearShare,
      double missing,
      boolean held) {
    List<RuleScore> scores = new ArrayList<>();
    scores.add(new RuleScore("target", "Target", RuleSpec.Level.MEDIUM, missing, "points"));
    scores.add(new RuleScore("demand", "Demand", RuleSpec.Level.SOFT, unservedKwh * 10, "USD"));
    usd.ifPresent(
        cost -> scores.add(new RuleScore("cost", "Cost", RuleSpec.Level.SOFT, cost, "USD")));
    return new PointOutcome(
        point,
        new PointOutcome.Money(
            1.5 * usd.orElse(0),
            usd.isPresent() ? OptionalDouble.of(1.2 * usd.getAsDouble()) : usd,
            usd.isPresent() ? OptionalDouble.of(0.25) : usd,
            3 * usd.orElse(0),
            scores,
            usd,
            OptionalDouble.of(unservedKwh * 10)),
        new PointOutcome.Quality(
            100, 90, List.of(unservedKwh / 4, unservedKwh * 3 / 4), nearShare, nearShare + 0.05),
        held);
  }

  /** A plan of some cost that serves all need; what more supply would be worth differs. */
  static PointOutcome servingAllNeed(double usd, OptionalDouble unservedUsd) {
    return new PointOutcome(
        toy().grid().points().get(0),
        new PointOutcome.Money(
            usd,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            usd,
            List.of(),
            OptionalDouble.of(usd),
            unservedUsd),
        new PointOutcome.Quality(100, 90, List.of(0.0, 0.0), 1, 1),
        true);
  }
}
