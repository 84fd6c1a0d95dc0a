package org.chargeplan.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.plan.Plan;

/**
 * Why a plan is what it is.
 *
 * @param plan the plan, with its score computed anew, and shortfalls with their remedies
 * @param costUsd total of soft penalties
 * @param provenUsd proven: no plan that misses targets no more costs less
 * @param score the score by rule
 * @param limits limits that are used up
 * @param worths what more of limits and less of targets is worth; empty where the relaxation could
 *     not be solved
 * @param leadTime what shorter lead times are worth, where that was asked for
 * @param missed the targets that are missed, with their remedies
 */
public record Explanation(
    Plan plan,
    double costUsd,
    OptionalDouble provenUsd,
    List<ScoreLine> score,
    List<LimitGroup> limits,
    Optional<Worths> worths,
    Optional<ShorterLeadTimes> leadTime,
    List<MissedTargets> missed) {

  public Explanation {
    score = List.copyOf(score);
    limits = List.copyOf(limits);
    missed = List.copyOf(missed);
  }
}
