package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chargeplan.plan.Provenance;
import org.chargeplan.region.RuleChanges;

/**
 * How a plan is searched for, whatever the region, its rules and their weights.
 *
 * @param time longest time from its start to the plan
 * @param steps most steps of local search; with the same seed and steps, and no limit of time, the
 *     plan is the same
 * @param gap the search ends when the plan is at most this part above the proven bound, e.g. 0.01
 * @param seed seed of the random choices
 * @param config folder with {@code solver.xml} and {@code profiles}; what it lacks is built in
 * @param closerBound whether a closer bound is proven after the search
 */
public record SearchOptions(
    TimeLimit time,
    OptionalInt steps,
    OptionalDouble gap,
    long seed,
    Path config,
    boolean closerBound) {

  /** Seed 0, the folder {@code solver-config}, no limit: the search ends when it is cancelled. */
  public static final SearchOptions DEFAULT =
      new SearchOptions(
          TimeLimit.none(),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          0,
          Path.of("solver-config"),
          /* closerBound= */ false);

  /** The same with a limit of time. */
  SearchOptions withTime(TimeLimit newTime) {
    return new SearchOptions(newTime, steps, gap, seed, config, closerBound);
  }

  /** The same with a limit of steps. */
  SearchOptions withSteps(int newSteps) {
    return new SearchOptions(time, OptionalInt.of(newSteps), gap, seed, config, closerBound);
  }

  /** The same with a gap at which the search ends. */
  SearchOptions withGap(double newGap) {
    return new SearchOptions(time, steps, OptionalDouble.of(newGap), seed, config, closerBound);
  }

  /** The same with another seed. */
  SearchOptions withSeed(long newSeed) {
    return new SearchOptions(time, steps, gap, newSeed, config, closerBound);
  }

  /** The same with another folder of configuration. */
  SearchOptions withConfig(Path newConfig) {
    return new SearchOptions(time, steps, gap, seed, newConfig, closerBound);
  }

  /** The same with a closer bound after the search, which takes minutes for a country. */
  SearchOptions provingCloserBound() {
    return new SearchOptions(time, steps, gap, seed, config, /* closerBound= */ true);
  }

  /** The same for a plan whose time starts now. */
  SearchOptions fromNow() {
    return withTime(TimeLimit.fromNow(time.total()));
  }

  /** What a plan that is searched for in this manner carries of it. */
  Provenance provenance(WeightProfile profile, RuleChanges changes) {
    OptionalLong limit =
        steps.isPresent() ? OptionalLong.of(steps.getAsInt()) : OptionalLong.empty();
    return new Provenance(
        ToolVersion.current(), seed, profile.name(), profile.weights(), changes, limit);
  }
}
