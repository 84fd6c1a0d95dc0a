package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Outlines of residential land and of residential buildings. The buildings of a country are too
 * many to keep, and its land shows as well where people live: they are forgotten then.
 */
final class OsmHomeOutlines implements Iterable<OsmOutline> {

  /** About as many as a city of a million has. */
  private static final int MOST_BUILDINGS = 200_000;

  private final List<OsmOutline> land = new ArrayList<>();
  private List<OsmOutline> buildings = new ArrayList<>();
  private boolean areTooMany;

  void add(OsmOutline outline) {
    if (OsmHomes.isLand(outline.tags())) {
      land.add(outline);
    } else if (!areTooMany) {
      buildings.add(outline);
      if (buildings.size() > MOST_BUILDINGS) {
        areTooMany = true;
        buildings = List.of();
      }
    }
  }

  @Override
  public Iterator<OsmOutline> iterator() {
    List<OsmOutline> all = new ArrayList<>(land);
    all.addAll(buildings);
    return all.iterator();
  }
}
