package org.chargeplan.explain;

import java.util.List;

/**
 * How much more of a limit a remedy takes in a phase.
 *
 * @param kind the limit
 * @param phaseId the phase; the last one for limits without phases
 * @param amount how much more, in the unit of the limit
 * @param places at how many places
 * @param largest the places that take most
 */
public record RemedyShare(
    LimitKind kind, String phaseId, double amount, int places, List<LocatedAmount> largest) {

  public RemedyShare {
    largest = List.copyOf(largest);
  }
}
