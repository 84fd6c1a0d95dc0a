package org.chargeplan.importer.roads;

import java.util.stream.IntStream;

/** Finds which of many things are joined: disjoint sets with path halving. */
final class Groups {

  private final int[] parent;

  /** So many things, each alone. */
  Groups(int count) {
    parent = IntStream.range(0, count).toArray();
  }

  /** Joins two things; false where they were joined already. */
  boolean join(int a, int b) {
    int first = find(a);
    int second = find(b);
    parent[Math.max(first, second)] = Math.min(first, second);
    return first != second;
  }

  /** The first thing of the group. */
  int find(int thing) {
    int at = thing;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
