package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.RoadClass;

/**
 * Joins the main roads of a country to its places: a place near a road has a link to the nearest
 * junction; a place off the roads has links to its neighbours, so that it is reached through them.
 * Links between two places that are both near roads are left out: there the roads count.
 */
public final class JoinedRoads {

  private JoinedRoads() {}

  /**
   * Joins roads and links.
   *
   * @param roads the main roads; not empty
   * @param links links between places, whose junctions begin with the places
   * @param places how many of the junctions of the links are places
   * @param detour length of a link over its straight line
   * @param nearM a place at most so far from a junction of the roads is near
   * @return the roads, then the places and the links
   */
  public static RoadTable of(
      RoadTable roads, RoadTable links, int places, double detour, double nearM) {
    PointIndex index = new PointIndex(roads.locations());
    int first = roads.junctions().size();
    List<RoadTable.Junction> junctions = new ArrayList<>(roads.junctions());
    junctions.addAll(links.junctions());
    List<RoadTable.Road> all = new ArrayList<>(roads.roads());
    boolean[] near = new boolean[links.junctions().size()];
    for (int i = 0; i < places; i++) {
      Location place = links.junctions().get(i).location();
      int junction = index.nearest(place);
      double straightM = place.distanceM(roads.junctions().get(junction).location());
      near[i] = straightM <= nearM;
      if (near[i]) {
        all.add(new RoadTable.Road(junction, first + i, detour * straightM, RoadClass.LINK));
      }
    }
    for (RoadTable.Road link : links.roads()) {
      if (!near[link.from()] || !near[link.to()]) {
        all.add(link.between(first + link.from(), first + link.to()));
      }
    }
    return new RoadTable(junctions, all);
  }
}
