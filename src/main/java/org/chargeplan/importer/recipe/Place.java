package org.chargeplan.importer.recipe;

import org.chargeplan.region.Location;

/**
 * A place of an area.
 *
 * @param id its id in the source
 * @param name its name
 * @param location where it is
 * @param known people who live there by the source, 0 where it has no figure
 * @param unknownPlaces how many places without a known population it represents
 */
record Place(String id, String name, Location location, double known, int unknownPlaces) {

  /** A place of the source. */
  static Place of(String id, String name, Location location, double population) {
    return new Place(id, name, location, population, population == 0 ? 1 : 0);
  }

  /** This place, which another has become a part of. */
  Place with(Place part) {
    return new Place(id, name, location, known + part.known, unknownPlaces + part.unknownPlaces);
  }
}
