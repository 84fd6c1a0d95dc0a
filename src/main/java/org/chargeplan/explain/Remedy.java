package org.chargeplan.explain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A remedy for missed targets: the least excess of some kinds of limits, by the relaxation, at
 * which the targets are reached, while all other limits hold and no other target gets worse.
 *
 * @param kinds the kinds of limits, one or all
 * @param result whether the targets are reached
 * @param missingPoints points of targets still missed
 * @param shares the excess by kind and phase, none where the targets are not reached
 * @param provenLeast proven for one kind: no plan reaches the targets with less in all, in the unit
 *     of the limit
 * @param usd what the excess costs at the region's prices, where it has them
 * @param months by how many months earlier connection or reinforcement would serve instead, where
 *     it would
 * @param planUsd total of soft penalties of the relaxation with that excess granted, in USD
 */
public record Remedy(
    List<LimitKind> kinds,
    Result result,
    double missingPoints,
    List<RemedyShare> shares,
    OptionalDouble provenLeast,
    OptionalDouble usd,
    OptionalInt months,
    OptionalDouble planUsd) {

  /** Whether it reaches the targets. */
  public enum Result {
    /** The targets are reached, by the relaxation. */
    REACHES,
    /** More of these limits helps, but does not reach the targets. */
    NOT_ENOUGH,
    /** These limits hold back less than a hundredth of what is missing, or nothing. */
    NO_HELP,
    /** There was no time to compute it, or the solver failed. */
    UNKNOWN
  }

  public Remedy {
    kinds = List.copyOf(kinds);
    shares = List.copyOf(shares);
  }

  static Remedy without(List<LimitKind> kinds, Result result, double missingPoints) {
    OptionalDouble none = OptionalDouble.empty();
    return new Remedy(
        kinds, result, missingPoints, List.of(), none, none, OptionalInt.empty(), none);
  }

  /** Whether the targets are reached. */
  public boolean reaches() {
    return result == Result.REACHES;
  }
}
