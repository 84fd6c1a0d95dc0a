package org.chargeplan.importer.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Villages on the equator, where 0.01 degrees are 1.1 km each way. */
class HomePlacesTest {

  private final Homes homes = new Homes();

  private List<PeopledPlace> places(PeopledZone... zones) {
    CensusMap map =
        new CensusMap(
            List.of(),
            List.of(),
            homes,
            new Window(new Envelope(-1, 1, -1, 1), true),
            "toy",
            "Toy",
            OptionalDouble.empty());
    return HomePlaces.of(map, List.of(zones));
  }

  /** A zone around a point, of a radius of some 1.8 km. */
  private static PeopledZone zone(String id, double lon, double people, Status status) {
    return new PeopledZone(id, id, "village", new Location(lon, 0), 10, people, status, false);
  }

  private void street(double lon, double metres) {
    homes.add(Homes.Sign.STREETS, new Location(lon, 0.001), metres);
  }

  @Test
  void peopleAreWhereTheirStreetsAre() {
    street(0.001, 100);
    street(0.003, 100);
    street(0.012, 600);
    assertEquals(
        List.of(
            new PeopledPlace("a", new Location(0.002, 0.001), 100, Status.DERIVED),
            new PeopledPlace("a", new Location(0.012, 0.001), 300, Status.DERIVED)),
        places(zone("a", 0, 400, Status.PUBLISHED)));
  }

  @Test
  void homesBelongToTheNearestZone() {
    street(0.001, 100);
    street(0.008, 100);
    street(0.012, 100);
    street(0.019, 300);
    List<PeopledPlace> places =
        places(zone("a", 0, 400, Status.PUBLISHED), zone("b", 0.02, 800, Status.ASSUMED));
    assertEquals(List.of("a", "a", "b", "b"), places.stream().map(PeopledPlace::zone).toList());
    assertEquals(List.of(200, 200, 200, 600), places.stream().map(PeopledPlace::people).toList());
    assertEquals(Status.ASSUMED, places.get(3).status());
  }

  @Test
  void homesInOneSquareOrNoneLeavePeopleAtThePoint() {
    street(0.001, 100);
    street(0.003, 100);
    street(0.5, 100);
    assertEquals(
        List.of(),
        places(zone("a", 0, 400, Status.PUBLISHED), zone("b", -0.5, 400, Status.PUBLISHED)));
  }
}
