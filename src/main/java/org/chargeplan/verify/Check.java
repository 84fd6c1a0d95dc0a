package org.chargeplan.verify;

/** The check of one rule, its parameters read. */
@FunctionalInterface
interface Check {

  /** Measures the plan in the ledger and reports violations of the rule. */
  void check(Ledger ledger, RuleFindings out);
}
