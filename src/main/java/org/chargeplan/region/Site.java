package org.chargeplan.region;

import java.util.List;
import java.util.Optional;

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
 * @param lotBays car bays of the entire place, of which quotas are shares; at least {@code bays}
 * @param indoor whether the bays lie inside a building
 * @param parkingLevel the lowest level of its bays; empty where it is not known
 * @param maxKw most nominal power the place can connect, existing ports included
 * @param existingPorts ports that exist before the programme, by port type
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
    Optional<ParkingLevel> parkingLevel,
    double maxKw,
    List<Integer> existingPorts,
    Status status,
    Status existingStatus) {

  /** Area of a car bay with its share of the lanes, in m2: the usual number of car parks. */
  public static final double M2_PER_BAY = 25;

  public Site {
    existingPorts = List.copyOf(existingPorts);
  }

  /**
   * The level of its bays: its own; else that of its kind, where that fits; else on the ground
   * outdoors, or above the ground indoors, which is assumed.
   */
  public ParkingLevel baysLevel() {
    return parkingLevel
        .or(() -> kind.parkingLevel().filter(level -> level.fits(indoor)))
        .orElse(indoor ? ParkingLevel.ABOVE_GROUND : ParkingLevel.OUTDOOR);
  }

  /** Area of the entire lot with its lanes, in m2, by {@link #M2_PER_BAY}. */
  public double lotM2() {
    return lotBays * M2_PER_BAY;
  }

  /** The same site at another position, with the grid node of the same list. */
  Site withPosition(int otherIndex, GridNode otherNode) {
    return new Site(
        otherIndex,
        id,
        name,
        kind,
        province,
        otherNode,
        location,
        bays,
        lotBays,
        indoor,
        parkingLevel,
        maxKw,
        existingPorts,
        status,
        existingStatus);
  }

  /** The same site with other bays for ports, and with a lot that holds them. */
  Site withRoom(double otherBays, double otherMaxKw) {
    return new Site(
        index,
        id,
        name,
        kind,
        province,
        gridNode,
        location,
        otherBays,
        Math.max(lotBays, otherBays),
        indoor,
        parkingLevel,
        otherMaxKw,
        existingPorts,
        status,
        existingStatus);
  }

  /** Ports of a type that exist here before the programme. */
  public int existingPorts(PortType type) {
    return existingPorts.get(type.index());
  }
}
