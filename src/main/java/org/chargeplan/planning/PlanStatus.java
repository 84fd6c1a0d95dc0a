package org.chargeplan.planning;

import org.chargeplan.plan.Plan;
import org.chargeplan.region.RuleSpec;

/** How good a plan is, the best first. */
public enum PlanStatus {
  /** Every hard rule holds and every target is met. */
  COMPLETE,
  /** Every hard rule holds, but a target is missed. */
  TARGET_MISSED,
  /** A hard rule is broken, or the plan does not verify. */
  HARD_RULE_BROKEN;

  static PlanStatus of(Plan plan, boolean verified) {
    if (!verified || misses(plan, RuleSpec.Level.HARD)) {
      return HARD_RULE_BROKEN;
    }
    return misses(plan, RuleSpec.Level.MEDIUM) ? TARGET_MISSED : COMPLETE;
  }

  private static boolean misses(Plan plan, RuleSpec.Level level) {
    return plan.score().stream().anyMatch(each -> each.level() == level && each.amount() > 0);
  }

  /** The worse of two statuses. */
  PlanStatus worse(PlanStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
