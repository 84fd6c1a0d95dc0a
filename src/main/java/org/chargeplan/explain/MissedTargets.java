package org.chargeplan.explain;

import java.util.List;

/**
 * Targets of a rule that a plan misses, or all of them, and the remedies.
 *
 * @param ruleId the rule; empty for the targets of all rules together
 * @param targets the targets, by phase
 * @param leastMissing what the relaxation misses of each within the present limits, in its unit;
 *     empty where it was not computed
 * @param reachable whether the relaxation reaches them within the present limits, no other target
 *     getting worse: then a better plan may exist
 * @param remedies first those that reach the targets, by rising cost; none where the targets are
 *     reachable
 */
public record MissedTargets(
    String ruleId,
    List<MissedTarget> targets,
    List<Double> leastMissing,
    boolean reachable,
    List<Remedy> remedies) {

  public MissedTargets {
    targets = List.copyOf(targets);
    leastMissing = List.copyOf(leastMissing);
    remedies = List.copyOf(remedies);
  }

  /** Whether the relaxation within the present limits was solved. */
  public boolean isWorkedOut() {
    return !leastMissing.isEmpty();
  }
}
