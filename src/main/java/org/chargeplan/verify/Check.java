package org.chargeplan.verify;

/** The check of one rule, its parameters read. */
@FunctionalInterface
interface Check {

  /** Measures the plan in the ledger and tells what the rule finds wrong. */
  void check(Ledger ledger, RuleFindings out);
}
