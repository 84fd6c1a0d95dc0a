package org.chargeplan.importer.demand;

/**
 * An area whose people are spread over zones.
 *
 * @param id id of the area
 * @param areaKm2 its size, 0 where no source has it
 * @param people people who live there
 */
public record DemandArea(String id, double areaKm2, double people) {}
