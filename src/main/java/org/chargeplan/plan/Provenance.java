package org.chargeplan.plan;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a plan was made. Holds no clock time: the same plan must be the same bytes.
 *
 * @param toolVersion version of the tool
 * @param seed seed of the search
 * @param profile name of the weight profile
 * @param weights weight by rule id, those that the profile or the user set
 * @param switches rules that the user switched on or off, by id
 * @param stepLimit most steps of local search, where that was limited
 */
public record Provenance(
    String toolVersion,
    long seed,
    String profile,
    SortedMap<String, Double> weights,
    SortedMap<String, Boolean> switches,
    OptionalLong stepLimit) {

  /** A plan that nobody signed. */
  public static final Provenance UNKNOWN =
      new Provenance("unknown", 0, "none", Map.of(), Map.of(), OptionalLong.empty());

  public Provenance {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    switches = Collections.unmodifiableSortedMap(new TreeMap<>(switches));
  }

  /** The same with weights and switches in any order. */
  public Provenance(
      String toolVersion,
      long seed,
      String profile,
      Map<String, Double> weights,
      Map<String, Boolean> switches,
      OptionalLong stepLimit) {
    this(toolVersion, seed, profile, new TreeMap<>(weights), new TreeMap<>(switches), stepLimit);
  }
}
