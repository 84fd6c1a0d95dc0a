package org.chargeplan.service;

import java.util.List;
import org.chargeplan.region.PortGroup;

/**
 * How long visitors of a group of ports wait at the busiest hour, over all sites.
 *
 * @param group the group
 * @param sites sites with such ports
 * @param waitMinutes mean wait of all who come
 * @param longSites sites whose visitors wait longer than a limit
 * @param useShare share of the energy offered that is used
 */
public record GroupWait(
    PortGroup group, int sites, double waitMinutes, int longSites, double useShare) {

  /**
   * Sums up a group.
   *
   * @param lines its lines at each site, at least one, at one site at least
   * @param longMinutes waits above this are long
   */
  static GroupWait of(PortGroup group, List<List<PortWait>> lines, double longMinutes) {
    List<PortWait> all = lines.stream().flatMap(List::stream).toList();
    double offeredKwh = all.stream().mapToDouble(PortWait::offeredKwhPerDay).sum();
    double usedKwh = all.stream().mapToDouble(PortWait::usedKwhPerDay).sum();
    long longSites = lines.stream().filter(l -> SiteWait.mean(l) > longMinutes).count();
    return new GroupWait(
        group,
        lines.size(),
        SiteWait.mean(all),
        (int) longSites,
        offeredKwh > 0 ? usedKwh / offeredKwh : 0);
  }

  /** The share of sites where the wait is longer. */
  public double longShare() {
    return (double) longSites / sites;
  }
}
