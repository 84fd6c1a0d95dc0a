package org.chargeplan.region;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A class of vehicles that charges at ports of its own, e.g. {@code car} or {@code two-wheeler}.
 *
 * @param index position in {@link Region#vehicleClasses()}
 * @param id name used in files
 * @param name name for people
 * @param falloff how far they go to charge
 * @param fleet vehicles on the road at the end of a phase, by phase id; phases without are unknown;
 *     of the country where {@link Nation#fleets()} names the class
 * @param arrivals how they come over the day; without it no wait is known
 * @param status how far reach and decay can be trusted
 */
public record VehicleClass(
    int index,
    String id,
    String name,
    Falloff falloff,
    Map<String, Double> fleet,
    Optional<Arrivals> arrivals,
    Status status) {

  public VehicleClass {
    fleet = Map.copyOf(fleet);
  }

  /** Vehicles at the end of a phase as the file has them: see {@link Region#fleet}. */
  OptionalDouble fleet(Phase phase) {
    Double vehicles = fleet.get(phase.id());
    return vehicles == null ? OptionalDouble.empty() : OptionalDouble.of(vehicles);
  }
}
