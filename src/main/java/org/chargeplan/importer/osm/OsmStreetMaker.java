package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.NodePlaces;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.region.RoadClass;

/**
 * Makes a road graph of ways: a junction is an end of a way, or a node that ways share or one
 * passes twice. Lengths are those of geodesics along all nodes. Parts of ways at nodes that the
 * extract lacks, or that lie off the map, are left out.
 */
final class OsmStreetMaker {

  private final OsmRoadLines ways;
  private final NodePlaces places;
  private final BitSet onMap;
  private final BitSet used = new BitSet();
  private final BitSet shared = new BitSet();
  private final int[] junctionOf;
  private final List<RoadTable.Junction> junctions = new ArrayList<>();
  private final List<RoadTable.Road> roads = new ArrayList<>();
  private final Map<RoadClass, OsmRoadFigures> figures = new EnumMap<>(RoadClass.class);
  private final IntArrayList junctionOfWay = new IntArrayList();
  private int waysLackingNodes;
  private int waysOffTheMap;

  private OsmStreetMaker(OsmRoadLines ways, NodePlaces places, RegionFrame frame) {
    this.ways = ways;
    this.places = places;
    this.onMap = onMap(places, frame);
    this.junctionOf = new int[places.size()];
  }

  /** The graph of ways, whether or not it is connected. */
  static OsmStreets make(OsmRoadLines ways, NodePlaces places, RegionFrame frame) {
    OsmStreetMaker streets = new OsmStreetMaker(ways, places, frame);
    // The runs of a way are computed twice: those of a country are too many to keep.
    for (int way = 0; way < ways.size(); way++) {
      streets.runs(way).all().forEach(streets::mark);
    }
    for (int way = 0; way < ways.size(); way++) {
      Runs runs = streets.runs(way);
      streets.waysLackingNodes += runs.lackNodes() && !runs.all().isEmpty() ? 1 : 0;
      streets.waysOffTheMap += runs.leaveMap() && !runs.all().isEmpty() ? 1 : 0;
      OsmRoad road = ways.road(way);
      OptionalDouble limitKmH = streets.limitKmH(road, runs.all(), ways.nodes(way));
      runs.all().forEach(run -> streets.split(run, road, limitKmH));
      streets.junctionOfWay.add(streets.firstJunction(runs));
    }
    return new OsmStreets(
        new RoadTable(streets.junctions, streets.roads),
        streets.figures,
        streets.junctionOfWay,
        streets.waysLackingNodes,
        streets.waysOffTheMap);
  }

  private static BitSet onMap(NodePlaces places, RegionFrame frame) {
    BitSet onMap = new BitSet(places.size());
    for (int node = 0; node < places.size(); node++) {
      onMap.set(node, places.isKnown(node) && frame.contains(places.location(node)));
    }
    return onMap;
  }

  /**
   * The unbroken parts of a way.
   *
   * @param all indices of their nodes, none twice in a row
   * @param lackNodes whether the extract lacks nodes of the way
   * @param leaveMap whether nodes of the way are off the map
   */
  private record Runs(List<int[]> all, boolean lackNodes, boolean leaveMap) {}

  private Runs runs(int way) {
    List<int[]> runs = new ArrayList<>(1);
    int[] run = new int[ways.nodes(way)];
    int length = 0;
    boolean lacksNodes = false;
    boolean leavesMap = false;
    for (int i = 0; i < run.length; i++) {
      int node = ways.node(way, i);
      if (!onMap.get(node)) {
        lacksNodes |= !places.isKnown(node);
        leavesMap |= places.isKnown(node);
        addRun(runs, run, length);
        length = 0;
      } else if (length == 0 || run[length - 1] != node) {
        run[length++] = node;
      }
    }
    addRun(runs, run, length);
    return new Runs(runs, lacksNodes, leavesMap);
  }

  /** The first junction of a way's roads; negative where it has none. */
  private int firstJunction(Runs runs) {
    if (runs.all().isEmpty()) {
      return runs.leaveMap() ? OsmStreets.OFF_THE_MAP : OsmStreets.WITHOUT_NODES;
    }
    return junction(runs.all().get(0)[0]);
  }

  private static void addRun(List<int[]> runs, int[] run, int length) {
    if (length > 1) {
      runs.add(length == run.length ? run : Arrays.copyOf(run, length));
    }
  }

  private void mark(int[] run) {
    for (int i = 0; i < run.length; i++) {
      boolean end = i == 0 || i == run.length - 1;
      if (end || used.get(run[i])) {
        shared.set(run[i]);
      }
      used.set(run[i]);
    }
  }

  /** A ferry of which a part is left out crosses at a speed that nobody knows. */
  private OptionalDouble limitKmH(OsmRoad road, List<int[]> runs, int nodesOfWay) {
    if (road.crossingMin().isEmpty()) {
      return road.maxSpeedKmH();
    }
    double lengthM = 0;
    int nodes = 0;
    for (int[] run : runs) {
      nodes += run.length;
      for (int i = 1; i < run.length; i++) {
        lengthM += places.distanceM(run[i - 1], run[i]);
      }
    }
    return nodes < nodesOfWay ? OptionalDouble.empty() : road.crossingKmH(lengthM);
  }

  private void split(int[] run, OsmRoad road, OptionalDouble limitKmH) {
    int from = run[0];
    double lengthM = 0;
    for (int i = 1; i < run.length; i++) {
      lengthM += places.distanceM(run[i - 1], run[i]);
      if (shared.get(run[i])) {
        roads.add(
            new RoadTable.Road(
                junction(from), junction(run[i]), lengthM, road.roadClass(), limitKmH));
        figures.merge(road.roadClass(), OsmRoadFigures.of(road, lengthM), OsmRoadFigures::plus);
        from = run[i];
        lengthM = 0;
      }
    }
  }

  /** The index of the junction of a node, which is made where there is none. */
  private int junction(int node) {
    if (junctionOf[node] == 0) {
      junctions.add(new RoadTable.Junction("n" + places.id(node), places.location(node)));
      junctionOf[node] = junctions.size();
    }
    return junctionOf[node] - 1;
  }
}
