package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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

  private final Map<Coordinate, Integer> visits = new LinkedHashMap<>();
  private final Map<Coordinate, Integer> indices = new LinkedHashMap<>();
  private final List<RoadTable.Junction> junctions = new ArrayList<>();
  private final List<RoadTable.Road> roads = new ArrayList<>();

  private StreetGraph() {}

  /**
   * A street.
   *
   * @param vertices its vertices, longitude first, none twice in a row
   * @param roadClass its class
   * @param limitKmH its speed limit, where it is known
   */
  public record Line(List<Coordinate> vertices, RoadClass roadClass, OptionalDouble limitKmH) {

    public Line {
      vertices = List.copyOf(vertices);
    }

    private Line part(int from, int to) {
      return new Line(vertices.subList(from, to + 1), roadClass, limitKmH);
    }
  }

  /**
   * The graph of streets of one class.
   *
   * @param lines vertices of each line, longitude first, none twice in a row
   */
  public static RoadTable of(List<Coordinate[]> lines, RoadClass roadClass) {
    return of(
        lines.stream()
            .map(line -> new Line(List.of(line), roadClass, OptionalDouble.empty()))
            .toList());
  }

  /**
   * The graph; junctions bear the numbers by which they appear. Lengths are those of geodesics from
   * vertex to vertex. Of lines that are listed twice the first counts.
   */
  public static RoadTable of(List<Line> lines) {
    StreetGraph graph = new StreetGraph();
    List<Line> once = withoutTwins(lines);
    once.forEach(graph::visit);
    List<Line> pieces = new ArrayList<>();
    once.forEach(line -> pieces.addAll(graph.pieces(line)));
    withoutTwins(pieces).forEach(graph::addRoad);
    return new RoadTable(graph.junctions, graph.roads);
  }

  private static List<Line> withoutTwins(List<Line> lines) {
    Set<List<Coordinate>> known = new HashSet<>();
    return lines.stream().filter(line -> known.add(oneWay(line.vertices()))).toList();
  }

  /** The vertices in an order that doesn't depend on the line's direction. */
  private static List<Coordinate> oneWay(List<Coordinate> line) {
    Coordinate[] copy = line.toArray(Coordinate[]::new);
    if (CoordinateArrays.increasingDirection(copy) < 0) {
      CoordinateArrays.reverse(copy);
    }
    return List.of(copy);
  }

  private void visit(Line line) {
    int last = line.vertices().size() - 1;
    for (int i = 0; i <= last; i++) {
      visits.merge(line.vertices().get(i), i == 0 || i == last ? 2 : 1, Integer::sum);
    }
  }

  private List<Line> pieces(Line line) {
    List<Line> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < line.vertices().size(); i++) {
      if (visits.get(line.vertices().get(i)) > 1) {
        pieces.add(line.part(start, i));
        start = i;
      }
    }
    return pieces;
  }

  private void addRoad(Line piece) {
    List<Coordinate> vertices = piece.vertices();
    double lengthM = 0;
    for (int i = 1; i < vertices.size(); i++) {
      lengthM += location(vertices.get(i - 1)).distanceM(location(vertices.get(i)));
    }
    int from = junction(vertices.get(0));
    int to = junction(vertices.get(vertices.size() - 1));
    roads.add(new RoadTable.Road(from, to, lengthM, piece.roadClass(), piece.limitKmH()));
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
