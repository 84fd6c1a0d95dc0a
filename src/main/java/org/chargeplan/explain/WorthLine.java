package org.chargeplan.explain;

import java.util.List;

/**
 * What one more unit of a limit saves, or of a target costs.
 *
 * @param subject what the limit is about, for people; for a target, its title
 * @param byPhase amount by phase, 0 in a phase without such a limit
 */
public record WorthLine(String subject, List<Double> byPhase) {

  public WorthLine {
    byPhase = List.copyOf(byPhase);
  }

  /** The amount in the phase where it is largest. */
  public double most() {
    return byPhase.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** The amount where there is one more unit in every phase. */
  public double all() {
    return byPhase.stream().mapToDouble(Double::doubleValue).sum();
  }
}
