/**
 * What every import works with: the zones, candidate sites, substations and charging stations that
 * data yields before they are rows of a region, what {@code region.yaml} fixes beforehand ({@link
 * org.chargeplan.importer.model.RegionFrame}), ranks of places and kinds of sites with their
 * assumed figures, land and sea, and the readers that several formats share.
 *
 * <p>Nothing here knows a country, a format or a layer's file.
 */
package org.chargeplan.importer.model;
