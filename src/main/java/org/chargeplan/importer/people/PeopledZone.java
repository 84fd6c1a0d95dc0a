package org.chargeplan.importer.people;

import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * A zone with its people.
 *
 * @param id id of the place, with a suffix for a part of it that has no name
 * @param name name for people
 * @param kind what kind of place it is, as the map writes it
 * @param location its centre, in degrees of WGS 84
 * @param areaKm2 its area
 * @param people people who live there
 * @param status how far their number can be trusted
 * @param isByRank whether it is assumed by the kind of place alone
 */
public record PeopledZone(
    String id,
    String name,
    String kind,
    Location location,
    double areaKm2,
    double people,
    Status status,
    boolean isByRank) {

  /** The zone with so many times the people, on as much more land. */
  PeopledZone times(double factor) {
    return new PeopledZone(
        id, name, kind, location, areaKm2 * factor, people * factor, status, isByRank);
  }
}
