package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.chargeplan.region.RuleSet;
import org.chargeplan.sweep.Axis;

/**
 * Plans of one region, one for each combination of the values of some axes.
 *
 * @param region the region's folder
 * @param part the part to plan, e.g. {@code province=48}; empty for all of it
 * @param ruleSets rule sets added to the region in all plans, in order
 * @param axes what is varied
 * @param search how to search for each plan; its time starts with its job
 * @param output folder of the plans
 * @param jobs how many plans are made at the same time; where it is not given, what processors and
 *     memory allow
 */
public record SweepRequest(
    Path region,
    String part,
    List<RuleSet> ruleSets,
    List<Axis> axes,
    SearchOptions search,
    Path output,
    OptionalInt jobs) {

  public SweepRequest {
    ruleSets = List.copyOf(ruleSets);
    axes = List.copyOf(axes);
  }

  /** A sweep over all of a region with its own rules. */
  public static SweepRequest of(Path region, List<Axis> axes, SearchOptions search, Path output) {
    return new SweepRequest(region, "", List.of(), axes, search, output, OptionalInt.empty());
  }
}
