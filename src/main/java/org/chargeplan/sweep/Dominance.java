package org.chargeplan.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Which plans are dominated: another is no worse in money, unserved demand, coverage and targets,
 * and better in one of them (Pareto dominance). Unserved demand counts by its worth, which still
 * distinguishes plans where each serves all need; by its energy where no rule gives it a worth.
 *
 * <p>A plan that breaks a hard rule dominates none, and so does one of unknown cost; neither is
 * dominated, for there is nothing to compare.
 */
final class Dominance {

  /**
   * What is compared of a plan.
   *
   * @param usd annuities and upkeep of the programme, less is better
   * @param unserved demand without supply in USD or kWh, less is better
   * @param coveredShare share of people with an open site nearby, more is better
   * @param missingPoints what its targets lack, less is better
   */
  record Merit(double usd, double unserved, double coveredShare, double missingPoints) {

    static Merit of(PointOutcome outcome, boolean byWorth) {
      return new Merit(
          outcome.hardRulesHeld() ? outcome.money().programmeUsd().orElse(Double.NaN) : Double.NaN,
          byWorth
              ? outcome.money().unservedUsd().getAsDouble()
              : outcome.quality().allUnservedKwhPerDay(),
          outcome.quality().nearShare(),
          outcome.money().missingPoints());
    }

    /** No comparison with what is not a number holds. */
    private boolean isNoWorseThan(Merit other) {
      return usd <= other.usd
          && unserved <= other.unserved
          && coveredShare >= other.coveredShare
          && missingPoints <= other.missingPoints;
    }

    boolean dominates(Merit other) {
      return isNoWorseThan(other) && !other.isNoWorseThan(this);
    }
  }

  private Dominance() {}

  /**
   * The plans that dominate each plan and are not dominated themselves.
   *
   * @return by plan the places of those in the list, in order; none where it is not dominated
   */
  public static List<List<Integer>> of(List<PointOutcome> outcomes) {
    boolean byWorth = outcomes.stream().allMatch(o -> o.money().unservedUsd().isPresent());
    return dominators(outcomes.stream().map(o -> Merit.of(o, byWorth)).toList());
  }

  static List<List<Integer>> dominators(List<Merit> merits) {
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < merits.size(); i++) {
      Merit merit = merits.get(i);
      if (merits.stream().noneMatch(other -> other.dominates(merit))) {
        best.add(i);
      }
    }
    return merits.stream()
        .map(merit -> best.stream().filter(i -> merits.get(i).dominates(merit)).toList())
        .toList();
  }
}
