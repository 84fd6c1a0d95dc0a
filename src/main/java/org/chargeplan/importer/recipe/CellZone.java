package org.chargeplan.importer.recipe;

import org.chargeplan.importer.model.ZoneDraft;

/**
 * A zone that is a cell of a street network.
 *
 * @param cell the cell
 * @param zone the zone, at the cell's centre
 */
record CellZone(StreetCell cell, ZoneDraft zone) {}
