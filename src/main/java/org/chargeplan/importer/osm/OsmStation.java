package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A charging station of the map that is there and that the public may use, with what belongs to it.
 *
 * @param thing the station; the first of its charge points where it is not mapped itself
 * @param isForCars whether cars may use it; otherwise it is for two-wheelers
 * @param points its charge points, and stations within its area; may be added to
 */
record OsmStation(OsmThing thing, boolean isForCars, List<OsmThing> points) {

  static OsmStation of(OsmThing thing, boolean isForCars) {
    return new OsmStation(thing, isForCars, new ArrayList<>());
  }

  private static String operator(OsmThing thing) {
    return thing.tags().getOrDefault("operator", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether something near may belong to it: not where another is known to run that. */
  boolean mayOwn(OsmThing other) {
    String own = operator(thing);
    String others = operator(other);
    return own.isEmpty() || others.isEmpty() || own.equals(others);
  }
}
