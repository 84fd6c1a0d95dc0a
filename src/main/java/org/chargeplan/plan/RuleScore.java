package org.chargeplan.plan;

import org.chargeplan.region.RuleSpec;

/**
 * What one rule costs in a plan.
 *
 * @param ruleId the rule
 * @param title the rule in words
 * @param level how binding it is
 * @param amount its penalty, 0 where the plan keeps it
 * @param unit unit of the amount, e.g. {@code points} or {@code USD/year}
 */
public record RuleScore(
    String ruleId, String title, RuleSpec.Level level, double amount, String unit) {}
