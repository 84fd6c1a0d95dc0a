package org.chargeplan.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Keeps the connected part of a road graph that has the most junctions; of equals, the first. */
final class LargestNetwork {

  private final List<List<Integer>> neighbours = new ArrayList<>();

  private LargestNetwork(RoadTable roads) {
    roads.junctions().forEach(junction -> neighbours.add(new ArrayList<>()));
    for (RoadTable.Road road : roads.roads()) {
      neighbours.get(road.from()).add(road.to());
      neighbours.get(road.to()).add(road.from());
    }
  }

  /** The largest part, junctions and roads in their order. */
  static RoadTable of(RoadTable roads) {
    return roads.part(new LargestNetwork(roads).largest());
  }

  /** How many connected parts the graph has. */
  static int parts(RoadTable roads) {
    LargestNetwork network = new LargestNetwork(roads);
    BitSet seen = new BitSet();
    int parts = 0;
    for (int i = 0; i < roads.junctions().size(); i = seen.nextClearBit(i)) {
      seen.or(network.reachedFrom(i));
      parts++;
    }
    return parts;
  }

  private BitSet largest() {
    BitSet best = new BitSet();
    BitSet seen = new BitSet();
    for (int i = 0; i < neighbours.size(); i = seen.nextClearBit(i)) {
      BitSet part = reachedFrom(i);
      seen.or(part);
      if (part.cardinality() > best.cardinality()) {
        best = part;
      }
    }
    return best;
  }

  private BitSet reachedFrom(int start) {
    BitSet reached = new BitSet();
    Deque<Integer> waiting = new ArrayDeque<>();
    reached.set(start);
    waiting.add(start);
    while (!waiting.isEmpty()) {
      for (int next : neighbours.get(waiting.remove())) {
        if (!reached.get(next)) {
          reached.set(next);
          waiting.add(next);
        }
      }
    }
    return reached;
  }
}
