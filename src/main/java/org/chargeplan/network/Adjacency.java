package org.chargeplan.network;

import org.jgrapht.Graph;

/**
 * The edges of an undirected graph as seen from their nodes, in arrays: those of node {@code n} are
 * at {@code first[n]} to {@code first[n + 1] - 1}, in the order of the graph.
 *
 * @param first where the edges of each node begin, and their end
 * @param other the node at the other end
 * @param weight what an edge weighs
 */
@SuppressWarnings("ArrayRecordComponent") // Shared by searches that only read.
record Adjacency(int[] first, int[] other, double[] weight) {

  /** The edges of a graph whose nodes and edges are numbered from 0. */
  static Adjacency of(Graph<Integer, Integer> graph) {
    int nodes = graph.vertexSet().size();
    int edges = graph.edgeSet().size();
    int[] from = new int[edges];
    int[] to = new int[edges];
    int[] first = new int[nodes + 1];
    for (int edge = 0; edge < edges; edge++) {
      from[edge] = graph.getEdgeSource(edge);
      to[edge] = graph.getEdgeTarget(edge);
      first[from[edge] + 1]++;
      first[to[edge] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    int[] other = new int[2 * edges];
    double[] weight = new double[2 * edges];
    for (int edge = 0; edge < edges; edge++) {
      double edgeWeight = graph.getEdgeWeight(edge);
      int forth = next[from[edge]]++;
      other[forth] = to[edge];
      weight[forth] = edgeWeight;
      int back = next[to[edge]]++;
      other[back] = from[edge];
      weight[back] = edgeWeight;
    }
    return new Adjacency(first, other, weight);
  }

  int nodes() {
    return first.length - 1;
  }
}
