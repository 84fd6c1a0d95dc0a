package org.chargeplan.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that decides what a sweep makes, and that plan files don't all state: kept beside the
 * plans, so that an interrupted sweep is resumed only as it began.
 *
 * @param toolVersion version of the tool
 * @param regionId the region
 * @param digest SHA-256 of its files
 * @param part the part of it that is planned, empty for the entire region
 * @param seed seed of every plan
 * @param time longest time of each plan
 * @param steps most steps of each plan
 * @param solverConfig SHA-256 of {@code solver.xml}, or that it is the one built in
 * @param ruleSets SHA-256 of each rule set, by name, in their order
 * @param axes the grid
 * @param plans the plans, in the order of the grid
 */
public record SweepManifest(
    String toolVersion,
    String regionId,
    String digest,
    String part,
    long seed,
    Optional<Duration> time,
    OptionalInt steps,
    String solverConfig,
    List<Map.Entry<String, String>> ruleSets,
    List<Axis> axes,
    List<PlanLine> plans) {

  /** Name of its file. */
  public static final String FILE = "sweep.json";

  /**
   * How one plan is made.
   *
   * @param file name of its file
   * @param profile its weight profile
   * @param weights weight by rule id
   */
  public record PlanLine(String file, String profile, SortedMap<String, Double> weights) {

    public PlanLine {
      weights = new TreeMap<>(weights);
    }
  }

  public SweepManifest {
    ruleSets = List.copyOf(ruleSets);
    axes = List.copyOf(axes);
    plans = List.copyOf(plans);
  }
}
