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
 * @param fleet vehicles on the road at the end of a phase, by phase id; phases without are unknown
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

  /** Vehicles on the road at the end of a phase, where that is known. */
  public OptionalDouble fleet(Phase phase) {
    Double vehicles = fleet.get(phase.id());
    return vehicles == null ? OptionalDouble.empty() : OptionalDouble.of(vehicles);
  }
}
