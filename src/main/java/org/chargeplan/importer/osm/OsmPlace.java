package org.chargeplan.importer.osm;

import java.util.Comparator;
import org.chargeplan.importer.model.CandidateSite;

/**
 * A candidate site with what the map draws of it.
 *
 * @param thing the place on the map
 * @param site the site that it becomes
 * @param hasCapacity whether the map has the number of its bays
 */
record OsmPlace(OsmThing thing, CandidateSite site, boolean hasCapacity) {

  /**
   * Of drawings of one place the one that says most: with a number of bays; an area with its holes;
   * an outline; a node. A relation that joins several car parks says nothing that those don't.
   */
  static final Comparator<OsmPlace> BEST_FIRST =
      Comparator.comparing((OsmPlace place) -> !place.hasCapacity)
          .thenComparing(OsmPlace::drawing)
          .thenComparing(place -> place.thing.name().isEmpty())
          .thenComparing(place -> -place.thing.areaM2())
          .thenComparing(place -> place.thing.id());

  private int drawing() {
    return switch (thing.id().charAt(0)) {
      case 'r' -> thing.is("type", "site") ? 2 : 0;
      case 'w' -> 1;
      default -> 3;
    };
  }
}
