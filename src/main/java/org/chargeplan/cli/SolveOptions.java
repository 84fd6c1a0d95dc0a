package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chargeplan.plan.Provenance;
import org.chargeplan.region.RuleChanges;

/**
 * How a plan is searched for, whatever the region, its rules and their weights.
 *
 * @param time longest time from its begin to the plan
 * @param steps most steps of local search
 * @param gap the search ends when the plan is at most this part above the bound
 * @param seed seed of the random choices
 * @param config folder with {@code solver.xml} and profiles
 * @param closerBound whether a closer bound is proven after the search
 */
record SolveOptions(
    TimeLimit time,
    OptionalInt steps,
    OptionalDouble gap,
    long seed,
    Path config,
    boolean closerBound) {

  /** The same for a plan whose time begins now. */
  SolveOptions fromNow() {
    return new SolveOptions(TimeLimit.fromNow(time.whole()), steps, gap, seed, config, closerBound);
  }

  /** How a plan that is searched for so tells that it was made. */
  Provenance provenance(WeightProfile weighting, RuleChanges changes) {
    OptionalLong limit =
        steps.isPresent() ? OptionalLong.of(steps.getAsInt()) : OptionalLong.empty();
    return new Provenance(
        Version.current(), seed, weighting.name(), weighting.weights(), changes, limit);
  }
}
