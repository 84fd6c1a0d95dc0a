package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.decode.ColumnValues;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.CarriedOver;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.PlanReader;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An existing plan to start from, as far as the region still has room for it.
 *
 * @param plan the plan, without ports at sites that the region no longer has
 * @param fileName name of its file
 * @param isOfSameFiles whether the region's files are those that it was made for
 */
record ResumedPlan(Plan plan, String fileName, boolean isOfSameFiles) {

  private static final Logger LOG = LoggerFactory.getLogger(ResumedPlan.class);

  /**
   * Reads a plan file for a region, whose files may have changed since.
   *
   * @throws InvalidInputException with every problem of the plan file
   */
  static ResumedPlan read(Path planFile, Region region) throws InvalidInputException {
    PlanFile file = VerifiedPlan.readFile(planFile);
    CarriedOver carried = CarriedOver.of(file, region);
    if (carried.lostAny()) {
      LOG.warn(
          "The region changed since the plan was made: {} of its sites are gone, with {} new ports,"
              + " and {} of the grid nodes it reinforces; the rest is carried over",
          carried.sitesGone().size(),
          carried.portsGone(),
          carried.gridNodesGone().size());
    }
    Problems problems = new Problems();
    Optional<Plan> plan = PlanReader.plan(carried.file(), region, problems);
    problems.throwIfAny();
    boolean isOfSameFiles = file.plan().digest().equals(region.digest());
    return new ResumedPlan(plan.orElseThrow(), file.name(), isOfSameFiles);
  }

  /**
   * The values of a program's columns in the plan.
   *
   * @throws InvalidInputException where the region has no room for the plan although its files have
   *     not changed
   */
  int[] values(Program program) throws InvalidInputException {
    if (!isOfSameFiles) {
      int[] fitting = ColumnValues.fitting(plan, program);
      long ports = ColumnValues.portsWithoutRoom(plan, program, fitting);
      if (ports > 0) {
        LOG.warn("Dropped {} new ports that no longer fit", ports);
      }
      return fitting;
    }
    Problems problems = new Problems();
    Optional<int[]> values = ColumnValues.of(plan, program, fileName, problems);
    problems.throwIfAny();
    return values.orElseThrow();
  }
}
