package org.chargeplan.network;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.chargeplan.region.Location;

/** Places with their road nodes; a place is named by its index in the list. */
final class Snapped {

  private final List<Location> places;
  private final Snapper.Snap[] snaps;
  private final int[] first;
  private final int[] placesByNode;
  private final int[] nodes;

  private Snapped(List<Location> places, Snapper.Snap[] snaps, int nodeCount) {
    this.places = places;
    this.snaps = snaps;
    first = new int[nodeCount + 1];
    for (Snapper.Snap snap : snaps) {
      first[snap.node() + 1]++;
    }
    nodes = IntStream.range(0, nodeCount).filter(node -> first[node + 1] > 0).toArray();
    for (int node = 0; node < nodeCount; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    placesByNode = new int[snaps.length];
    for (int place = 0; place < snaps.length; place++) {
      placesByNode[next[snaps[place].node()]++] = place;
    }
  }

  /** Finds the nearest nodes of places, on all processors. */
  static Snapped of(RoadGraph graph, List<Location> places) {
    return new Snapped(
        places,
        places.parallelStream().map(graph::snap).toArray(Snapper.Snap[]::new),
        graph.nodes());
  }

  int size() {
    return places.size();
  }

  /** The nodes that have places, in rising order. */
  int[] nodes() {
    return nodes;
  }

  /** The node of a place. */
  int node(int place) {
    return snaps[place].node();
  }

  Location location(int place) {
    return places.get(place);
  }

  /** The road distance between a place and its node, in metres. */
  double accessM(int place) {
    return snaps[place].accessM() * Network.DETOUR;
  }

  /** Visits the places of a node, in rising order. */
  void forEach(int node, IntConsumer visitor) {
    for (int i = first[node]; i < first[node + 1]; i++) {
      visitor.accept(placesByNode[i]);
    }
  }
}
