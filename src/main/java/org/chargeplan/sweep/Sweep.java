package org.chargeplan.sweep;

import java.util.List;
import org.chargeplan.region.Region;

/**
 * A sweep that is done: all its plans, compared.
 *
 * @param region the region, or the part of it that was planned; its rules are those of one plan
 * @param grid what was varied
 * @param outcomes what became of each point, in the order of the grid
 * @param dominators by outcome the places in the list of those that dominate it and are not
 *     dominated themselves; none where nothing dominates it
 */
public record Sweep(
    Region region, SweepGrid grid, List<PointOutcome> outcomes, List<List<Integer>> dominators) {

  public Sweep {
    outcomes = List.copyOf(outcomes);
    dominators = dominators.stream().map(List::copyOf).toList();
  }

  /** Whether a plan is worth choosing: comparable, and nothing dominates it. */
  public boolean isChoice(int place) {
    PointOutcome outcome = outcomes.get(place);
    return dominators.get(place).isEmpty()
        && outcome.hardRulesHeld()
        && outcome.money().programmeUsd().isPresent();
  }

  /** Compares the outcomes of a grid. */
  public static Sweep of(Region region, SweepGrid grid, List<PointOutcome> outcomes) {
    return new Sweep(region, grid, outcomes, Dominance.of(outcomes));
  }
}
