package org.chargeplan.importer.geonames;

import org.chargeplan.region.Location;

/**
 * A populated place of GeoNames.
 *
 * @param id its {@code geonameid}
 * @param name its name
 * @param location where it is
 * @param feature its feature code, e.g. {@code PPLA}: the seat of a first-order division
 * @param admin1 code of its first-order division; empty where it has none
 * @param people its population; 0 where it is unknown
 */
record GeoName(
    long id, String name, Location location, String feature, String admin1, double people) {}
