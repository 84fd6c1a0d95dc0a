package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.region.Location;

/** Roads, places of interest and parts of areas among the ways of a block. */
final class WayBlock extends ElementBlock {

  /**
   * A way that an import needs.
   *
   * @param line its nodes and tags
   * @param road the road that it is
   * @param isPlace whether it is a place of interest
   * @param isHome whether people live there
   * @param isPart whether a relation needs it
   */
  record Way(
      OsmOutline line, Optional<OsmRoad> road, boolean isPlace, boolean isHome, boolean isPart) {}

  private final RoadScope scope;
  private final Predicate<Map<String, String>> isPlace;
  private final LongPredicate isPart;
  private final List<Way> found = new ArrayList<>();
  private final Map<String, Integer> roadsLeftOut = new TreeMap<>();
  private boolean hasPlacesOfNodes;

  /**
   * An empty block.
   *
   * @param isPlace whether an element with such tags is a place of interest
   * @param isPart whether the way of a number is part of an area that is needed
   */
  WayBlock(RoadScope scope, Predicate<Map<String, String>> isPlace, LongPredicate isPart) {
    this.scope = scope;
    this.isPlace = isPlace;
    this.isPart = isPart;
  }

  @Override
  public void nodeOfWay(long node, int lonE7, int latE7) {
    hasPlacesOfNodes = true;
  }

  @Override
  public void way(long id, long[] nodes, Map<String, String> tags) {
    Optional<Location> middle = takeMiddle();
    Optional<OsmRoad> road = road(tags);
    Way way =
        new Way(
            new OsmOutline(id, LongArrayList.wrap(nodes), middle, tags),
            road,
            isPlace.test(tags),
            OsmHomes.isLand(tags) || OsmHomes.isBuilding(tags),
            isPart.test(id));
    if (road.isPresent() || way.isPlace() || way.isHome() || way.isPart()) {
      found.add(way);
    }
  }

  private Optional<OsmRoad> road(Map<String, String> tags) {
    Optional<OsmRoad> road = OsmRoad.find(tags);
    if (road.isEmpty()) {
      OsmRoad.reasonLeftOut(tags).ifPresent(why -> roadsLeftOut.merge(why, 1, Integer::sum));
    } else if (!scope.contains(road.get().roadClass())) {
      roadsLeftOut.merge("of classes that --roads does not ask for", 1, Integer::sum);
      return Optional.empty();
    }
    return road;
  }

  /** Ways on which vehicles or people move that are no roads of the region, by reason in words. */
  Map<String, Integer> roadsLeftOut() {
    return roadsLeftOut;
  }

  /** The ways found, in the order of the file. */
  List<Way> found() {
    return found;
  }

  /** Whether the file has places of nodes on its ways. */
  boolean hasPlacesOfNodes() {
    return hasPlacesOfNodes;
  }
}
