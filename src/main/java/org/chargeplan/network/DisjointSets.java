package org.chargeplan.network;

import java.util.stream.IntStream;

/** Finds which of many things are joined: disjoint sets with path halving. */
public final class DisjointSets {

  private final int[] parent;

  /** So many things, each alone. */
  public DisjointSets(int count) {
    parent = IntStream.range(0, count).toArray();
  }

  /** Joins two things; false where they were joined already. */
  public boolean join(int a, int b) {
    int first = find(a);
    int second = find(b);
    parent[Math.max(first, second)] = Math.min(first, second);
    return first != second;
  }

  /** The first thing of the set that a thing is in. */
  public int find(int thing) {
    int at = thing;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
