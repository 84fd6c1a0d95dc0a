package org.chargeplan.importer.recipe;

import org.chargeplan.region.Location;

/**
 * A town or district of a city: cells nearest to it belong to its city and bear its name.
 *
 * @param name its name
 * @param city its city
 * @param location its centre
 */
record Town(String name, CellSpec.City city, Location location) {}
