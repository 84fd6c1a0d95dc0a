package org.chargeplan.region;

import java.util.List;

/**
 * A candidate place for ports.
 *
 * @param index position in {@link Region#sites()}
 * @param id name used in files, stable from one import to the next
 * @param name name for people
 * @param kind what place it is
 * @param province where it lies
 * @param gridNode where it connects
 * @param location where it is
 * @param bays parking bays (of a car) that ports may take, those of existing ports included
 * @param lotBays car bays of the whole place, of which quotas are shares; at least {@code bays}
 * @param indoor whether the bays lie inside a building
 * @param maxKw most nominal power the place can connect, existing ports included
 * @param existingPorts ports that stand before the programme, by port type
 * @param status how far bays and power can be trusted
 * @param existingStatus how far the existing ports can be trusted
 */
public record Site(
    int index,
    String id,
    String name,
    SiteKind kind,
    Province province,
    GridNode gridNode,
    Location location,
    double bays,
    double lotBays,
    boolean indoor,
    double maxKw,
    List<Integer> existingPorts,
    Status status,
    Status existingStatus) {

  public Site {
    existingPorts = List.copyOf(existingPorts);
  }

  /** Ports of a type that stand here before the programme. */
  public int existingPorts(PortType type) {
    return existingPorts.get(type.index());
  }
}
