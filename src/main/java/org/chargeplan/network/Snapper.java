package org.chargeplan.network;

import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Roads;

/** Finds the road node nearest to a place, by geodesic distance. */
final class Snapper {

  private final List<Roads.Node> nodes;
  private final List<Integer> numbers;
  private final PointIndex index;

  private Snapper(List<Roads.Node> nodes, List<Integer> numbers) {
    this.nodes = nodes;
    this.numbers = numbers;
    this.index = new PointIndex(nodes.stream().map(Roads.Node::location).toList());
  }

  /** Finds among all nodes of the roads. */
  static Snapper of(List<Roads.Node> nodes) {
    return new Snapper(nodes, IntStream.range(0, nodes.size()).boxed().toList());
  }

  /**
   * Finds among some nodes.
   *
   * @param numbers their indices among all nodes of the roads
   */
  static Snapper ofSome(List<Roads.Node> nodes, List<Integer> numbers) {
    return new Snapper(nodes, numbers);
  }

  /** A place's node and the geodesic distance to it. */
  record Snap(int node, double accessM) {}

  /**
   * The nearest node; of equally near ones the first in the file.
   *
   * @throws IllegalStateException where there is no node at all
   */
  Snap nearest(Location place) {
    int nearest = index.nearest(place);
    return new Snap(numbers.get(nearest), place.distanceM(nodes.get(nearest).location()));
  }
}
