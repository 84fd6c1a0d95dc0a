package org.chargeplan.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.chargeplan.region.RoadClass;

/**
 * Shortens a road graph without changing any distance between the junctions it keeps: a junction
 * where exactly two roads of one class and one speed limit meet disappears and their lengths add
 * up, and so do the times; of parallel roads the shortest stays, even where a longer one is faster;
 * loops go. Junctions that are marked as needed always stay.
 */
final class ChainContraction {

  private record Link(double lengthM, RoadClass roadClass, OptionalDouble limitKmH) {

    boolean isLike(Link other) {
      return roadClass == other.roadClass && limitKmH.equals(other.limitKmH);
    }
  }

  private final List<Map<Integer, Link>> links = new ArrayList<>();
  private final BitSet removed = new BitSet();

  private ChainContraction(RoadTable roads) {
    roads.junctions().forEach(junction -> links.add(new TreeMap<>()));
    roads
        .roads()
        .forEach(r -> join(r.from(), r.to(), new Link(r.lengthM(), r.roadClass(), r.limitKmH())));
  }

  /**
   * The shorter graph: junctions in the order of the given one, roads in order of their ends.
   *
   * @param roads the whole graph
   * @param needed indices of junctions that must stay
   */
  static RoadTable contract(RoadTable roads, BitSet needed) {
    ChainContraction graph = new ChainContraction(roads);
    graph.removeChains(needed);
    return graph.rest(roads);
  }

  private void removeChains(BitSet needed) {
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int i = 0; i < links.size(); i++) {
      waiting.add(i);
    }
    while (!waiting.isEmpty()) {
      int middle = waiting.remove();
      if (!needed.get(middle) && !removed.get(middle) && isChain(middle)) {
        waiting.addAll(bridge(middle));
      }
    }
  }

  private boolean isChain(int junction) {
    List<Link> roads = List.copyOf(links.get(junction).values());
    return roads.size() == 2 && roads.get(0).isLike(roads.get(1));
  }

  /** Replaces the two roads of a junction by one, and names the ends, whose roads have changed. */
  private List<Integer> bridge(int middle) {
    List<Integer> ends = List.copyOf(links.get(middle).keySet());
    Link first = links.get(middle).get(ends.get(0));
    Link second = links.get(middle).get(ends.get(1));
    ends.forEach(end -> links.get(end).remove(middle));
    links.get(middle).clear();
    removed.set(middle);
    join(
        ends.get(0),
        ends.get(1),
        new Link(first.lengthM() + second.lengthM(), first.roadClass(), first.limitKmH()));
    return ends;
  }

  private void join(int a, int b, Link link) {
    if (a == b) {
      return;
    }
    Link present = links.get(a).get(b);
    if (present == null || link.lengthM() < present.lengthM()) {
      links.get(a).put(b, link);
      links.get(b).put(a, link);
    }
  }

  private RoadTable rest(RoadTable whole) {
    List<RoadTable.Junction> junctions = new ArrayList<>();
    int[] newIndex = new int[links.size()];
    for (int i = 0; i < links.size(); i++) {
      newIndex[i] = junctions.size();
      if (!removed.get(i)) {
        junctions.add(whole.junctions().get(i));
      }
    }
    List<RoadTable.Road> roads = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      int from = i;
      links
          .get(i)
          .forEach(
              (to, link) -> {
                if (from < to) {
                  roads.add(
                      new RoadTable.Road(
                          newIndex[from],
                          newIndex[to],
                          link.lengthM(),
                          link.roadClass(),
                          link.limitKmH()));
                }
              });
    }
    return new RoadTable(junctions, roads);
  }
}
