package org.chargeplan.plan;

import java.util.List;

/**
 * A target that a plan misses, with the reason.
 *
 * @param ruleId the rule
 * @param title the rule in words
 * @param phaseId the phase at whose end it is missed
 * @param asked what the rule asks for
 * @param given what the plan gives
 * @param unit unit of both, e.g. {@code ports}
 * @param limits the limits that bind, each in words
 * @param remedy the cheapest remedy in words, empty where none is known
 */
public record Shortfall(
    String ruleId,
    String title,
    String phaseId,
    double asked,
    double given,
    String unit,
    List<String> limits,
    String remedy) {

  public Shortfall {
    limits = List.copyOf(limits);
  }
}
