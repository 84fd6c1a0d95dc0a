package org.chargeplan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.PlanReader;
import org.chargeplan.region.Region;

/**
 * A plan read back, with its region.
 *
 * @param plan the plan, in its region or the part of it that was planned
 * @param loaded the region with the rules under which it was planned
 * @param fileName the plan's file, as the user named it
 */
record LoadedPlan(Plan plan, LoadedRegion loaded, String fileName) {

  private static final String REGIONS = "regions";

  /**
   * Reads a plan and its region, and warns where they don't fit together well.
   *
   * @param planFile the plan
   * @param regionFolder the region's folder; where it is not given, {@code regions/ID}
   * @param warnings takes warnings
   * @throws InvalidInputException with every problem of the files
   * @throws UsageException where the region is not to be found
   */
  static LoadedPlan read(Path planFile, Optional<Path> regionFolder, PrintWriter warnings)
      throws InvalidInputException, UsageException {
    PlanFile file = PlanCheck.read(planFile);
    String id = file.plan().regionId();
    Path folder = regionFolder.isPresent() ? regionFolder.get() : folderOf(id);
    LoadedRegion loaded =
        LoadedRegion.read(
            folder, file.plan().scope().label(), file.plan().provenance().ruleChanges());
    Problems problems = new Problems();
    Optional<Plan> plan = PlanReader.plan(file, loaded.region(), problems);
    problems.throwIfAny();
    warn(file, loaded, folder, warnings);
    return new LoadedPlan(plan.orElseThrow(), loaded, file.name());
  }

  Region region() {
    return plan.region();
  }

  /** The ways by road in the region, as far as its rules look. */
  Network network() {
    return Network.of(region(), loaded.rules().reachM(), loaded.rules().reachMin());
  }

  /**
   * The folder of a region of which nobody said where it is.
   *
   * @throws UsageException where it is not there
   */
  static Path folderOf(String regionId) throws UsageException {
    try {
      Path folder = Path.of(REGIONS, regionId);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException notOne) {
      // Told below with the regions that are not there.
    }
    throw new UsageException(
        "The region ("
            + regionId
            + ") of the plan is not in the folder "
            + REGIONS
            + ". Maybe --region DIR names its folder.");
  }

  private static void warn(PlanFile file, LoadedRegion loaded, Path folder, PrintWriter warnings) {
    if (!file.plan().digest().equals(loaded.region().digest())) {
      warnings.println(
          "warning: the files of "
              + folder
              + " changed since the plan was made; figures may differ from the plan's.");
    }
    for (String rule : file.plan().provenance().weights().keySet()) {
      if (!loaded.rules().ids().contains(rule)) {
        warnings.println(
            "warning: the plan weighs the rule (" + rule + "), which is not in force any more.");
      }
    }
    warnings.flush();
  }
}
