package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.PinReader;
import org.chargeplan.planfile.PlanReader;
import org.chargeplan.rules.RuleBook;

/** A plan read back, in its region or the part of it that was planned. */
public final class LoadedPlan {

  private final Plan plan;
  private final LoadedRegion loaded;
  private final Path folder;
  private final String fileName;

  private LoadedPlan(Plan plan, LoadedRegion loaded, Path folder, String fileName) {
    this.plan = plan;
    this.loaded = loaded;
    this.folder = folder;
    this.fileName = fileName;
  }

  /**
   * Reads a plan and its region, and warns where they don't match.
   *
   * @throws InvalidInputException with every problem of the files
   * @throws InvalidRequestException where the region is not found
   */
  static LoadedPlan read(PlanSource source, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    PlanFile file = VerifiedPlan.readFile(source.file());
    Path folder =
        source.region().isPresent()
            ? source.region().get()
            : RegionSearch.folderOf(file, source.file());
    LoadedRegion withoutPins = LoadedRegion.read(regionOf(file, folder));
    Problems problems = new Problems();
    LoadedRegion loaded =
        withoutPins.withPins(PinReader.pins(file, withoutPins.region(), problems));
    Optional<Plan> plan = PlanReader.plan(file, loaded.region(), problems);
    problems.throwIfAny();
    warn(file, loaded, folder, warnings);
    return new LoadedPlan(plan.orElseThrow(), loaded, folder, file.name());
  }

  /** The region, part and rules that a plan file was made for. */
  static RegionRequest regionOf(PlanFile file, Path folder) {
    return new RegionRequest(
        folder, file.plan().scope().label(), file.plan().provenance().ruleChanges());
  }

  /** The plan. */
  public Plan plan() {
    return plan;
  }

  /** Distances by road in the region, as far as its rules look; measured anew at each call. */
  public Network network() {
    return loaded.network();
  }

  /** The folder of the region. */
  Path folder() {
    return folder;
  }

  RuleBook rules() {
    return loaded.rules();
  }

  String fileName() {
    return fileName;
  }

  private static void warn(
      PlanFile file, LoadedRegion loaded, Path folder, Consumer<String> warnings) {
    if (!file.plan().digest().equals(loaded.region().digest())) {
      warnings.accept(
          "the files of "
              + folder
              + " changed since the plan was made; figures may differ from the plan's.");
    }
    for (String rule : file.plan().provenance().weights().keySet()) {
      if (!loaded.rules().ids().contains(rule)) {
        warnings.accept("the plan weights the rule (" + rule + "), which is no longer in force.");
      }
    }
  }
}
