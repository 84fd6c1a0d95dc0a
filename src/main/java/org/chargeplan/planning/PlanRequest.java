package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to plan, how, and where to write the plan.
 *
 * @param region the region and its rules
 * @param profile name of the weight profile
 * @param weights factors on the penalties of rules by id or type, which override those of the
 *     profile; where two name one rule, the later counts
 * @param search how to search for the plan
 * @param existing a plan to start from, instead of a new first plan
 * @param output the plan file
 */
public record PlanRequest(
    RegionRequest region,
    String profile,
    Map<String, Double> weights,
    SearchOptions search,
    Optional<ResumeRequest> existing,
    Path output) {

  /** Name of the profile in which each rule weighs 1. */
  public static final String DEFAULT_PROFILE = "balanced";

  public PlanRequest {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /**
   * A plan of all of a region by its own rules, searched for with {@link SearchOptions#DEFAULT}:
   * until it is cancelled, unless {@link #withSearch} sets a limit.
   */
  public static PlanRequest of(Path folder, Path output) {
    return new PlanRequest(
        RegionRequest.of(folder),
        DEFAULT_PROFILE,
        Map.of(),
        SearchOptions.DEFAULT,
        Optional.empty(),
        output);
  }

  /** The same for another region, part, or rules. */
  public PlanRequest withRegion(RegionRequest newRegion) {
    return new PlanRequest(newRegion, profile, weights, search, existing, output);
  }

  /** The same with other weights. */
  public PlanRequest withWeights(String newProfile, Map<String, Double> newWeights) {
    return new PlanRequest(region, newProfile, newWeights, search, existing, output);
  }

  /** The same with other search options. */
  public PlanRequest withSearch(SearchOptions newSearch) {
    return new PlanRequest(region, profile, weights, newSearch, existing, output);
  }

  /** The same, starting from an existing plan. */
  public PlanRequest resuming(Path plan) {
    return resuming(ResumeRequest.of(plan));
  }

  /** The same, starting from an existing plan, perhaps one that was changed by hand. */
  public PlanRequest resuming(ResumeRequest plan) {
    return new PlanRequest(region, profile, weights, search, Optional.of(plan), output);
  }
}
