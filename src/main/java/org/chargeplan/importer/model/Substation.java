package org.chargeplan.importer.model;

import org.chargeplan.region.Location;

/**
 * A modelled substation.
 *
 * @param id id of the grid node
 * @param name its name
 * @param province id of its province
 * @param location where it is
 */
public record Substation(String id, String name, String province, Location location) {}
