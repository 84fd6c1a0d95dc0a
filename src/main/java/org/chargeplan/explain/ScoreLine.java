package org.chargeplan.explain;

import org.chargeplan.plan.RuleScore;

/**
 * What a rule costs in a plan, and where the rule comes from.
 *
 * @param score the rule and its penalty
 * @param source law, article or page of the rule
 */
public record ScoreLine(RuleScore score, String source) {}
