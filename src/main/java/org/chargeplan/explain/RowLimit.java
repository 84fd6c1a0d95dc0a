package org.chargeplan.explain;

import java.util.Optional;
import org.chargeplan.program.Penalty;

/**
 * A limit on a row's activity: where a penalty that is 0 on one side begins.
 *
 * @param at the last activity without penalty
 * @param isUpper whether it is the largest one, not the least
 * @param slope penalty for each step beyond, above 0
 */
record RowLimit(long at, boolean isUpper, long slope) {

  /** The bound of a penalty, where it has one and no other breakpoint. */
  static Optional<RowLimit> find(Penalty penalty) {
    if (penalty.pieces() != 1) {
      return Optional.empty();
    }
    long before = penalty.slope(0);
    long after = penalty.slope(1);
    if (before == 0 && after > 0) {
      return Optional.of(new RowLimit(penalty.breakAt(0), true, after));
    }
    if (before < 0 && after == 0) {
      return Optional.of(new RowLimit(penalty.breakAt(0), false, -before));
    }
    return Optional.empty();
  }

  /** Steps left to the bound; below 0 beyond it. */
  double room(double activity) {
    return isUpper ? at - activity : activity - at;
  }

  /** The same side with the bound elsewhere and another slope. */
  static Penalty penalty(boolean isUpper, long at, long slope) {
    return isUpper ? Penalty.above(at, slope) : Penalty.below(at, slope);
  }
}
