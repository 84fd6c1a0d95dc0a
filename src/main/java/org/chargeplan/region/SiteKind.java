package org.chargeplan.region;

import java.util.List;

/**
 * A kind of place, e.g. a fuel station, with the port types that may stand there.
 *
 * @param index position in {@link Region#siteKinds()}
 * @param id name used in files
 * @param name name for people
 * @param portTypes types that may be built at such a place, in the region's order
 */
public record SiteKind(int index, String id, String name, List<PortType> portTypes) {

  public SiteKind {
    portTypes = List.copyOf(portTypes);
  }
}
