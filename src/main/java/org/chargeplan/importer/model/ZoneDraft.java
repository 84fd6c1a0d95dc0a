package org.chargeplan.importer.model;

import org.chargeplan.region.Location;

/**
 * A zone as the user's table holds it.
 *
 * @param id id of the zone
 * @param name its name
 * @param province id of its province
 * @param location its centre
 * @param areaKm2 its area
 * @param population people who live there
 * @param kind what kind of zone it is, empty where the table has none
 */
public record ZoneDraft(
    String id,
    String name,
    String province,
    Location location,
    double areaKm2,
    double population,
    String kind) {

  /** The zone with so many times the people, on as much more land. */
  public ZoneDraft times(double factor) {
    return new ZoneDraft(id, name, province, location, areaKm2 * factor, population * factor, kind);
  }

  /** The zone with another area. */
  public ZoneDraft withArea(double newAreaKm2) {
    return new ZoneDraft(id, name, province, location, newAreaKm2, population, kind);
  }
}
