package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chargeplan.plan.Provenance;
import org.chargeplan.region.RuleChanges;

/**
 * How to search for a plan, whatever the region, its rules and their weights.
 *
 * @param time maximum time from its start to the plan
 * @param steps maximum number of local search steps; with the same seed and steps, and no time
 *     limit, the plan is the same
 * @param gap the search ends when the plan's cost is at most this fraction above the proven bound,
 *     e.g. 0.01
 * @param seed seed of the random choices
 * @param config folder with {@code solver.xml} and {@code profiles}; built-in files replace missing
 *     ones
 * @param closerBound whether the proven bound is tightened after the search
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

  /** The same with a time limit. */
  public SearchOptions withTime(TimeLimit newTime) {
    return new SearchOptions(newTime, steps, gap, seed, config, closerBound);
  }

  /** The same with a limit of the steps. */
  public SearchOptions withSteps(int newSteps) {
    return new SearchOptions(time, OptionalInt.of(newSteps), gap, seed, config, closerBound);
  }

  /** The same with a gap at which the search ends. */
  public SearchOptions withGap(double newGap) {
    return new SearchOptions(time, steps, OptionalDouble.of(newGap), seed, config, closerBound);
  }

  /** The same with another seed. */
  public SearchOptions withSeed(long newSeed) {
    return new SearchOptions(time, steps, gap, newSeed, config, closerBound);
  }

  /** The same with another configuration folder. */
  public SearchOptions withConfig(Path newConfig) {
    return new SearchOptions(time, steps, gap, seed, newConfig, closerBound);
  }

  /** The same with a tighter bound after the search, which takes minutes for a country. */
  public SearchOptions provingCloserBound() {
    return new SearchOptions(time, steps, gap, seed, config, /* closerBound= */ true);
  }

  /** The same for a plan whose time starts now. */
  SearchOptions fromNow() {
    return withTime(TimeLimit.fromNow(time.total()));
  }

  /** The provenance of a plan found with these options. */
  Provenance provenance(WeightProfile profile, RuleChanges changes) {
    OptionalLong limit =
        steps.isPresent() ? OptionalLong.of(steps.getAsInt()) : OptionalLong.empty();
    return new Provenance(
        ToolVersion.current(), seed, profile.name(), profile.weights(), changes, limit);
  }
}
