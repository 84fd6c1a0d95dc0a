package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;
import org.locationtech.jts.triangulate.quadedge.Vertex;

/**
 * The pairs of neighbouring points of a plane: the edges of their Delaunay triangulation, and which
 * of them are in the Gabriel graph too (Gabriel and Sokal, 1969), where no third point lies in the
 * circle over the edge. Both are planar and connect all points.
 */
final class Neighbours {

  /**
   * @param a index of a point
   * @param b index of a later point
   * @param lengthM distance between them
   * @param gabriel whether the circle over them is empty
   */
  record Pair(int a, int b, double lengthM, boolean gabriel) {}

  private Neighbours() {}

  /** All pairs, the shortest first. Points at one place are neighbours of the first of them. */
  static List<Pair> of(List<Coordinate> points) {
    Map<Coordinate, Integer> indices = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Integer same = indices.putIfAbsent(points.get(i), i);
      if (same != null) {
        pairs.add(new Pair(same, i, 0, true));
      }
    }
    if (indices.size() > 1) {
      DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
      builder.setSites(List.copyOf(points));
      QuadEdgeSubdivision mesh = builder.getSubdivision();
      for (Object each : mesh.getPrimaryEdges(false)) {
        pairs.add(pair((QuadEdge) each, mesh, indices));
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::lengthM)
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    return pairs;
  }

  private static Pair pair(
      QuadEdge edge, QuadEdgeSubdivision mesh, Map<Coordinate, Integer> indices) {
    int from = indices.get(edge.orig().getCoordinate());
    int to = indices.get(edge.dest().getCoordinate());
    return new Pair(
        Math.min(from, to),
        Math.max(from, to),
        edge.getLength(),
        isOutside(edge.lNext().dest(), edge, mesh) && isOutside(edge.oPrev().dest(), edge, mesh));
  }

  /** Whether the apex of a triangle over an edge lies outside the circle over it (Thales). */
  private static boolean isOutside(Vertex apex, QuadEdge edge, QuadEdgeSubdivision mesh) {
    if (mesh.isFrameVertex(apex)) {
      return true;
    }
    Coordinate c = apex.getCoordinate();
    Coordinate a = edge.orig().getCoordinate();
    Coordinate b = edge.dest().getCoordinate();
    return (a.x - c.x) * (b.x - c.x) + (a.y - c.y) * (b.y - c.y) >= 0;
  }
}
