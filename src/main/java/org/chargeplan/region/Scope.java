package org.chargeplan.region;

/**
 * What part of the region is planned. National amounts of a rule (a target, a budget) hold for the
 * entire region; a plan of a part takes its share of them.
 *
 * @param label the part in words, e.g. {@code province=48}; empty for the entire region
 * @param demandShare the part's share of the region's demand at the end of the last phase: the mean
 *     of its shares by vehicle class; 1 for the entire region
 */
public record Scope(String label, double demandShare) {

  /** The entire region. */
  public static final Scope WHOLE = new Scope("", 1);

  /** Whether a part of the region is planned, not all of it. */
  public boolean isPart() {
    return !label.isEmpty();
  }
}
