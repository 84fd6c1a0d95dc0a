package org.chargeplan.network;

import java.util.Arrays;

/**
 * A queue of nodes by distance, of equally far ones the lower number first: a heap of four children
 * a node in two arrays, which keep their size when it is emptied. A node may be in it more than
 * once.
 */
final class NodeHeap {

  private static final int FIRST_CAPACITY = 1_024;
  private static final int CHILDREN = 4;

  private double[] distances = new double[FIRST_CAPACITY];
  private int[] nodes = new int[FIRST_CAPACITY];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  void add(int node, double distance) {
    if (size == nodes.length) {
      distances = Arrays.copyOf(distances, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int place = size++;
    while (place > 0) {
      int parent = (place - 1) / CHILDREN;
      if (!isBefore(distance, node, parent)) {
        break;
      }
      move(parent, place);
      place = parent;
    }
    put(place, node, distance);
  }

  /** The least distance; the heap must not be empty. */
  double distance() {
    return distances[0];
  }

  /** Takes out the node of the least distance; the heap must not be empty. */
  int poll() {
    int polled = nodes[0];
    size--;
    int node = nodes[size];
    double distance = distances[size];
    int place = 0;
    for (int child = 1; child < size; child = CHILDREN * place + 1) {
      int least = leastOf(child, Math.min(child + CHILDREN, size));
      if (isBefore(distance, node, least)) {
        break;
      }
      move(least, place);
      place = least;
    }
    put(place, node, distance);
    return polled;
  }

  private int leastOf(int from, int to) {
    int least = from;
    for (int place = from + 1; place < to; place++) {
      if (isBefore(distances[place], nodes[place], least)) {
        least = place;
      }
    }
    return least;
  }

  private boolean isBefore(double distance, int node, int place) {
    return distance < distances[place] || (distance == distances[place] && node < nodes[place]);
  }

  private void move(int from, int to) {
    put(to, nodes[from], distances[from]);
  }

  private void put(int place, int node, double distance) {
    nodes[place] = node;
    distances[place] = distance;
  }
}
