package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSet;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.SweepGrid;

/** Reads what each point of a grid asks for: the region is read once, the rules by variant. */
final class SweepTasks {

  private static final String DEFAULT_PROFILE = "balanced";

  private final Path config;

  /** What is wrong with profiles and weights; each is told once, however many points have it. */
  private final Set<Problem> found = new LinkedHashSet<>();

  private final Map<String, Optional<WeightProfile>> profiles = new HashMap<>();

  private SweepTasks(Path config) {
    this.config = config;
  }

  /**
   * Reads the tasks of a grid.
   *
   * @param folder the region's folder
   * @param part the part that is planned
   * @param sets rule sets laid over the region in all plans
   * @param config folder with profiles
   * @param problems takes every problem of region, rules, profiles and weights
   * @return the tasks in the order of the grid; incomplete where there are problems
   */
  static List<SweepTask> read(
      Path folder,
      String part,
      List<RuleSet> sets,
      SweepGrid grid,
      Path config,
      Problems problems) {
    List<GridPoint> points = grid.points();
    Map<RuleChanges, LoadedRegion> variants = new LinkedHashMap<>();
    points.forEach(point -> variants.put(new RuleChanges(sets, point.ruleSettings()), null));
    List<LoadedRegion> loaded =
        LoadedRegion.readAll(folder, part, List.copyOf(variants.keySet()), problems);
    if (loaded.isEmpty()) {
      return List.of();
    }
    loaded.forEach(variant -> variants.put(variant.changes(), variant));
    SweepTasks tasks = new SweepTasks(config);
    tasks.checkWeights(grid, loaded);
    List<SweepTask> read = new ArrayList<>();
    for (GridPoint point : points) {
      LoadedRegion variant = variants.get(new RuleChanges(sets, point.ruleSettings()));
      tasks.task(point, variant).ifPresent(read::add);
    }
    problems.addAll(tasks.found);
    return read;
  }

  private Optional<SweepTask> task(GridPoint point, LoadedRegion variant) {
    RuleBook rules = variant.rules();
    Optional<WeightProfile> profile =
        profiles.computeIfAbsent(
            point.profile().orElse(DEFAULT_PROFILE) + " " + variant.changes().settings(),
            key -> profile(point.profile().orElse(DEFAULT_PROFILE), rules));
    if (profile.isEmpty() || !found.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SweepTask(point, variant, profile.get().with(point.weights(), rules)));
    } catch (UsageException e) {
      throw new IllegalStateException("Weights are checked before.", e);
    }
  }

  private Optional<WeightProfile> profile(String name, RuleBook rules) {
    try {
      return Optional.of(WeightProfile.read(config, name, rules));
    } catch (InvalidInputException e) {
      found.addAll(e.problems());
    } catch (UsageException e) {
      found.add(new Problem("--profile " + name, 0, e.getMessage(), ""));
    }
    return Optional.empty();
  }

  /** Each weight must be that of a rule in force, and of one that no other weight speaks of. */
  private void checkWeights(SweepGrid grid, List<LoadedRegion> variants) {
    Map<String, String> weighedBy = new HashMap<>();
    for (Axis axis : grid.axes()) {
      if (axis.kind() == Axis.Kind.WEIGHT) {
        checkInForce(axis.name(), variants);
        variants.stream()
            .flatMap(variant -> variant.rules().idsOf(axis.name()).stream())
            .distinct()
            .forEach(id -> checkWeighedOnce(id, axis.name(), weighedBy));
      }
    }
  }

  private void checkInForce(String name, List<LoadedRegion> variants) {
    List<LoadedRegion> without =
        variants.stream().filter(variant -> variant.rules().idsOf(name).isEmpty()).toList();
    if (without.isEmpty()) {
      return;
    }
    LoadedRegion first = without.get(0);
    boolean isNowhere = without.size() == variants.size();
    found.add(
        new Problem(
            "--weight " + name,
            0,
            "The rule ("
                + name
                + ") is not one of the region's rules in force"
                + (isNowhere ? "." : " where " + first.changes().settings() + "."),
            "Maybe one of " + String.join(", ", first.rules().ids()) + "."));
  }

  private void checkWeighedOnce(String id, String name, Map<String, String> weighedBy) {
    String other = weighedBy.putIfAbsent(id, name);
    if (other != null) {
      found.add(
          new Problem(
              "--weight " + name,
              0,
              "The rule (" + id + ") is weighed by --weight " + other + " already.",
              "Maybe one of the two is left over."));
    }
  }
}
