package org.chargeplan.planning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSet;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.SweepGrid;
import org.chargeplan.sweep.SweepManifest;

/** Reads the input of each point of a grid: the region once, the rules for each variant. */
final class SweepTasks {

  private final Path config;

  /** Problems of profiles and weights; each is reported once, however many points have it. */
  private final Set<Problem> found = new LinkedHashSet<>();

  private final Map<String, Optional<WeightProfile>> profiles = new HashMap<>();

  private SweepTasks(Path config) {
    this.config = config;
  }

  /**
   * Reads the tasks of a grid.
   *
   * @param problems collects every problem of region, rules, profiles and weights
   * @return the tasks in the order of the grid; incomplete where there are problems
   */
  static List<SweepTask> read(SweepRequest request, SweepGrid grid, Problems problems) {
    List<RuleSet> sets = request.ruleSets();
    List<GridPoint> points = grid.points();
    Map<RuleChanges, LoadedRegion> variants = new LinkedHashMap<>();
    points.forEach(point -> variants.put(new RuleChanges(sets, point.ruleSettings()), null));
    List<LoadedRegion> loaded =
        LoadedRegion.readVariants(
            request.region(), request.part(), List.copyOf(variants.keySet()), problems);
    if (loaded.isEmpty()) {
      return List.of();
    }
    loaded.forEach(variant -> variants.put(variant.changes(), variant));
    SweepTasks tasks = new SweepTasks(request.search().config());
    tasks.checkWeights(grid, loaded);
    List<SweepTask> read = new ArrayList<>();
    for (GridPoint point : points) {
      LoadedRegion variant = variants.get(new RuleChanges(sets, point.ruleSettings()));
      tasks.task(point, variant).ifPresent(read::add);
    }
    problems.addAll(tasks.found);
    return read;
  }

  /**
   * The manifest of a sweep, by which a later run recognizes its folder.
   *
   * @throws IOException where the solver's configuration can't be read
   */
  static SweepManifest manifest(SweepRequest request, SweepGrid grid, List<SweepTask> tasks)
      throws IOException {
    SearchOptions search = request.search();
    Path solverXml = search.config().resolve("solver.xml");
    Region region = tasks.get(0).loaded().region();
    return new SweepManifest(
        ToolVersion.current(),
        region.id(),
        region.digest(),
        request.part(),
        search.seed(),
        search.time().total(),
        search.steps(),
        Files.exists(solverXml) ? sha256(Files.readAllBytes(solverXml)) : "built in",
        request.ruleSets().stream()
            .map(set -> Map.entry(set.name(), sha256(set.text().getBytes(StandardCharsets.UTF_8))))
            .toList(),
        grid.axes(),
        tasks.stream().map(SweepTask::line).toList());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private Optional<SweepTask> task(GridPoint point, LoadedRegion variant) {
    RuleBook rules = variant.rules();
    Optional<WeightProfile> profile =
        profiles.computeIfAbsent(
            point.profile().orElse(PlanRequest.DEFAULT_PROFILE)
                + " "
                + variant.changes().settings(),
            key -> profile(point.profile().orElse(PlanRequest.DEFAULT_PROFILE), rules));
    if (profile.isEmpty() || !found.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SweepTask(point, variant, profile.get().with(point.weights(), rules)));
    } catch (InvalidRequestException e) {
      throw new IllegalStateException("Weights are checked before.", e);
    }
  }

  private Optional<WeightProfile> profile(String name, RuleBook rules) {
    try {
      return Optional.of(WeightProfile.read(config, name, rules));
    } catch (InvalidInputException e) {
      found.addAll(e.problems());
    } catch (InvalidRequestException e) {
      found.add(new Problem("--profile " + name, 0, e.getMessage(), ""));
    }
    return Optional.empty();
  }

  /** Each weight must apply to a rule in force, and to one that no other weight applies to. */
  private void checkWeights(SweepGrid grid, List<LoadedRegion> variants) {
    Map<String, String> weightedBy = new HashMap<>();
    for (Axis axis : grid.axes()) {
      if (axis.kind() == Axis.Kind.WEIGHT) {
        checkInForce(axis.name(), variants);
        variants.stream()
            .flatMap(variant -> variant.rules().idsOf(axis.name()).stream())
            .distinct()
            .forEach(id -> checkWeightedOnce(id, axis.name(), weightedBy));
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

  private void checkWeightedOnce(String id, String name, Map<String, String> weightedBy) {
    String other = weightedBy.putIfAbsent(id, name);
    if (other != null) {
      found.add(
          new Problem(
              "--weight " + name,
              0,
              "The rule (" + id + ") is already weighted by --weight " + other + ".",
              "Maybe remove one of the two."));
    }
  }
}
