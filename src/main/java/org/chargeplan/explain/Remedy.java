package org.chargeplan.explain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What becomes of missed targets where limits of some kinds may be exceeded, all others hold, and
 * no other target gets worse: the least excess by the relaxation.
 *
 * @param kinds the kinds of limits, one or all
 * @param result whether the targets are reached
 * @param missingPoints points of targets still missed
 * @param extras the excess by kind and phase, none where the targets are not reached
 * @param provenLeast proven for one kind: no plan reaches the targets with less in all, in the unit
 *     of the limit
 * @param usd what the excess costs by the region's prices, where it knows one
 * @param months where earlier connection or reinforcement would do instead: so many months
 * @param planUsd total of soft penalties of the relaxation with that excess granted, in USD
 */
public record Remedy(
    List<LimitKind> kinds,
    Result result,
    double missingPoints,
    List<RemedyShare> extras,
    OptionalDouble provenLeast,
    OptionalDouble usd,
    OptionalInt months,
    OptionalDouble planUsd) {

  /** Whether a way leads out. */
  public enum Result {
    /** The targets are reached, by the relaxation. */
    REACHES,
    /** More of these limits helps, but does not reach the targets. */
    NOT_ENOUGH,
    /** These limits hold back less than a hundredth of what is missing, or nothing. */
    NO_HELP,
    /** There was no time to work it out, or the solver failed. */
    UNKNOWN
  }

  public Remedy {
    kinds = List.copyOf(kinds);
    extras = List.copyOf(extras);
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
