package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.RuleChanges;

/**
 * The region to plan, and its rules.
 *
 * @param folder the region's folder
 * @param part the part to plan, e.g. {@code province=48}; empty for all of it
 * @param changes the changes of its rules
 */
public record RegionRequest(Path folder, String part, RuleChanges changes) {

  /** All of a region, with its own rules. */
  public static RegionRequest of(Path folder) {
    return new RegionRequest(folder, "", new RuleChanges(List.of(), Map.of()));
  }

  /** A part of the same region. */
  public RegionRequest withPart(String newPart) {
    return new RegionRequest(folder, newPart, changes);
  }

  /** The same region with other changes of its rules. */
  public RegionRequest withChanges(RuleChanges newChanges) {
    return new RegionRequest(folder, part, newChanges);
  }
}
