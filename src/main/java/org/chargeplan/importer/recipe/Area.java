package org.chargeplan.importer.recipe;

import java.util.Optional;
import org.chargeplan.region.Location;

/**
 * An area whose people are known.
 *
 * @param id id of the area
 * @param name its name, as zones have it
 * @param province id of its province
 * @param kind kind of its zones, may be empty
 * @param point where it is, where the sources say so
 * @param areaKm2 its size, 0 where no source has it
 * @param people people who live there
 */
record Area(
    String id,
    String name,
    String province,
    String kind,
    Optional<Location> point,
    double areaKm2,
    int people) {}
