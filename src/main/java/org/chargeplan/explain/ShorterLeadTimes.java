package org.chargeplan.explain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What shorter lead times of connections and reinforcement are worth: the present relaxation
 * against that of the region with every such lead time some months shorter.
 *
 * @param months the fewest months that change anything; 0 where nothing ever comes too late
 * @param brings what these months bring into which phase, in words
 * @param estimateUsd what they save by the estimates of the two relaxations, where both reached
 *     their tolerance and targets are within reach
 * @param boundUsd how far they lower the proven bound; what a plan saves may be less or more
 * @param boundPoints where targets are out of reach, how far they lower the points that are proven
 *     to be missed
 * @param outOfTime whether there was no time for the second relaxation
 */
public record ShorterLeadTimes(
    int months,
    List<String> brings,
    OptionalDouble estimateUsd,
    OptionalDouble boundUsd,
    OptionalDouble boundPoints,
    boolean outOfTime) {

  public ShorterLeadTimes {
    brings = List.copyOf(brings);
  }
}
