package org.chargeplan.region;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The road network of a region: an undirected graph.
 *
 * @param nodes junctions and the ends of roads
 * @param edges roads between them
 * @param speeds how fast cars take them
 */
public record Roads(List<Node> nodes, List<Edge> edges, Speeds speeds) {

  public Roads {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** Roads at the usual speeds. */
  public Roads(List<Node> nodes, List<Edge> edges) {
    this(nodes, edges, Speeds.USUAL);
  }

  /** Whether some of the roads are links between places, whose true lengths are not known. */
  public boolean isApproximate() {
    return edges.stream().anyMatch(edge -> edge.roadClass() == RoadClass.LINK);
  }

  /**
   * A junction.
   *
   * @param id name used in files
   * @param location where it is
   */
  public record Node(String id, Location location) {}

  /**
   * A road without junctions between its ends.
   *
   * @param from index of a node
   * @param to index of a node
   * @param lengthM length along the road, in metres
   * @param roadClass its class
   * @param limitKmH its speed limit, where that is published; of a ferry its speed by the timetable
   */
  public record Edge(
      int from, int to, double lengthM, RoadClass roadClass, OptionalDouble limitKmH) {

    /** A road whose speed limit is unknown. */
    public Edge(int from, int to, double lengthM, RoadClass roadClass) {
      this(from, to, lengthM, roadClass, OptionalDouble.empty());
    }
  }
}
