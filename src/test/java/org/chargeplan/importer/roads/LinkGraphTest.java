package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.ToyLand;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.network.DisjointSets;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkGraphTest {

  private static final ZoneDraft NORTH_WEST = zone("a", 101.8, 0.5);
  private static final ZoneDraft NORTH_EAST = zone("b", 102.2, 0.5);
  private static final ZoneDraft SOUTH_WEST = zone("c", 101.7, -0.5);
  private static final ZoneDraft SOUTH_EAST = zone("d", 102.3, -0.5);
  private static final ZoneDraft OTHER_ISLAND = zone("e", 104.5, 0);

  @TempDir private Path folder;

  @Test
  void neighboursAreLinkedButNotAcrossTheBay() throws Exception {
    // A trapezoid: the Gabriel graph has its sides; that in the north is half over water.
    RoadTable graph =
        graph(List.of(NORTH_WEST, NORTH_EAST, SOUTH_WEST, SOUTH_EAST), spec(0.2, List.of()));
    assertEquals(Set.of("a-c", "b-d", "c-d"), ends(graph));
    RoadTable.Road south =
        graph.roads().stream().filter(r -> r.from() == 2 && r.to() == 3).findAny().orElseThrow();
    assertEquals(RoadClass.LINK, south.roadClass());
    assertEquals(2 * SOUTH_WEST.location().distanceM(SOUTH_EAST.location()), south.lengthM(), 1e-6);
  }

  @Test
  void bayIsCrossedWhereSoMuchWaterIsAllowed() throws Exception {
    RoadTable graph =
        graph(List.of(NORTH_WEST, NORTH_EAST, SOUTH_WEST, SOUTH_EAST), spec(0.5001, List.of()));
    assertEquals(Set.of("a-b", "a-c", "b-d", "c-d"), ends(graph));
  }

  @Test
  void islandIsJoinedOverWaterWhereThereIsNoOtherRoute() throws Exception {
    assertEquals(Set.of("a-b"), ends(graph(List.of(NORTH_WEST, NORTH_EAST), spec(0.2, List.of()))));
  }

  @Test
  void otherIslandIsReachedByCrossingsOnly() throws Exception {
    List<ZoneDraft> zones = List.of(SOUTH_WEST, SOUTH_EAST, OTHER_ISLAND);
    assertEquals(Set.of("c-d"), ends(graph(zones, spec(0.2, List.of()))));

    RoadTable graph = graph(zones, spec(0.2, List.of(ferry(104, 0))));
    assertEquals(
        Set.of("c-d", "d-crossing-1-from", "crossing-1-from-crossing-1-to", "e-crossing-1-to"),
        ends(graph));
    assertEquals(
        List.of(120_000.0),
        graph.roads().stream()
            .filter(road -> road.roadClass() == RoadClass.FERRY)
            .map(RoadTable.Road::lengthM)
            .toList());
  }

  @Test
  void placesOnAnIsletThatTheCoastlinesLackAreLinked() throws Exception {
    // 0.02 degrees are 2.2 km, within the 5 km; 0.5 degrees are not.
    List<ZoneDraft> zones = List.of(zone("x", 107, 0), zone("y", 107.02, 0), zone("z", 107.52, 0));
    RoadTable graph = graph(zones, spec(0.2, List.of()));
    assertEquals(Set.of("x-y"), ends(graph));
    assertEquals(3, graph.junctions().size());
  }

  @Test
  void crossingsThatReachNoPlaceAreReported() throws Exception {
    Land land = ToyLand.read(folder);
    Crossing good = ferry(104, 0);
    Crossing bad = ferry(109, 3);
    LinkGraph graph =
        LinkGraph.of(List.of(SOUTH_EAST, OTHER_ISLAND), spec(0.2, List.of(good, bad)), land);
    assertEquals(List.of(bad), graph.adrift());
  }

  @Property(tries = 200)
  void linkGraphIsPlanarAndConnected(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 2499) Integer> cells) {
    // Points of a grid of 50 x 50, some of them twice.
    List<ZoneDraft> zones =
        cells.stream()
            .map(cell -> zone("z", 101 + cell % 50 * 0.01, Math.floorDiv(cell, 50) * 0.01))
            .toList();
    RoadTable graph =
        LinkGraph.of(zones, spec(0.2, List.of()), Land.boundless(ToyLand.BOUNDS)).table();
    DisjointSets joined = new DisjointSets(zones.size());
    long joins = graph.roads().stream().filter(r -> joined.join(r.from(), r.to())).count();
    assertEquals(zones.size() - 1, joins);
    long places = zones.stream().map(ZoneDraft::location).distinct().count();
    long between = graph.roads().stream().filter(road -> road.lengthM() > 0).count();
    assertTrue(between <= Math.max(places - 1, 3 * places - 6), () -> between + " of " + places);
  }

  private RoadTable graph(List<ZoneDraft> zones, LinkSpec spec) throws IOException {
    return LinkGraph.of(zones, spec, ToyLand.read(folder)).table();
  }

  private static Set<String> ends(RoadTable graph) {
    Set<String> ends = new TreeSet<>();
    for (RoadTable.Road road : graph.roads()) {
      ends.add(
          graph.junctions().get(road.from()).id() + "-" + graph.junctions().get(road.to()).id());
    }
    return ends;
  }

  private static LinkSpec spec(double mostOverWater, List<Crossing> crossings) {
    return new LinkSpec(2, mostOverWater, 50_000, crossings);
  }

  /** A ferry from the first island's east coast. */
  private static Crossing ferry(double lon, double lat) {
    return new Crossing(
        "Ferry", Crossing.Kind.FERRY, new Location(103, -0.5), new Location(lon, lat), 120_000);
  }

  private static ZoneDraft zone(String id, double lon, double lat) {
    return new ZoneDraft(id, id, "P", new Location(lon, lat), 1, 1000, "");
  }
}
