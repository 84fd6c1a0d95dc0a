package org.chargeplan.region;

import java.util.List;

/**
 * A zone of demand, e.g. a commune.
 *
 * @param index position in {@link Region#zones()}
 * @param id name used in files
 * @param name name for people
 * @param province where it lies
 * @param location its centre
 * @param areaKm2 its area
 * @param population people who live there
 * @param kwhPerDay public charging demand on an average day: by vehicle class, then by phase
 * @param status how far the demand can be trusted
 */
public record Zone(
    int index,
    String id,
    String name,
    Province province,
    Location location,
    double areaKm2,
    double population,
    List<List<Double>> kwhPerDay,
    Status status) {

  public Zone {
    kwhPerDay = kwhPerDay.stream().map(List::copyOf).toList();
  }

  /** The same zone at another position. */
  Zone withIndex(int otherIndex) {
    return new Zone(
        otherIndex, id, name, province, location, areaKm2, population, kwhPerDay, status);
  }

  /** Public charging demand in kWh a day of one vehicle class at the end of a phase. */
  public double kwhPerDay(VehicleClass vehicleClass, Phase phase) {
    return kwhPerDay.get(vehicleClass.index()).get(phase.index());
  }
}
