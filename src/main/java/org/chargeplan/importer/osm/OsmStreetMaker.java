package org.chargeplan.importer.osm;

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
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;

/**
 * Makes a road graph of ways: a junction is an end of a way, or a node that ways share or one
 * passes twice. Lengths are those of geodesics along all nodes. Parts of ways at nodes that the
 * extract lacks, or that lie off the map, are left out.
 */
final class OsmStreetMaker {

  private final RegionFrame frame;
  private final NodePlaces places;
  private final BitSet used = new BitSet();
  private final BitSet shared = new BitSet();
  private final int[] junctionOf;
  private final List<RoadTable.Junction> junctions = new ArrayList<>();
  private final List<RoadTable.Road> roads = new ArrayList<>();
  private final Map<RoadClass, OsmRoadFigures> figures = new EnumMap<>(RoadClass.class);
  private int waysLackingNodes;
  private int waysOffTheMap;

  private OsmStreetMaker(RegionFrame frame, NodePlaces places) {
    this.frame = frame;
    this.places = places;
    this.junctionOf = new int[places.size()];
  }

  /** The graph of ways, whether or not it is connected. */
  static OsmStreets make(List<OsmRoad> ways, NodePlaces places, RegionFrame frame) {
    OsmStreetMaker streets = new OsmStreetMaker(frame, places);
    // The runs of a way are computed twice: those of a country are too many to keep.
    ways.forEach(way -> streets.runs(way).all().forEach(streets::mark));
    for (OsmRoad way : ways) {
      Runs runs = streets.runs(way);
      streets.waysLackingNodes += runs.lackNodes() ? 1 : 0;
      streets.waysOffTheMap += runs.leaveMap() ? 1 : 0;
      OptionalDouble limitKmH = streets.limitKmH(way, runs.all());
      runs.all().forEach(run -> streets.split(run, way, limitKmH));
    }
    return new OsmStreets(
        new RoadTable(streets.junctions, streets.roads),
        streets.figures,
        ways.size(),
        streets.waysLackingNodes,
        streets.waysOffTheMap);
  }

  /**
   * The unbroken parts of a way.
   *
   * @param all indices of their nodes, none twice in a row
   * @param lackNodes whether the extract lacks nodes of the way
   * @param leaveMap whether nodes of the way are off the map
   */
  private record Runs(List<int[]> all, boolean lackNodes, boolean leaveMap) {}

  private Runs runs(OsmRoad way) {
    List<int[]> runs = new ArrayList<>();
    int[] run = new int[way.nodes().size()];
    int length = 0;
    boolean lacksNodes = false;
    boolean leavesMap = false;
    for (long id : way.nodes()) {
      int node = places.index(id);
      boolean known = places.isKnown(node);
      boolean inside = known && frame.contains(places.location(node));
      lacksNodes |= !known;
      leavesMap |= known && !inside;
      if (!inside) {
        addRun(runs, run, length);
        length = 0;
      } else if (length == 0 || run[length - 1] != node) {
        run[length++] = node;
      }
    }
    addRun(runs, run, length);
    return new Runs(runs, lacksNodes, leavesMap);
  }

  private static void addRun(List<int[]> runs, int[] run, int length) {
    if (length > 1) {
      runs.add(Arrays.copyOf(run, length));
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
  private OptionalDouble limitKmH(OsmRoad way, List<int[]> runs) {
    if (way.crossingMin().isEmpty()) {
      return way.maxSpeedKmH();
    }
    double lengthM = 0;
    int nodes = 0;
    for (int[] run : runs) {
      nodes += run.length;
      for (int i = 1; i < run.length; i++) {
        lengthM += places.location(run[i - 1]).distanceM(places.location(run[i]));
      }
    }
    return nodes < way.nodes().size() ? OptionalDouble.empty() : way.crossingKmH(lengthM);
  }

  private void split(int[] run, OsmRoad way, OptionalDouble limitKmH) {
    int from = run[0];
    Location before = places.location(from);
    double lengthM = 0;
    for (int i = 1; i < run.length; i++) {
      Location place = places.location(run[i]);
      lengthM += before.distanceM(place);
      before = place;
      if (shared.get(run[i])) {
        roads.add(
            new RoadTable.Road(
                junction(from), junction(run[i]), lengthM, way.roadClass(), limitKmH));
        figures.merge(way.roadClass(), OsmRoadFigures.of(way, lengthM), OsmRoadFigures::plus);
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
