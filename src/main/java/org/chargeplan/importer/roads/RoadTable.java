package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;

/**
 * A road graph as tables hold it: undirected.
 *
 * @param junctions nodes with the ids of the source
 * @param roads edges between them
 */
public record RoadTable(List<Junction> junctions, List<Road> roads) {

  public RoadTable {
    junctions = List.copyOf(junctions);
    roads = List.copyOf(roads);
  }

  /** The length of all roads in kilometres. */
  public double totalKm() {
    return roads.stream().mapToDouble(Road::lengthM).sum() / 1000;
  }

  /**
   * The graph of some of the junctions and the roads between them, in their order.
   *
   * @param kept indices of the junctions
   */
  public RoadTable part(BitSet kept) {
    if (kept.cardinality() == junctions.size()) {
      return this;
    }
    int[] newIndex = new int[junctions.size()];
    List<Junction> some = new ArrayList<>();
    for (int i = 0; i < newIndex.length; i++) {
      newIndex[i] = some.size();
      if (kept.get(i)) {
        some.add(junctions.get(i));
      }
    }
    return new RoadTable(
        some,
        roads.stream()
            .filter(r -> kept.get(r.from()) && kept.get(r.to()))
            .map(r -> r.between(newIndex[r.from()], newIndex[r.to()]))
            .toList());
  }

  /**
   * The graph without the roads that end where they begin, which lead nowhere, and without the
   * junctions that no other road reaches.
   */
  public RoadTable withoutLoops() {
    List<Road> leading = roads.stream().filter(road -> road.from() != road.to()).toList();
    if (leading.size() == roads.size()) {
      return this;
    }
    BitSet reached = new BitSet();
    for (Road road : leading) {
      reached.set(road.from());
      reached.set(road.to());
    }
    return new RoadTable(junctions, leading).part(reached);
  }

  /** Where the junctions are, in their order. */
  public List<Location> locations() {
    return junctions.stream().map(Junction::location).toList();
  }

  /**
   * A node of the graph.
   *
   * @param id name in the source
   * @param location where it is
   */
  public record Junction(String id, Location location) {}

  /**
   * A road between two junctions.
   *
   * @param from index of a junction
   * @param to index of a junction
   * @param lengthM length along the road
   * @param roadClass its class
   * @param limitKmH its speed limit, where it is known; of a ferry its speed by the timetable
   */
  public record Road(
      int from, int to, double lengthM, RoadClass roadClass, OptionalDouble limitKmH) {

    /** A road without a known limit. */
    public Road(int from, int to, double lengthM, RoadClass roadClass) {
      this(from, to, lengthM, roadClass, OptionalDouble.empty());
    }

    /** The same road between junctions of other indices. */
    Road between(int otherFrom, int otherTo) {
      return new Road(otherFrom, otherTo, lengthM, roadClass, limitKmH);
    }
  }
}
