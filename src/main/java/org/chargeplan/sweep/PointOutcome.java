package org.chargeplan.sweep;

import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.region.RuleSpec;

/**
 * What became of one point of the grid, in figures that compare whatever the weights.
 *
 * @param point the point
 * @param money what its plan costs
 * @param quality what its plan gives
 * @param hardRulesHeld whether every limit and hard rule holds, as proved from its file
 */
public record PointOutcome(GridPoint point, Money money, Quality quality, boolean hardRulesHeld) {

  /**
   * What a plan costs.
   *
   * @param weightedUsd its cost under its own weights, in USD: what the search made small
   * @param boundUsd what no plan undercuts under these weights, where that is proven
   * @param gap the part by which it costs more than that
   * @param capitalUsd capital of all phases: ports, connections, reinforcement
   * @param unweighted score by rule under weights of 1
   * @param programmeUsd what the rules of type {@code cost} count in it: annuities and upkeep until
   *     the end of the programme, in USD; nothing where no such rule is in force
   * @param unservedUsd what the rules of type {@code worth-of-supply} count in it: the worth of
   *     demand left without supply in all phases, that beyond plain need included; nothing where no
   *     such rule is in force
   */
  public record Money(
      double weightedUsd,
      OptionalDouble boundUsd,
      OptionalDouble gap,
      double capitalUsd,
      List<RuleScore> unweighted,
      OptionalDouble programmeUsd,
      OptionalDouble unservedUsd) {

    public Money {
      unweighted = List.copyOf(unweighted);
    }

    /** The cost in USD under weights of 1, all soft rules together. */
    public double unweightedUsd() {
      return sum(RuleSpec.Level.SOFT);
    }

    /** The cost in USD of one soft rule under a weight of 1; nothing where it is not in force. */
    public OptionalDouble unweightedUsd(String ruleId) {
      List<RuleScore> ofRule =
          unweighted.stream()
              .filter(each -> each.level() == RuleSpec.Level.SOFT && each.ruleId().equals(ruleId))
              .toList();
      return ofRule.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(ofRule.stream().mapToDouble(RuleScore::amount).sum());
    }

    /** Points that targets miss, under weights of 1. */
    public double missingPoints() {
      return sum(RuleSpec.Level.MEDIUM);
    }

    private double sum(RuleSpec.Level level) {
      return unweighted.stream()
          .filter(each -> each.level() == level)
          .mapToDouble(RuleScore::amount)
          .sum();
    }
  }

  /**
   * What a plan gives at the end of its last phase.
   *
   * @param ports all ports, those before the programme too
   * @param newPorts ports built
   * @param unservedKwhPerDay demand without supply by vehicle class, in the order of the region
   * @param nearShare share of people, 0 to 1, with an open site within {@link #NEAR_M} by road
   * @param farShare the same within {@link #FAR_M}
   */
  public record Quality(
      long ports,
      long newPorts,
      List<Double> unservedKwhPerDay,
      double nearShare,
      double farShare) {

    /** A road distance on foot or by bicycle. */
    public static final double NEAR_M = 2000;

    /** A road distance in ten minutes or so of town traffic. */
    public static final double FAR_M = 5000;

    public Quality {
      unservedKwhPerDay = List.copyOf(unservedKwhPerDay);
    }

    /** Demand without supply of all vehicle classes. */
    public double allUnservedKwhPerDay() {
      return unservedKwhPerDay.stream().mapToDouble(Double::doubleValue).sum();
    }
  }
}
