package org.chargeplan.region;

import java.util.List;

/**
 * The road network of a region: an undirected graph.
 *
 * @param nodes junctions and the ends of roads
 * @param edges roads between them
 */
public record Roads(List<Node> nodes, List<Edge> edges) {

  public Roads {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** Whether some of the ways are links between places, whose true lengths are not known. */
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
   */
  public record Edge(int from, int to, double lengthM, RoadClass roadClass) {}
}
