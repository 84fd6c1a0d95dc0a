package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.region.Location;

/**
 * Roads, what is left out of them, places of interest and parts of areas among the ways of a block.
 */
final class WayBlock extends ElementBlock {

  /**
   * A way that an import needs.
   *
   * @param line its nodes and tags
   * @param road the road that it is
   * @param whyNoRoad why it is no road of the region though vehicles or people move on it, in words
   * @param isPlace whether it is a place of interest
   * @param isHome whether people live there
   * @param isPart whether a relation needs it
   */
  record Way(
      OsmOutline line,
      Optional<OsmRoad> road,
      Optional<String> whyNoRoad,
      boolean isPlace,
      boolean isHome,
      boolean isPart) {

    private boolean isNeeded() {
      return road.isPresent() || whyNoRoad.isPresent() || isPlace || isHome || isPart;
    }
  }

  private static final Optional<String> OTHER_CLASS =
      Optional.of("of classes that --roads does not ask for");

  private final RoadScope scope;
  private final Predicate<Map<String, String>> isPlace;
  private final LongPredicate isPart;
  private final List<Way> found = new ArrayList<>();
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
    Optional<OsmRoad> any = OsmRoad.find(tags);
    Optional<OsmRoad> road = any.filter(each -> scope.contains(each.roadClass()));
    Way way =
        new Way(
            new OsmOutline(id, LongArrayList.wrap(nodes), middle, tags),
            road,
            whyNoRoad(any, road, tags),
            isPlace.test(tags),
            OsmHomes.isLand(tags) || OsmHomes.isBuilding(tags),
            isPart.test(id));
    if (way.isNeeded()) {
      found.add(way);
    }
  }

  private static Optional<String> whyNoRoad(
      Optional<OsmRoad> any, Optional<OsmRoad> inScope, Map<String, String> tags) {
    if (inScope.isPresent()) {
      return Optional.empty();
    }
    return any.isPresent() ? OTHER_CLASS : OsmRoad.reasonLeftOut(tags);
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
