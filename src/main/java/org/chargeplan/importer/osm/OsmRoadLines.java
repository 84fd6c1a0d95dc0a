package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.NodePlaces;

/**
 * The roads of an extract with their nodes, in arrays: a country has millions, for which objects of
 * their own are too large.
 */
final class OsmRoadLines {

  private final LongArrayList wayIds = new LongArrayList();
  private final List<OsmRoad> roads = new ArrayList<>();

  /** Equal roads are one object. */
  private final Map<OsmRoad, OsmRoad> distinct = new HashMap<>();

  /** Where the nodes of each road end in the list of all. */
  private final IntArrayList ends = new IntArrayList();

  private LongArrayList ids = new LongArrayList();
  private int[] indices = {};

  /**
   * Adds a road.
   *
   * @param way number of its way
   * @param nodes numbers of its nodes in order
   */
  void add(long way, OsmRoad road, LongList nodes) {
    wayIds.add(way);
    roads.add(distinct.computeIfAbsent(road, same -> same));
    ids.addAll(nodes);
    ends.add(ids.size());
  }

  /** The numbers of the nodes of all roads, many of them several times. */
  LongList nodeIds() {
    return ids;
  }

  /** Replaces the numbers of nodes by their indices, which are half as large. */
  void index(NodePlaces places) {
    int[] found = new int[ids.size()];
    Arrays.parallelSetAll(found, i -> places.index(ids.getLong(i)));
    indices = found;
    ids = new LongArrayList(0);
  }

  /**
   * The roads in order of the numbers of their ways, so that the order of files makes no
   * difference.
   */
  OsmRoadLines sorted() {
    int[] order = new int[size()];
    Arrays.setAll(order, i -> i);
    IntArrays.quickSort(
        order, (one, other) -> Long.compare(wayIds.getLong(one), wayIds.getLong(other)));
    OsmRoadLines sorted = new OsmRoadLines();
    for (int road : order) {
      sorted.add(
          wayIds.getLong(road), roads.get(road), ids.subList(start(road), ends.getInt(road)));
    }
    return sorted;
  }

  /** How many roads there are. */
  int size() {
    return roads.size();
  }

  /** What a road is. */
  OsmRoad road(int road) {
    return roads.get(road);
  }

  /** How many nodes a road has. */
  int nodes(int road) {
    return ends.getInt(road) - start(road);
  }

  /** The index of a node of a road. */
  int node(int road, int position) {
    return indices[start(road) + position];
  }

  private int start(int road) {
    return road == 0 ? 0 : ends.getInt(road - 1);
  }
}
