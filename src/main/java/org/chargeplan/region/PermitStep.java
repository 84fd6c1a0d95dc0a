package org.chargeplan.region;

import java.util.List;

/**
 * One step towards a site that is in service: a permit, a connection, a delivery.
 *
 * @param id name used in files
 * @param name name for people
 * @param months how long it takes
 * @param after ids of the steps that must be done before; those that a site does not need are as
 *     good as done
 * @param aboveKw only sites of more nominal power than this need it
 * @param upToKw only sites of no more nominal power than this need it
 * @param siteKinds ids of the kinds of sites that need it; empty for all
 * @param groups groups of ports that need it; empty for all sites, whatever their ports
 */
public record PermitStep(
    String id,
    String name,
    double months,
    List<String> after,
    double aboveKw,
    double upToKw,
    List<String> siteKinds,
    List<PortGroup> groups) {

  public PermitStep {
    after = List.copyOf(after);
    siteKinds = List.copyOf(siteKinds);
    groups = List.copyOf(groups);
  }

  boolean isNeeded(SiteKind kind, double kw, List<PortGroup> ports) {
    return kw > aboveKw
        && kw <= upToKw
        && (siteKinds.isEmpty() || siteKinds.contains(kind.id()))
        && (groups.isEmpty() || groups.stream().anyMatch(ports::contains));
  }
}
