package org.chargeplan.importer.roads;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Speeds;

/**
 * Shortens a road graph without changing any distance, or any time at usual speeds, between the
 * junctions it keeps: a junction where exactly two roads of one class and one speed limit meet
 * disappears and their lengths add up, and so do the times; of parallel roads those stay that are
 * shorter or faster than every other; loops go. Junctions that are marked as needed always stay.
 *
 * <p>A road has two ends, 2r and 2r + 1, each in the list of its junction: a country has millions
 * of roads, for which objects of their own are too large.
 */
public final class ChainContraction {

  private static final int NONE = -1;

  /** The first end in the list of a junction. */
  private final int[] firstEnd;

  /** The next end in the list of the same junction. */
  private final int[] nextEnd;

  /** The junction at the far side of the road of an end. */
  private final int[] target;

  private final double[] lengthM;
  private final RoadClass[] roadClass;

  /** NaN where no limit is known. */
  private final double[] limitKmH;

  private final BitSet removed = new BitSet();

  private ChainContraction(RoadTable roads) {
    int count = roads.roads().size();
    firstEnd = new int[roads.junctions().size()];
    Arrays.fill(firstEnd, NONE);
    nextEnd = new int[2 * count];
    target = new int[2 * count];
    lengthM = new double[count];
    roadClass = new RoadClass[count];
    limitKmH = new double[count];
    for (int r = 0; r < count; r++) {
      RoadTable.Road road = roads.roads().get(r);
      lengthM[r] = road.lengthM();
      roadClass[r] = road.roadClass();
      limitKmH[r] = road.limitKmH().orElse(Double.NaN);
      join(road.from(), road.to(), r);
    }
  }

  /**
   * The shorter graph: junctions in the order of the given one, roads in order of their ends.
   *
   * @param roads the entire graph
   * @param needed indices of junctions that must stay
   */
  public static RoadTable contract(RoadTable roads, BitSet needed) {
    ChainContraction graph = new ChainContraction(roads);
    graph.removeChains(needed);
    return graph.rest(roads);
  }

  private void removeChains(BitSet needed) {
    IntArrayFIFOQueue waiting = new IntArrayFIFOQueue();
    for (int i = 0; i < firstEnd.length; i++) {
      waiting.enqueue(i);
    }
    while (!waiting.isEmpty()) {
      int middle = waiting.dequeueInt();
      if (!needed.get(middle) && isChain(middle)) {
        int one = target[firstEnd[middle]];
        int other = target[nextEnd[firstEnd[middle]]];
        bridge(middle, one, other);
        waiting.enqueue(Math.min(one, other));
        waiting.enqueue(Math.max(one, other));
      }
    }
  }

  private boolean isChain(int junction) {
    int one = firstEnd[junction];
    int other = one == NONE ? NONE : nextEnd[one];
    return other != NONE && nextEnd[other] == NONE && isLike(one / 2, other / 2);
  }

  private boolean isLike(int road, int other) {
    return roadClass[road] == roadClass[other]
        && Double.compare(limitKmH[road], limitKmH[other]) == 0;
  }

  /** Replaces the two roads of a junction by one between its neighbours. */
  private void bridge(int middle, int one, int other) {
    int first = firstEnd[middle];
    int second = nextEnd[first];
    cut(one, first ^ 1);
    cut(other, second ^ 1);
    firstEnd[middle] = NONE;
    removed.set(middle);
    lengthM[first / 2] += lengthM[second / 2];
    join(one, other, first / 2);
  }

  /** Takes an end out of its junction's list. */
  private void cut(int junction, int end) {
    int before = NONE;
    int at = firstEnd[junction];
    while (at != end) {
      before = at;
      at = nextEnd[at];
    }
    if (before == NONE) {
      firstEnd[junction] = nextEnd[end];
    } else {
      nextEnd[before] = nextEnd[end];
    }
  }

  /**
   * Lays a road, whose figures are there, between two junctions, unless one that lies there is
   * neither longer nor slower; those that it makes useless go.
   */
  private void join(int a, int b, int road) {
    if (a == b) {
      return;
    }
    for (int end = firstEnd[a]; end != NONE; end = nextEnd[end]) {
      if (target[end] == b && isAsGood(end / 2, road)) {
        return;
      }
    }
    for (int end = firstEnd[a]; end != NONE; end = nextEnd[end]) {
      if (target[end] == b && isAsGood(road, end / 2)) {
        cut(a, end);
        cut(b, end ^ 1);
      }
    }
    add(a, 2 * road, b);
    add(b, 2 * road + 1, a);
  }

  private boolean isAsGood(int road, int other) {
    return lengthM[road] <= lengthM[other] && minutes(road) <= minutes(other);
  }

  private double minutes(int road) {
    return Speeds.USUAL.minutes(new Roads.Edge(0, 1, lengthM[road], roadClass[road], limit(road)));
  }

  private OptionalDouble limit(int road) {
    return Double.isNaN(limitKmH[road])
        ? OptionalDouble.empty()
        : OptionalDouble.of(limitKmH[road]);
  }

  private void add(int junction, int end, int to) {
    target[end] = to;
    nextEnd[end] = firstEnd[junction];
    firstEnd[junction] = end;
  }

  private RoadTable rest(RoadTable all) {
    List<RoadTable.Junction> junctions = new ArrayList<>();
    int[] newIndex = new int[firstEnd.length];
    for (int i = 0; i < firstEnd.length; i++) {
      newIndex[i] = junctions.size();
      if (!removed.get(i)) {
        junctions.add(all.junctions().get(i));
      }
    }
    List<RoadTable.Road> roads = new ArrayList<>();
    for (int i = 0; i < firstEnd.length; i++) {
      List<RoadTable.Road> onward = new ArrayList<>();
      for (int end = firstEnd[i]; end != NONE; end = nextEnd[end]) {
        if (i < target[end]) {
          onward.add(road(newIndex[i], newIndex[target[end]], end / 2));
        }
      }
      onward.sort(
          Comparator.comparingInt(RoadTable.Road::to).thenComparing(RoadTable.Road::lengthM));
      roads.addAll(onward);
    }
    return new RoadTable(junctions, roads);
  }

  private RoadTable.Road road(int from, int to, int road) {
    return new RoadTable.Road(from, to, lengthM[road], roadClass[road], limit(road));
  }
}
