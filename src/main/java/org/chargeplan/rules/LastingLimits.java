package org.chargeplan.rules;

import java.util.List;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** Limits on what a place has, where ports are never removed. */
final class LastingLimits {

  private LastingLimits() {}

  /**
   * The phases in which a limit that stays the same needs rows: those in which the rule holds; of a
   * hard rule the last of them alone, for what keeps it then kept it before.
   */
  static List<Phase> phases(Region region, RuleSpec spec) {
    List<Phase> held = region.phases().stream().filter(spec::holdsAt).toList();
    boolean isHard = spec.level() == RuleSpec.Level.HARD;
    return isHard && !held.isEmpty() ? held.subList(held.size() - 1, held.size()) : held;
  }
}
