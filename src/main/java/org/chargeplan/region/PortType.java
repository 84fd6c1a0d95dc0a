package org.chargeplan.region;

import java.util.List;
import java.util.Optional;

/**
 * A type of charging port. One port serves one vehicle (or battery) at a time.
 *
 * @param index position in {@link Region#portTypes()}
 * @param id name used in files, e.g. {@code dc60}
 * @param name name for people
 * @param vehicleClass the vehicles it serves
 * @param group the kind it is reported under
 * @param powerKw nominal power at the grid side
 * @param plugs connectors, named as OCPI's {@code ConnectorType} names them
 * @param capexUsd hardware and installation of one port, without grid connection
 * @param yearlyUsd upkeep of one port a year
 * @param lifeYears years until it is replaced
 * @param kwhPerDay energy one port delivers on an average day
 * @param bays parking bays (of a car) one port takes
 * @param diversityFloor share of nominal power that many such ports draw together at the peak hour
 *     (the limit of Rusck's formula)
 * @param storedKwh energy that its batteries hold when full, 0 without any
 * @param session what one vehicle does at it; without it no wait is known
 * @param status how far these figures can be trusted
 */
public record PortType(
    int index,
    String id,
    String name,
    VehicleClass vehicleClass,
    PortGroup group,
    double powerKw,
    List<String> plugs,
    double capexUsd,
    double yearlyUsd,
    double lifeYears,
    double kwhPerDay,
    double bays,
    double diversityFloor,
    double storedKwh,
    Optional<Session> session,
    Status status) {

  public PortType {
    plugs = List.copyOf(plugs);
  }

  /** What one port of many adds to the peak load of a grid node, in kW. */
  public double peakKw() {
    return powerKw * diversityFloor;
  }
}
