package org.chargeplan.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * Turns the values of a program's columns into a plan: what to build, what it scores, what it
 * misses.
 */
public final class PlanAssembler {

  /** Millionths in which penalties of the medium and the soft level count. */
  private static final double STEPS_PER_AMOUNT = 1e6;

  private PlanAssembler() {}

  /**
   * Assembles a plan.
   *
   * @param region the region the program was compiled from
   * @param evaluator the program's evaluator, set to the plan's values
   * @param provenance how the values were found
   */
  public static Plan assemble(Region region, Evaluator evaluator, Provenance provenance) {
    Program program = evaluator.program();
    Plan.Builder plan = Plan.builder(region).provenance(provenance);
    for (int column = 0; column < program.columns(); column++) {
      int value = program.base(column) + evaluator.value(column);
      if (program.decision(column) instanceof Decision.Build build) {
        plan.build(
            region.sites().get(build.site()),
            region.portTypes().get(build.type()),
            region.phases().get(build.phase()),
            value);
      } else if (program.decision(column) instanceof Decision.Reinforce block) {
        plan.reinforce(
            region.gridNodes().get(block.gridNode()), region.phases().get(block.phase()), value);
      }
    }
    return plan.score(scores(evaluator)).shortfalls(Bottlenecks.of(region, evaluator)).plan();
  }

  /**
   * The score by rule of a plan in a program of any weights.
   *
   * @param program compiled from the plan's region
   * @param fileName the plan's file, as the user named it
   * @param problems takes what no column can hold
   * @return no scores where there is any problem
   */
  public static List<RuleScore> scores(
      Plan plan, Program program, String fileName, Problems problems) {
    Optional<int[]> values = ColumnValues.of(plan, program, fileName, problems);
    if (values.isEmpty()) {
      return List.of();
    }
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(values.get());
    return scores(evaluator);
  }

  /** The score by rule of the values that an evaluator is set to. */
  public static List<RuleScore> scores(Evaluator evaluator) {
    Program program = evaluator.program();
    long[] penalty = new long[program.families().size()];
    boolean[] costs = new boolean[penalty.length];
    for (int row = 0; row < program.rows(); row++) {
      int family = program.familyIndex(row);
      penalty[family] += evaluator.penalty(row);
      costs[family] |= program.penalty(row) != Penalty.NONE;
    }
    List<RuleScore> scores = new ArrayList<>();
    for (int family = 0; family < penalty.length; family++) {
      if (costs[family]) {
        scores.add(score(program.families().get(family), penalty[family]));
      }
    }
    return scores;
  }

  private static RuleScore score(Family family, long penalty) {
    return switch (family.level()) {
      case HARD ->
          new RuleScore(
              family.ruleId(),
              family.title(),
              RuleSpec.Level.HARD,
              penalty / family.stepsPerUnit(),
              family.unit());
      case MEDIUM ->
          new RuleScore(
              family.ruleId(),
              family.title(),
              RuleSpec.Level.MEDIUM,
              penalty / STEPS_PER_AMOUNT,
              "points");
      case SOFT ->
          new RuleScore(
              family.ruleId(),
              family.title(),
              RuleSpec.Level.SOFT,
              penalty / STEPS_PER_AMOUNT,
              "USD");
    };
  }
}
