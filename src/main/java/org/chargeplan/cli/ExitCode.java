package org.chargeplan.cli;

import org.chargeplan.plan.Plan;
import org.chargeplan.region.RuleSpec;

/** How the program ends. */
final class ExitCode {

  /** Done, and every hard rule holds. */
  static final int OK = 0;

  /** A fault of the program. */
  static final int INTERNAL = 1;

  /** Wrong usage, or input files that are not valid. */
  static final int INVALID_INPUT = 2;

  /** A plan breaks a hard rule, or does not verify. */
  static final int BROKEN_RULE = 3;

  /** A target can't be reached; the plan is written all the same. */
  static final int TARGET_MISSED = 4;

  private ExitCode() {}

  /** How a plan makes the program end. */
  static int of(Plan plan, PlanCheck check) {
    if (misses(plan, RuleSpec.Level.HARD) || !check.holds()) {
      return BROKEN_RULE;
    }
    return misses(plan, RuleSpec.Level.MEDIUM) ? TARGET_MISSED : OK;
  }

  /** The worse of two: a broken rule before a missed target. */
  static int worse(int one, int other) {
    if (one == BROKEN_RULE || other == BROKEN_RULE) {
      return BROKEN_RULE;
    }
    return Math.max(one, other);
  }

  private static boolean misses(Plan plan, RuleSpec.Level level) {
    return plan.score().stream().anyMatch(each -> each.level() == level && each.amount() > 0);
  }
}
