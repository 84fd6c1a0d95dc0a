package org.chargeplan.planning;

import java.util.Optional;
import org.chargeplan.decode.ColumnValues;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.rules.RuleBook;

/**
 * A plan read back, with the program that it was made by.
 *
 * @param plan the plan, in its region or the part of it that was planned
 * @param network distances by road in the region
 * @param evaluator the region's program under the plan's weights, set to the plan
 */
record ScoredPlan(Plan plan, Network network, Evaluator evaluator) {

  /**
   * Compiles the program of a plan.
   *
   * @throws InvalidInputException with everything in the plan for which the region has no room
   */
  static ScoredPlan of(LoadedPlan read) throws InvalidInputException {
    Plan plan = read.plan();
    Network network = read.network();
    Program program = read.rules().compile(network, plan.provenance().weights());
    Problems problems = new Problems();
    Optional<int[]> values = ColumnValues.of(plan, program, read.fileName(), problems);
    problems.throwIfAny();
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(values.orElseThrow());
    return new ScoredPlan(plan, network, evaluator);
  }

  Region region() {
    return plan.region();
  }

  /** The program of the plan's region, or of one that differs from it only in limits. */
  Program program(Region variant) {
    return variant.equals(region())
        ? evaluator.program()
        : RuleBook.of(variant).compile(network, plan.provenance().weights());
  }
}
