package org.chargeplan.network;

import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Roads;

/** Finds the road node nearest to a place, by geodesic distance. */
final class Snapper {

  private final List<Roads.Node> nodes;
  private final PointIndex index;

  Snapper(List<Roads.Node> nodes) {
    this.nodes = nodes;
    this.index = new PointIndex(nodes.stream().map(Roads.Node::location).toList());
  }

  /** A place's node and the geodesic distance to it. */
  record Snap(int node, double accessM) {}

  /**
   * The nearest node; of equally near ones the first in the file.
   *
   * @throws IllegalStateException where there is no node at all
   */
  Snap nearest(Location place) {
    int node = index.nearest(place);
    return new Snap(node, place.distanceM(nodes.get(node).location()));
  }
}
