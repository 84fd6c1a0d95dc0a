package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;

/**
 * A region with some figures changed, for questions of what would be. Lists keep their order, so
 * that indices mean the same in both.
 */
public final class WhatIf {

  private WhatIf() {}

  /**
   * Connections and reinforcement take fewer months, none less than 0.
   *
   * @param months fewer months, at least 0
   */
  public static Region sooner(Region region, int months) {
    List<ConnectionClass> classes =
        region.connection().classes().stream()
            .map(each -> each.withLeadMonths(fewer(each.leadMonths(), months)))
            .toList();
    Connection connection = new Connection(region.connection().usdPerKw(), classes);
    List<GridNode> nodes =
        region.gridNodes().stream()
            .map(node -> node.withLeadMonths(fewer(node.leadMonths(), months)))
            .toList();
    List<Site> sites =
        region.sites().stream()
            .map(site -> site.withPosition(site.index(), nodes.get(site.gridNode().index())))
            .toList();
    return with(region, connection, sites, nodes);
  }

  private static int fewer(int months, int by) {
    return Math.max(0, months - by);
  }

  /**
   * Sites have more room.
   *
   * @param moreBays bays more at each site, at least 0; a site with more bays than that gets twice
   *     as many
   * @param moreKw kW more at each site, likewise
   */
  public static Region roomier(Region region, double moreBays, double moreKw) {
    List<Site> sites = new ArrayList<>();
    for (Site site : region.sites()) {
      double bays = moreBays == 0 ? site.bays() : site.bays() + Math.max(site.bays(), moreBays);
      double maxKw = moreKw == 0 ? site.maxKw() : site.maxKw() + Math.max(site.maxKw(), moreKw);
      sites.add(site.withRoom(bays, maxKw));
    }
    return with(region, region.connection(), sites, region.gridNodes());
  }

  private static Region with(
      Region r, Connection connection, List<Site> sites, List<GridNode> gridNodes) {
    return r.with(connection, r.zones(), sites, gridNodes, r.rules(), r.scope());
  }
}
