package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.RuleChanges;

/**
 * Which region is planned, and by which rules.
 *
 * @param folder the region's folder
 * @param part the part that is planned, e.g. {@code province=48}; empty for all of it
 * @param changes what changes of its rules
 */
public record RegionRequest(Path folder, String part, RuleChanges changes) {

  /** All of a region, by its own rules. */
  public static RegionRequest of(Path folder) {
    return new RegionRequest(folder, "", new RuleChanges(List.of(), Map.of()));
  }

  /** The same region, a part of it. */
  RegionRequest withPart(String newPart) {
    return new RegionRequest(folder, newPart, changes);
  }

  /** The same region, by changed rules. */
  RegionRequest withChanges(RuleChanges newChanges) {
    return new RegionRequest(folder, part, newChanges);
  }
}
