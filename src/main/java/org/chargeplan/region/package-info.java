/**
 * A region as in the files of {@code regions/<name>}: immutable records with units in their names,
 * and the reader that turns files into a valid {@link org.chargeplan.region.Region} or into every
 * problem of the files at once.
 *
 * <p>Coordinates are WGS 84 longitude and latitude in degrees; lengths metres, power kW, energy
 * kWh/day, money USD.
 */
package org.chargeplan.region;
