package org.chargeplan.network;

import java.util.Arrays;

/**
 * Dijkstra's algorithm up to a distance (metres, or minutes where roads weigh those), without an
 * allocation for a node that it visits. It may run again and again, one search at a time; what it
 * touched is put back after each.
 */
final class BoundedSearch {

  private final Adjacency roads;
  private final double[] distanceM;
  private final int[] origin;
  private final NodeHeap heap = new NodeHeap();
  private int[] touched = new int[1_024];
  private int touchedCount;

  BoundedSearch(Adjacency roads) {
    this.roads = roads;
    this.distanceM = new double[roads.nodes()];
    Arrays.fill(distanceM, Double.POSITIVE_INFINITY);
    this.origin = new int[roads.nodes()];
  }

  /**
   * Visits every node within {@code reachM} of any of some, the nearest first, of equally near ones
   * the lower number first.
   */
  void run(int[] from, double reachM, RoadGraph.NearestVisitor visitor) {
    try {
      for (int node : from) {
        reach(node, node, 0);
      }
      while (!heap.isEmpty()) {
        double nodeM = heap.distance();
        int node = heap.poll();
        // Else a shorter path to it was found after this one, and it has been visited.
        if (nodeM == distanceM[node]) {
          visitor.visit(node, origin[node], nodeM);
          goOn(node, nodeM, reachM);
        }
      }
    } finally {
      for (int i = 0; i < touchedCount; i++) {
        distanceM[touched[i]] = Double.POSITIVE_INFINITY;
      }
      touchedCount = 0;
      heap.clear();
    }
  }

  private void goOn(int node, double nodeM, double reachM) {
    for (int edge = roads.first()[node]; edge < roads.first()[node + 1]; edge++) {
      double nextM = nodeM + roads.weight()[edge];
      if (nextM <= reachM) {
        reach(roads.other()[edge], origin[node], nextM);
      }
    }
  }

  private void reach(int node, int from, double nodeM) {
    double knownM = distanceM[node];
    if (nodeM >= knownM) {
      return;
    }
    if (knownM == Double.POSITIVE_INFINITY) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = node;
    }
    distanceM[node] = nodeM;
    origin[node] = from;
    heap.add(node, nodeM);
  }
}
