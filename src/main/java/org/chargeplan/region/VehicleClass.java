package org.chargeplan.region;

/**
 * A class of vehicles that charges at ports of its own, e.g. {@code car} or {@code two-wheeler}.
 *
 * @param index position in {@link Region#vehicleClasses()}
 * @param id name used in files
 * @param name name for people
 * @param reachM longest way by road, in metres, from a zone to a site that serves it
 * @param decayM standard deviation, in metres, of the Gaussian by which use falls with distance
 * @param status how far reach and decay can be trusted
 */
public record VehicleClass(
    int index, String id, String name, double reachM, double decayM, Status status) {}
