package org.chargeplan.importer.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** People of made-up maps on the equator, where 0.01 degrees are about 1.11 km. */
class CensusTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final Envelope WORLD = new Envelope(-1, 1, -1, 1);

  private final List<MapPlace> places = new ArrayList<>();
  private final List<MapBorder> borders = new ArrayList<>();
  private final Homes homes = new Homes();
  private LayerTally tally = new LayerTally(Layer.ZONES, "places");
  private Envelope shown = WORLD;

  private Census census() {
    tally = new LayerTally(Layer.ZONES, "places");
    tally.read(places.size());
    Census census =
        Census.of(
            new CensusMap(
                places,
                borders,
                homes,
                new Window(shown, true),
                "land",
                "Land",
                OptionalDouble.empty()),
            tally);
    assertTrue(tally.isComplete(), () -> tally.leftOut() + " of " + tally.read());
    return census;
  }

  private static Map<String, Long> people(Census census) {
    return census.zones().stream()
        .collect(Collectors.toMap(PeopledZone::name, zone -> Math.round(zone.people())));
  }

  /** The zones of the only city, which share all of its people. */
  private Map<String, Long> shares(double ofCity) {
    Census census = census();
    assertEquals(
        ofCity, census.zones().stream().mapToDouble(PeopledZone::people).sum(), 1e-6 * ofCity);
    return people(census);
  }

  private void place(String id, PlaceKind kind, double lon, double lat, String people) {
    places.add(
        new MapPlace(
            id, id, id, kind, new Location(lon, lat), Optional.empty(), CountText.read(people)));
  }

  private void border(String name, int level, Envelope box, String people) {
    borders.add(
        new MapBorder(
            "r" + name,
            name,
            name,
            level,
            box(box),
            true,
            CountText.read(people),
            Set.of(),
            Set.of()));
  }

  private static Geometry box(Envelope box) {
    return GEOMETRY.toGeometry(box);
  }

  private void streets(double lon, double lat, double lengthM) {
    homes.add(Homes.Sign.STREETS, new Location(lon, lat), lengthM);
  }

  @Test
  void streetsOutsideTheStatedBoundsAreStillAZone() {
    homes.add(Homes.Sign.STREETS, new Location(0.5, 0.5), 4000);
    shown = new Envelope(-0.1, 0, -0.1, 0);
    // 4 km of street with 150 people each.
    assertEquals(Map.of("Land", 600L), people(census()));
  }

  @Test
  void figuresStayAndPlacesWithoutOneAreAssumedByTheirKind() {
    place("Alm", PlaceKind.VILLAGE, 0, 0, "1 234");
    place("Berg", PlaceKind.VILLAGE, 0.3, 0, "~800");
    place("Clus", PlaceKind.TOWN, 0.6, 0, "");
    Census census = census();
    assertEquals(Map.of("Alm", 1234L, "Berg", 800L, "Clus", 10_000L), people(census));
    assertEquals(
        List.of(Status.PUBLISHED, Status.DERIVED, Status.ASSUMED),
        census.zones().stream().map(PeopledZone::status).toList());
  }

  @Test
  void peopleOfACityAreSpreadOverItsSuburbsByStreets() {
    place("City", PlaceKind.CITY, 0, 0, "60000");
    place("East", PlaceKind.SUBURB, 0.01, 0, "");
    place("West", PlaceKind.SUBURB, -0.01, 0, "");
    // Both are 1.11 km from the centre of the city, which is a part of its own then. 1, 2 and 3 km.
    streets(0, 0, 1000);
    streets(0.01, 0, 2000);
    streets(-0.01, 0, 3000);
    assertEquals(Map.of("City", 10_000L, "East", 20_000L, "West", 30_000L), shares(60_000));
  }

  @Test
  void suburbsWithFiguresKeepThemAndTheOthersShareTheRest() {
    place("City", PlaceKind.CITY, 0, 0, "60000");
    place("East", PlaceKind.SUBURB, 0.008, 0, "12000");
    place("West", PlaceKind.SUBURB, -0.008, 0, "");
    place("North", PlaceKind.SUBURB, 0, 0.008, "");
    streets(0.008, 0, 9000);
    streets(-0.008, 0, 1000);
    streets(0, 0.008, 3000);
    // 48,000 are left, a quarter of them in the west.
    assertEquals(Map.of("East", 12_000L, "West", 12_000L, "North", 36_000L), shares(60_000));
  }

  @Test
  void onlySuburbWithoutAFigureHasTheRestThoughTheMapShowsNoHomesThere() {
    place("City", PlaceKind.CITY, 0, 0, "60000");
    place("East", PlaceKind.SUBURB, 0.008, 0, "12000");
    place("West", PlaceKind.SUBURB, -0.02, 0, "");
    streets(0.008, 0, 9000);
    assertEquals(Map.of("East", 12_000L, "West", 48_000L), shares(60_000));
    // Two without homes have a half each.
    place("North", PlaceKind.SUBURB, 0, 0.02, "");
    assertEquals(Map.of("East", 12_000L, "West", 24_000L, "North", 24_000L), shares(60_000));
  }

  @Test
  void residentialLandGoesBeforeStreetsWhereItIsAroundMostOfThem() {
    place("City", PlaceKind.CITY, 0, 0, "40000");
    place("East", PlaceKind.SUBURB, 0.008, 0, "");
    place("West", PlaceKind.SUBURB, -0.008, 0, "");
    streets(0.008, 0, 5000);
    streets(-0.008, 0, 5000);
    homes.add(Homes.Sign.LAND, new Location(0.008, 0), 3);
    assertEquals(Map.of("East", 20_000L, "West", 20_000L), shares(40_000));
    homes.add(Homes.Sign.LAND, new Location(-0.008, 0), 1);
    assertEquals(Map.of("East", 30_000L, "West", 10_000L), shares(40_000));
  }

  @Test
  void cityWithoutSuburbsIsCellsOfAKilometre() {
    place("City", PlaceKind.CITY, 0, 0, "40000");
    streets(0, 0, 2000);
    streets(0.018, 0, 1000);
    streets(0, -0.018, 1000);
    assertEquals(
        Map.of("City, centre", 20_000L, "City, 2 km east", 10_000L, "City, 2 km south", 10_000L),
        shares(40_000));
    assertEquals(
        Set.of("City-e0n0", "City-e2n0", "City-e0s2"),
        census().zones().stream().map(PeopledZone::id).collect(Collectors.toSet()));
  }

  @Test
  void mapOfAHalfOfACityHasHalfOfItsPeople() {
    place("City", PlaceKind.CITY, 0, 0, "30000");
    border("City", 8, new Envelope(-0.02, 0.02, -0.02, 0.02), "40000");
    streets(-0.005, 0.005, 1000);
    shown = new Envelope(-1, 0, -1, 1);
    // The figure of the border goes before that of the point, and its western half is shown.
    assertEquals(Map.of("City", 20_000L), people(census()));
  }

  @Test
  void mapOfTheMiddleOfACityHasTheFewPeopleThatLiveThere() {
    place("City", PlaceKind.CITY, 0, 0, "600000");
    shown = new Envelope(-0.005, 0.005, -0.005, 0.005);
    Census census = census();
    // A circle of 200 km2 has a radius of 7.98 km, densities fall by e in 2.66 km. Of the circle,
    // 1 - 4/e^3 = 0.8009 of an endless city live within; in the 1.237 km2 at its middle, with mean
    // distance 0.426 km, 1.237 x e^-0.16 / (2 pi x 2.66^2 x 0.8009) = 0.0296 of them.
    double people = census.people();
    assertEquals(0.0296 * 600_000, people, 700);
    assertEquals(Status.ASSUMED, census.zones().get(0).status());
    assertTrue(
        census.lines().get(0).startsWith("City: 600,000 people on the map, of which 17,"),
        census.lines().get(0));
  }

  @Test
  void villagesInsideABorderAreAmongItsPeople() {
    place("Town", PlaceKind.TOWN, 0, 0, "");
    place("Village", PlaceKind.VILLAGE, 0.05, 0, "3000");
    place("Hamlet", PlaceKind.HAMLET, 0.03, 0, "");
    border("Town", 8, new Envelope(-0.1, 0.1, -0.1, 0.1), "15000");
    assertEquals(Map.of("Town", 11_900L, "Village", 3000L, "Hamlet", 100L), people(census()));
  }

  @Test
  void capitalHasNotThePeopleOfItsCountry() {
    place("Land", PlaceKind.TOWN, 0, 0, "15000");
    border("Land", 2, WORLD, "2000000");
    assertEquals(Map.of("Land", 15_000L), people(census()));
  }

  @Test
  void suburbsWithoutACityAreZones() {
    place("Nook", PlaceKind.SUBURB, 0, 0, "7000");
    place("Crook", PlaceKind.QUARTER, 0.1, 0, "");
    place("Inner", PlaceKind.NEIGHBOURHOOD, 0.001, 0, "");
    assertEquals(Map.of("Nook", 7000L, "Crook", 5000L), people(census()));
    assertEquals(1, tally.leftOut().get("inside a part of a city that is a zone"));
  }

  @Test
  void quartersOfASmallTownAreNoZones() {
    place("Town", PlaceKind.TOWN, 0, 0, "9000");
    place("Old", PlaceKind.QUARTER, 0.001, 0, "");
    place("New", PlaceKind.QUARTER, -0.001, 0, "");
    assertEquals(Map.of("Town", 9000L), people(census()));
  }

  @Test
  void placeThatIsDrawnTwiceIsOne() {
    place("Town", PlaceKind.TOWN, 0, 0, "9000");
    places.add(
        new MapPlace(
            "w1",
            "Town",
            "Town",
            PlaceKind.TOWN,
            new Location(0.005, 0),
            Optional.of(box(new Envelope(-0.01, 0.02, -0.01, 0.01))),
            CountText.read("9500")));
    Census census = census();
    assertEquals(Map.of("Town", 9500L), people(census));
    assertEquals("Town", census.zones().get(0).id());
  }

  @Test
  void islandsAndDwellingsAreZonesWhereTheyAreAlone() {
    place("Shore", PlaceKind.VILLAGE, 0, 0, "500");
    place("Near", PlaceKind.ISLAND, 0.01, 0, "40");
    place("Far", PlaceKind.ISLAND, 0.2, 0, "40");
    place("Rock", PlaceKind.ISLET, 0.3, 0, "");
    place("Streets", PlaceKind.ISLAND, 0.4, 0, "");
    streets(0.4, 0, 500);
    place("Farm", PlaceKind.ISOLATED_DWELLING, 0.02, 0, "");
    place("Hut", PlaceKind.ISOLATED_DWELLING, -0.2, 0, "");
    assertEquals(Map.of("Shore", 500L, "Far", 40L, "Streets", 100L, "Hut", 5L), people(census()));
  }

  @Test
  void mapWithoutAPlaceIsOneZoneAmidItsStreets() {
    streets(0.1, 0.1, 10_000);
    streets(0.12, 0.1, 30_000);
    Census census = census();
    // 40 km of streets with 150 people each.
    assertEquals(Map.of("Land", 6000L), people(census));
    assertEquals(new Location(0.12, 0.1), census.zones().get(0).location());
    assertEquals(Status.ASSUMED, census.zones().get(0).status());
    assertTrue(census.lines().get(0).startsWith("no inhabited place on the map"));
  }

  @Test
  void warningsNameZonesOfTooManyPeopleAndPeopleWhoDoNotFit() {
    PeopledZone small = zone("Small", 1000);
    assertEquals(List.of(), PeopleWarnings.of(List.of(small, small, small), 10));
    List<String> large = PeopleWarnings.of(List.of(zone("Big", 150_000), small), 500);
    assertEquals(1, large.size());
    assertTrue(large.get(0).contains("the zone Big stands for 150,000 people"), large.get(0));
    List<String> half = PeopleWarnings.of(List.of(zone("Half", 2500), small, small), 0);
    assertTrue(half.get(0).contains("56 % of all people live in one zone, Half"), half.get(0));
    List<String> crowd = PeopleWarnings.of(List.of(zone("A", 90_000), zone("B", 90_000)), 20);
    assertTrue(crowd.get(0).contains("20.0 km of streets don't fit: 9,000 people a km"));
  }

  private static PeopledZone zone(String name, double people) {
    return new PeopledZone(
        name, name, "town", new Location(0, 0), 1, people, Status.PUBLISHED, false);
  }
}
