package org.chargeplan.importer.roads;

import java.util.BitSet;

/** Keeps the connected part of a road graph that has the most junctions; of equals, the first. */
public final class LargestNetwork {

  /** A junction of the same part with a lower index, or the junction itself if it is the first. */
  private final int[] parent;

  private LargestNetwork(RoadTable roads) {
    parent = new int[roads.junctions().size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (RoadTable.Road road : roads.roads()) {
      int one = first(road.from());
      int other = first(road.to());
      parent[Math.max(one, other)] = Math.min(one, other);
    }
  }

  /** The largest part, junctions and roads in their order. */
  public static RoadTable of(RoadTable roads) {
    return roads.part(new LargestNetwork(roads).largest());
  }

  private BitSet largest() {
    int[] sizes = new int[parent.length];
    int best = 0;
    for (int i = 0; i < parent.length; i++) {
      sizes[first(i)]++;
    }
    for (int i = 1; i < parent.length; i++) {
      best = sizes[i] > sizes[best] ? i : best;
    }
    BitSet largest = new BitSet();
    for (int i = 0; i < parent.length; i++) {
      largest.set(i, first(i) == best);
    }
    return largest;
  }

  /** The junction of a part that has the lowest index; paths to it get shorter as it is found. */
  private int first(int junction) {
    int at = junction;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
