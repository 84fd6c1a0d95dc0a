package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;

/**
 * Streets on the equator, where 0.001 degrees of longitude are 6,378,137 x pi / 180,000 = 111.3 m.
 */
class StreetGraphTest {

  @Test
  void lineIsMeasuredAlongItsVertices() {
    // 2 x 111.319 m; the vertex between is nobody else's, and no junction.
    assertEquals(List.of("0,0 - 2,0 222.6"), shown(line(0, 0, 1, 0, 2, 0)));
  }

  @Test
  void lineIsSplitWhereAnotherEndsAtItsVertex() {
    // 0.001 degrees of latitude at the equator are 110.574 m.
    assertEquals(
        List.of("0,0 - 1,0 111.3", "1,0 - 2,0 111.3", "1,0 - 1,1 110.6"),
        shown(line(0, 0, 1, 0, 2, 0), line(1, 0, 1, 1)));
  }

  @Test
  void linesThatCrossAtACommonVertexAreJoined() {
    RoadTable roads = graph(line(0, 0, 1, 0, 2, 0), line(1, -1, 1, 0, 1, 1));
    assertEquals(5, roads.junctions().size());
    assertEquals(4, roads.roads().size());
  }

  @Test
  void linesThatCrossWithoutACommonVertexAreNotJoined() {
    RoadTable roads = graph(line(0, 0, 2, 0), line(1, -1, 1, 1));
    assertEquals(4, roads.junctions().size());
    assertEquals(2, roads.roads().size());
  }

  @Test
  void repeatedLineCountsOnce() {
    assertEquals(
        List.of("0,0 - 2,0 222.6"),
        shown(line(0, 0, 1, 0, 2, 0), line(0, 0, 1, 0, 2, 0), line(2, 0, 1, 0, 0, 0)));
  }

  @Test
  void pieceSharedByTwoLinesCountsOnce() {
    assertEquals(
        List.of("0,0 - 1,0 111.3", "1,0 - 2,0 111.3"),
        shown(line(0, 0, 1, 0, 2, 0), line(2, 0, 1, 0)));
  }

  @Test
  void twoStreetsBetweenTheSameJunctionsAreKept() {
    RoadTable roads = graph(line(0, 0, 1, 0, 2, 0), line(0, 0, 1, 1, 2, 0));
    assertEquals(2, roads.junctions().size());
    assertEquals(2, roads.roads().size());
  }

  @Test
  void lineThatEndsAtItsOwnMiddleIsSplit() {
    // A way of 111.3 m to a loop that comes back to its begin.
    RoadTable roads = graph(line(0, 0, 1, 0, 2, 0, 2, 1, 1, 0));
    assertEquals(2, roads.junctions().size());
    assertEquals(List.of(1, 1), roads.roads().stream().map(RoadTable.Road::to).toList());
  }

  @Test
  void loopsAndTheirJunctionsCanBeLeftOut() {
    RoadTable roads = graph(line(0, 0, 1, 0, 0, 0), line(3, 0, 4, 0)).withoutLoops();
    assertEquals(2, roads.junctions().size());
    assertEquals(1, roads.roads().size());
    assertEquals(1, roads.roads().get(0).to());
  }

  @Property
  void graphDoesNotDependOnTheDirectionOfLines(@ForAll("lines") List<Coordinate[]> lines) {
    List<Coordinate[]> reversed = new ArrayList<>();
    for (Coordinate[] line : lines) {
      Coordinate[] copy = line.clone();
      CoordinateArrays.reverse(copy);
      reversed.add(copy);
    }
    RoadTable one = StreetGraph.of(lines, RoadClass.MINOR);
    RoadTable other = StreetGraph.of(reversed, RoadClass.MINOR);
    assertEquals(places(one), places(other));
    assertEquals(one.roads().size(), other.roads().size());
    assertEquals(one.totalKm(), other.totalKm(), 1e-9);
  }

  @Provide
  Arbitrary<List<Coordinate[]>> lines() {
    Arbitrary<Coordinate> vertex =
        Arbitraries.integers().between(0, 8).map(i -> vertex(i % 3, Math.floorDiv(i, 3)));
    return vertex
        .list()
        .ofMinSize(2)
        .ofMaxSize(5)
        .map(list -> CoordinateArrays.removeRepeatedPoints(list.toArray(Coordinate[]::new)))
        .filter(line -> line.length > 1)
        .list()
        .ofMaxSize(6);
  }

  private static Set<Location> places(RoadTable roads) {
    return roads.locations().stream().collect(Collectors.toSet());
  }

  private static List<String> shown(Coordinate[]... lines) {
    RoadTable roads = graph(lines);
    return roads.roads().stream()
        .map(r -> end(roads, r.from()) + " - " + end(roads, r.to()) + metres(r))
        .toList();
  }

  private static String metres(RoadTable.Road road) {
    return " " + RoundedText.text(road.lengthM(), 1);
  }

  private static String end(RoadTable roads, int junction) {
    Location place = roads.junctions().get(junction).location();
    return Math.round(place.lon() * 1000) + "," + Math.round(place.lat() * 1000);
  }

  private static RoadTable graph(Coordinate[]... lines) {
    return StreetGraph.of(List.of(lines), RoadClass.MINOR);
  }

  /** A line of vertices in thousandths of a degree: longitude, latitude, longitude ... */
  private static Coordinate[] line(int... thousandths) {
    Coordinate[] line = new Coordinate[thousandths.length / 2];
    for (int i = 0; i < line.length; i++) {
      line[i] = vertex(thousandths[2 * i], thousandths[2 * i + 1]);
    }
    return line;
  }

  private static Coordinate vertex(int lonThousandths, int latThousandths) {
    return new Coordinate(lonThousandths / 1000.0, latThousandths / 1000.0);
  }
}
