package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chargeplan.region.Roads;
import org.jgrapht.traverse.ClosestFirstIterator;

/** Against JGraphT's iterator on random roads, some of them loops, doubles or without length. */
class RoadGraphProperties {

  private static final double EXACT = 1e-6;

  private record Visit(int node, int from, double distanceM) {}

  @Property(tries = 300)
  void nodesWithinReachMatchJgrapht(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int beginnings) {
    Random random = new Random(seed);
    Roads roads = randomRoads(random);
    RoadGraph graph = new RoadGraph(roads);
    // One graph for all, so that a search which leaves traces spoils the next.
    for (int search = 0; search < 5; search++) {
      int[] from = random.ints(beginnings, 0, roads.nodes().size()).toArray();
      double reachM = random.nextInt(3_000);
      Map<Integer, Visit> found = new LinkedHashMap<>();
      graph.forEachWithin(
          from,
          reachM,
          (node, origin, pathM) -> {
            Visit before = found.put(node, new Visit(node, origin, pathM));
            assertEquals(null, before, "A node is visited once.");
          });
      Map<Integer, Double> expected = reference(roads, from, reachM);
      assertEquals(expected.keySet(), found.keySet());
      expected.forEach((node, pathM) -> assertEquals(pathM, found.get(node).distanceM(), EXACT));
      assertInOrder(List.copyOf(found.values()));
      for (Visit visit : found.values()) {
        double fromOriginM = reference(roads, new int[] {visit.from()}, reachM).get(visit.node());
        assertTrue(Arrays.stream(from).anyMatch(node -> node == visit.from()), visit::toString);
        assertEquals(fromOriginM, visit.distanceM(), EXACT, visit::toString);
      }
    }
  }

  private static void assertInOrder(List<Visit> visits) {
    List<Visit> inOrder =
        visits.stream().sorted(Comparator.comparingDouble(Visit::distanceM)).toList();
    assertEquals(inOrder, visits);
  }

  private static Map<Integer, Double> reference(Roads roads, int[] from, double reachM) {
    List<Integer> start = Arrays.stream(from).boxed().distinct().collect(Collectors.toList());
    ClosestFirstIterator<Integer, Integer> nearest =
        new ClosestFirstIterator<>(RoadGraph.weighted(roads, Roads.Edge::lengthM), start, reachM);
    Map<Integer, Double> found = new LinkedHashMap<>();
    while (nearest.hasNext()) {
      Integer node = nearest.next();
      found.put(node, nearest.getShortestPathLength(node));
    }
    return found;
  }

  /** Lengths are whole decimetres, so that different ways of the same length occur. */
  private static Roads randomRoads(Random random) {
    Places places = new Places();
    int nodes = 1 + random.nextInt(40);
    IntStream.range(0, nodes).forEach(node -> places.node(108 + 0.001 * node, 16));
    for (int road = random.nextInt(3 * nodes); road >= 0; road--) {
      places.road(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(8_000) / 10.0);
    }
    return places.zone(108, 16).region().roads();
  }
}
