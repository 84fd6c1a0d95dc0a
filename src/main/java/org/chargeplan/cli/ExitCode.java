package org.chargeplan.cli;

import org.chargeplan.planning.PlanStatus;

/** The exit codes of the process. */
final class ExitCode {

  /** Done, and every hard rule holds. */
  static final int OK = 0;

  /** An internal error: a bug in chargeplan. */
  static final int INTERNAL = 1;

  /** Wrong usage, invalid input files, or an output that can't be written. */
  static final int INVALID_INPUT = 2;

  /** A plan breaks a hard rule, does not verify, or is refused by {@code --strict}. */
  static final int BROKEN_RULE = 3;

  /** A target is missed; the plan is written. */
  static final int TARGET_MISSED = 4;

  private ExitCode() {}

  /** The exit code for a plan. */
  static int of(PlanStatus status) {
    return switch (status) {
      case COMPLETE -> OK;
      case TARGET_MISSED -> TARGET_MISSED;
      case HARD_RULE_BROKEN -> BROKEN_RULE;
    };
  }
}
