package org.chargeplan.importer.roads;

import java.util.BitSet;
import org.chargeplan.network.DisjointSets;

/** Keeps the connected part of a road graph that has the most junctions; of equals, the first. */
public final class LargestNetwork {

  private LargestNetwork() {}

  /** The largest part, junctions and roads in their order. */
  public static RoadTable of(RoadTable roads) {
    int junctions = roads.junctions().size();
    DisjointSets parts = new DisjointSets(junctions);
    roads.roads().forEach(road -> parts.join(road.from(), road.to()));
    int[] sizes = new int[junctions];
    for (int i = 0; i < junctions; i++) {
      sizes[parts.find(i)]++;
    }
    int best = 0;
    for (int i = 1; i < junctions; i++) {
      best = sizes[i] > sizes[best] ? i : best;
    }
    BitSet largest = new BitSet();
    for (int i = 0; i < junctions; i++) {
      largest.set(i, parts.find(i) == best);
    }
    return roads.part(largest);
  }
}
