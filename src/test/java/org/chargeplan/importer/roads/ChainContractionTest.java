package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.roads.RoadTable.Junction;
import org.chargeplan.importer.roads.RoadTable.Road;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Speeds;
import org.junit.jupiter.api.Test;

class ChainContractionTest {

  private static final int NODES = 9;

  @Test
  void chainOfOneClassIsAddedUp() {
    // 0 -10- 1 -20- 2 -30- 3, all primary: one road of 60 between the ends.
    RoadTable chain = graph(4, primary(0, 1, 10), primary(1, 2, 20), primary(2, 3, 30));
    assertEquals(List.of("0-3 60 PRIMARY"), shown(contract(chain)));
  }

  @Test
  void junctionIsKeptWhereTheClassChanges() {
    RoadTable change = graph(3, primary(0, 1, 10), new Road(1, 2, 20, RoadClass.TERTIARY));
    assertEquals(List.of("0-1 10 PRIMARY", "1-2 20 TERTIARY"), shown(contract(change)));
  }

  @Test
  void junctionIsKeptWhereTheLimitChanges() {
    // 10 m at 90 and 20 m at 50: 0.4 s and 1.44 s, of which no limit of 30 m could keep both.
    RoadTable change = graph(4, limited(0, 1, 10, 90), limited(1, 2, 20, 50), limited(2, 3, 5, 50));
    assertEquals(List.of("0-1 10 PRIMARY", "1-3 25 PRIMARY"), shown(contract(change)));
    assertEquals(OptionalDouble.of(50), contract(change).roads().get(1).limitKmH());
    RoadTable untold = graph(3, primary(0, 1, 10), limited(1, 2, 20, 50));
    assertEquals(2, contract(untold).roads().size());
  }

  private static Road limited(int from, int to, double lengthM, double limitKmH) {
    return new Road(from, to, lengthM, RoadClass.PRIMARY, OptionalDouble.of(limitKmH));
  }

  @Test
  void neededJunctionIsKept() {
    RoadTable chain = graph(3, primary(0, 1, 10), primary(1, 2, 20));
    assertEquals(List.of("0-1 10 PRIMARY", "1-2 20 PRIMARY"), shown(contract(chain, 1)));
  }

  @Test
  void shortestOfParallelRoadsIsKeptAndLoopsAreDropped() {
    RoadTable roads = graph(2, primary(0, 1, 10), primary(1, 0, 7), primary(1, 1, 3));
    assertEquals(List.of("0-1 7 PRIMARY"), shown(contract(roads)));
  }

  @Test
  void longerParallelRoadIsKeptWhereItIsFaster() {
    // 10 km of motorway at 90 are 6.7 minutes, 7 km of primary road at 50 are 8.4; 12 km of
    // motorway
    // are 8.0, but longer and slower than the first.
    Road motorway = new Road(0, 1, 10_000, RoadClass.MOTORWAY);
    Road longer = new Road(0, 1, 12_000, RoadClass.MOTORWAY);
    RoadTable roads = graph(2, longer, primary(0, 1, 7_000), motorway);
    assertEquals(List.of("0-1 7000 PRIMARY", "0-1 10000 MOTORWAY"), shown(contract(roads)));
  }

  @Test
  void contractionContinuesWhereARoundaboutBecameAParallelRoad() {
    // 0 -5- 1; a round way 1 -4- 2 -4- 3 and 1 -3- 4 -3- 3; 3 -5- 5. Its longer half of 8 goes, and
    // then 1 and 3 are chains themselves: 5 + 6 + 5 = 16.
    RoadTable roads =
        graph(
            6,
            primary(0, 1, 5),
            primary(1, 2, 4),
            primary(2, 3, 4),
            primary(1, 4, 3),
            primary(4, 3, 3),
            primary(3, 5, 5));
    assertEquals(List.of("0-5 16 PRIMARY"), shown(contract(roads)));
  }

  @Property
  void distancesAndTimesBetweenKeptJunctionsStay(
      @ForAll("graphs") RoadTable roads, @ForAll("needed") BitSet needed) {
    RoadTable shorter = ChainContraction.contract(roads, needed);
    assertAlike(shorter, ways(roads, Road::lengthM), ways(shorter, Road::lengthM));
    assertAlike(
        shorter,
        ways(roads, ChainContractionTest::minutes),
        ways(shorter, ChainContractionTest::minutes));
    needed.stream()
        .forEach(i -> assertTrue(shorter.junctions().contains(roads.junctions().get(i))));
  }

  private static void assertAlike(
      RoadTable shorter,
      Map<String, Map<String, Double>> before,
      Map<String, Map<String, Double>> after) {
    for (Junction from : shorter.junctions()) {
      for (Junction to : shorter.junctions()) {
        assertEquals(
            before.get(from.id()).get(to.id()),
            after.get(from.id()).get(to.id()),
            1e-9,
            from + " " + to);
      }
    }
  }

  private static double minutes(Road road) {
    return Speeds.USUAL.minutes(
        new Roads.Edge(0, 1, road.lengthM(), road.roadClass(), road.limitKmH()));
  }

  @Provide
  Arbitrary<RoadTable> graphs() {
    Arbitrary<Integer> node = Arbitraries.integers().between(0, NODES - 1);
    Arbitrary<RoadClass> roadClass = Arbitraries.of(RoadClass.PRIMARY, RoadClass.TERTIARY);
    Arbitrary<OptionalDouble> limit =
        Arbitraries.of(OptionalDouble.empty(), OptionalDouble.of(30), OptionalDouble.of(90));
    return Combinators.combine(node, node, Arbitraries.integers().between(0, 50), roadClass, limit)
        .as((from, to, lengthM, type, kmH) -> new Road(from, to, lengthM, type, kmH))
        .list()
        .ofMaxSize(14)
        .map(roads -> graph(NODES, roads.toArray(Road[]::new)));
  }

  @Provide
  Arbitrary<BitSet> needed() {
    return Arbitraries.integers()
        .between(0, NODES - 1)
        .list()
        .ofMaxSize(3)
        .map(
            list -> {
              BitSet set = new BitSet();
              list.forEach(set::set);
              return set;
            });
  }

  /** All shortest ways by Floyd and Warshall, in what a road weighs. */
  private static Map<String, Map<String, Double>> ways(
      RoadTable roads, ToDoubleFunction<Road> weight) {
    int n = roads.junctions().size();
    double[][] d = new double[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(d[i], Double.POSITIVE_INFINITY);
      d[i][i] = 0;
    }
    for (Road road : roads.roads()) {
      double way = Math.min(d[road.from()][road.to()], weight.applyAsDouble(road));
      d[road.from()][road.to()] = way;
      d[road.to()][road.from()] = way;
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
        }
      }
    }
    Map<String, Map<String, Double>> byId = new HashMap<>();
    for (int i = 0; i < n; i++) {
      Map<String, Double> row = new HashMap<>();
      for (int j = 0; j < n; j++) {
        row.put(roads.junctions().get(j).id(), d[i][j]);
      }
      byId.put(roads.junctions().get(i).id(), row);
    }
    return byId;
  }

  private static RoadTable contract(RoadTable roads, int... needed) {
    BitSet set = new BitSet();
    Arrays.stream(needed).forEach(set::set);
    return ChainContraction.contract(roads, set);
  }

  private static List<String> shown(RoadTable roads) {
    return roads.roads().stream()
        .map(
            r ->
                roads.junctions().get(r.from()).id()
                    + "-"
                    + roads.junctions().get(r.to()).id()
                    + " "
                    + RoundedText.text(r.lengthM(), 1)
                    + " "
                    + r.roadClass())
        .toList();
  }

  private static RoadTable graph(int nodes, Road... roads) {
    List<Junction> junctions = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      junctions.add(new Junction(Integer.toString(i), new Location(105, 10 + i / 100.0)));
    }
    return new RoadTable(junctions, List.of(roads));
  }

  private static Road primary(int from, int to, double lengthM) {
    return new Road(from, to, lengthM, RoadClass.PRIMARY);
  }
}
