package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** A road of 100 km along latitude 10, with a node every 10 km; lengths are those of the table. */
class AlongCorridorsTest {

  private static final RoadTable ROADS = roads();

  private static RoadTable roads() {
    List<RoadTable.Junction> junctions = new ArrayList<>();
    List<RoadTable.Road> roads = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      junctions.add(new RoadTable.Junction("n" + i, new Location(105 + 0.1 * i, 10)));
      if (i > 0) {
        roads.add(new RoadTable.Road(i - 1, i, 10_000, RoadClass.TRUNK));
      }
    }
    return new RoadTable(junctions, roads);
  }

  private static Corridor corridor(String id, double from, double to) {
    return new Corridor(
        0,
        id,
        id,
        "",
        Set.of(RoadClass.TRUNK),
        List.of(new Location(from, 10), new Location(to, 10)),
        Status.ASSUMED);
  }

  private static List<String> places(AlongCorridors along, Corridor... corridors) {
    return along.places(ROADS, List.of(corridors)).stream()
        .map(place -> place.corridor() + "@" + place.km())
        .toList();
  }

  @Test
  void firstPlaceIsHalfADistanceFromTheBeginning() {
    // At 20 and 60 km; the next would be at 100, the end.
    AlongCorridors along = new AlongCorridors(List.of("east"), 40_000, 0);
    assertEquals(List.of("east@20", "east@60"), places(along, corridor("east", 105, 106)));
    // 12.5 and 37.5, 62.5, 87.5 are moved to the nearest nodes.
    along = new AlongCorridors(List.of("east"), 25_000, 0);
    assertEquals(
        List.of("east@10", "east@40", "east@60", "east@90"),
        places(along, corridor("east", 105, 106)));
  }

  @Test
  void onlyNamedCorridorsHavePlaces() {
    AlongCorridors along = new AlongCorridors(List.of("west"), 40_000, 0);
    assertEquals(List.of(), places(along, corridor("east", 105, 106)));
  }

  @Test
  void corridorWithoutAnyRoadHasNoPlaces() {
    AlongCorridors along = new AlongCorridors(List.of("east"), 40_000, 0);
    RoadTable none = new RoadTable(List.of(), List.of());
    assertEquals(List.of(), along.places(none, List.of(corridor("east", 105, 106))));
  }

  @Test
  void corridorsThatShareARoadShareItsPlaces() {
    Corridor east = corridor("east", 105, 106);
    Corridor west = corridor("west", 106, 105);
    // West's are 20 and 60 from the other end: at 80 and 40, each 20 km, some 22 km as the crow
    // flies on the map, from the next one of east's.
    AlongCorridors apart = new AlongCorridors(List.of("east", "west"), 40_000, 25_000);
    assertEquals(List.of("east@20", "east@60"), places(apart, east, west));
    AlongCorridors near = new AlongCorridors(List.of("east", "west"), 40_000, 20_000);
    assertEquals(List.of("east@20", "east@60", "west@20", "west@60"), places(near, east, west));
  }
}
