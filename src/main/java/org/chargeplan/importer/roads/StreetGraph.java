package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;

/**
 * Makes a road graph of streets. A junction is an end of a line, or a vertex that lines share or
 * one passes twice; lines are split there. Lines that cross without a common vertex don't meet: one
 * is a bridge. What is listed twice, in either direction, counts once.
 */
public final class StreetGraph {

  private final RoadClass roadClass;
  private final Map<Coordinate, Integer> visits = new LinkedHashMap<>();
  private final Map<Coordinate, Integer> indices = new LinkedHashMap<>();
  private final List<RoadTable.Junction> junctions = new ArrayList<>();
  private final List<RoadTable.Road> roads = new ArrayList<>();

  private StreetGraph(RoadClass roadClass) {
    this.roadClass = roadClass;
  }

  /**
   * The graph; junctions bear the numbers by which they appear. Lengths are those of geodesics from
   * vertex to vertex.
   *
   * @param lines vertices of each line, longitude first, none twice in a row
   */
  public static RoadTable of(List<Coordinate[]> lines, RoadClass roadClass) {
    StreetGraph graph = new StreetGraph(roadClass);
    List<Coordinate[]> once = withoutTwins(lines);
    once.forEach(graph::visit);
    List<Coordinate[]> pieces = new ArrayList<>();
    once.forEach(line -> pieces.addAll(graph.pieces(line)));
    withoutTwins(pieces).forEach(graph::addRoad);
    return new RoadTable(graph.junctions, graph.roads);
  }

  private static List<Coordinate[]> withoutTwins(List<Coordinate[]> lines) {
    Set<List<Coordinate>> known = new HashSet<>();
    return lines.stream().filter(line -> known.add(oneWay(line))).toList();
  }

  /** The vertices in an order that doesn't depend on the line's direction. */
  private static List<Coordinate> oneWay(Coordinate[] line) {
    Coordinate[] copy = line.clone();
    if (CoordinateArrays.increasingDirection(copy) < 0) {
      CoordinateArrays.reverse(copy);
    }
    return List.of(copy);
  }

  private void visit(Coordinate[] line) {
    for (int i = 0; i < line.length; i++) {
      boolean end = i == 0 || i == line.length - 1;
      visits.merge(line[i], end ? 2 : 1, Integer::sum);
    }
  }

  private List<Coordinate[]> pieces(Coordinate[] line) {
    List<Coordinate[]> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < line.length; i++) {
      if (visits.get(line[i]) > 1) {
        pieces.add(Arrays.copyOfRange(line, start, i + 1));
        start = i;
      }
    }
    return pieces;
  }

  private void addRoad(Coordinate[] piece) {
    double lengthM = 0;
    for (int i = 1; i < piece.length; i++) {
      lengthM += location(piece[i - 1]).distanceM(location(piece[i]));
    }
    int from = junction(piece[0]);
    int to = junction(piece[piece.length - 1]);
    roads.add(new RoadTable.Road(from, to, lengthM, roadClass));
  }

  private int junction(Coordinate place) {
    return indices.computeIfAbsent(
        place,
        p -> {
          junctions.add(
              new RoadTable.Junction(Integer.toString(junctions.size()), location(place)));
          return junctions.size() - 1;
        });
  }

  private static Location location(Coordinate place) {
    return new Location(place.x, place.y);
  }
}
