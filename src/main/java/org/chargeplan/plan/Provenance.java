package org.chargeplan.plan;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chargeplan.region.RuleChanges;

/**
 * How a plan was made. Holds no clock time: the same plan must be the same bytes.
 *
 * @param toolVersion version of the tool
 * @param seed seed of the search
 * @param profile name of the weight profile
 * @param weights weight by rule id, those that the profile or the user set
 * @param ruleChanges what the user changed of the region's rules
 * @param stepLimit most steps of local search, where that was limited
 */
public record Provenance(
    String toolVersion,
    long seed,
    String profile,
    SortedMap<String, Double> weights,
    RuleChanges ruleChanges,
    OptionalLong stepLimit) {

  /** A plan of unknown origin. */
  public static final Provenance UNKNOWN =
      new Provenance("unknown", 0, "none", Map.of(), RuleChanges.NONE, OptionalLong.empty());

  public Provenance {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  /** The same with weights in any order. */
  public Provenance(
      String toolVersion,
      long seed,
      String profile,
      Map<String, Double> weights,
      RuleChanges ruleChanges,
      OptionalLong stepLimit) {
    this(toolVersion, seed, profile, new TreeMap<>(weights), ruleChanges, stepLimit);
  }
}
