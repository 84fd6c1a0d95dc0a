package org.chargeplan.service;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a site is used, and how long its visitors wait at the busiest hour.
 *
 * @param offeredKwhPerDay energy that its ports offer
 * @param usedKwhPerDay the part of it that is demanded
 * @param lines a line for each type of port with a known session
 */
public record SiteWait(double offeredKwhPerDay, double usedKwhPerDay, List<PortWait> lines) {

  public SiteWait {
    lines = List.copyOf(lines);
  }

  /** The share of the energy offered that is used; nothing where none is offered. */
  public OptionalDouble useShare() {
    return offeredKwhPerDay > 0
        ? OptionalDouble.of(usedKwhPerDay / offeredKwhPerDay)
        : OptionalDouble.empty();
  }

  /** The mean wait of all who come in the busiest hour, in minutes; nothing where it is unknown. */
  public OptionalDouble waitMinutes() {
    return lines.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(mean(lines));
  }

  /** The mean wait of all who come to some lines, 0 where nobody comes. */
  static double mean(List<PortWait> lines) {
    double arrivals = lines.stream().mapToDouble(PortWait::arrivalsPerHour).sum();
    double minutes =
        lines.stream().mapToDouble(line -> line.arrivalsPerHour() * line.waitMinutes()).sum();
    return arrivals > 0 ? minutes / arrivals : 0;
  }
}
