package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.layers.StationPlacer;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** Near the equator, where 0.0001 degrees are 11.1 m. */
class OsmStationsTest {

  private static final ZoneDraft ZONE =
      new ZoneDraft("z", "Middle", "p", new Location(0.5, 0.5), 1, 1, "town");
  private static final String POINT = "man_made=charge_point|socket:ccs=1";

  private final LayerTally tally = new LayerTally(Layer.EXISTING, "stations");

  private StationPlacer added(RegionFrame frame, OsmThing... things) {
    StationPlacer placer = new StationPlacer(frame, List.of(), place -> ZONE);
    new OsmStations(frame, LocalDate.of(2026, 5, 15), placer, tally).add(Arrays.asList(things));
    assertTrue(tally.isComplete(), () -> tally.read() + " read, " + tally.takenByStatus());
    return placer;
  }

  private Map<String, Map<String, Integer>> existing(OsmThing... things) {
    return added(ToyFrame.frame(), things).existing();
  }

  private static OsmThing station(String id, double lon, String tags) {
    return OsmThings.node(id, lon, 0.5, "amenity=charging_station|" + tags);
  }

  private static OsmThing point(String id, double lon, String tags) {
    return OsmThings.node(id, lon, 0.5, POINT + "|" + tags);
  }

  @Test
  void chargePointsWithinTheAreaOfAStationCarryItsSockets() {
    OsmThing area =
        OsmThings.area("w1", 0.1, 0.4999, 0.102, 0.5001, "amenity=charging_station|name=Yard");
    assertEquals(
        Map.of("w1", Map.of("dc60", 2)),
        // 0.1019 is 99 m from the middle of the area, and within it; the third is 1.1 km away.
        existing(point("n1", 0.1001, ""), point("n2", 0.1019, ""), area));
    assertEquals(2, tally.remarks().get("charge points counted with their station"));
  }

  @Test
  void chargePointsNearTheNodeOfAStationCarryItsSockets() {
    assertEquals(
        Map.of("n1", Map.of("dc60", 2), "n4", Map.of("dc60", 1)),
        existing(
            station("n1", 0.1, "name=Yard"),
            point("n2", 0.1001, ""),
            point("n3", 0.1004, ""),
            // 67 m away, and so no part of it.
            point("n4", 0.1006, "")));
    assertEquals(1, tally.remarks().get("groups of charge points without a station on the map"));
    assertEquals(2, tally.read());
  }

  @Test
  void chargePointBelongsToTheNearestStationOfItsOperator() {
    assertEquals(
        Map.of("n1", Map.of("dc60", 1), "n2", Map.of("ac11", 1)),
        existing(
            station("n1", 0.1, "operator=A"),
            station("n2", 0.1002, "operator=B"),
            point("n3", 0.1002, "operator=A")));
  }

  @Test
  void chargePointsWithoutAStationAreOneWhereTheyAreNear() {
    assertEquals(
        Map.of("n1", Map.of("dc60", 2), "n3", Map.of("dc60", 1), "n4", Map.of("dc60", 1)),
        existing(
            point("n1", 0.1, "operator=A"),
            point("n2", 0.1002, "operator=A"),
            point("n3", 0.1003, "operator=B"),
            point("n4", 0.2, "operator=A")));
    assertEquals(3, tally.read());
  }

  @Test
  void capacityOfTheStationLimitsAndFillsItsChargePoints() {
    assertEquals(
        Map.of("n1", Map.of("dc60", 2), "n4", Map.of("dc60", 5)),
        existing(
            station("n1", 0.1, "capacity=2"),
            // Each has two plugs: four in all.
            point("n2", 0.1001, "socket:type2=1"),
            point("n3", 0.1001, "socket:type2=1"),
            station("n4", 0.2, "capacity=5"),
            point("n5", 0.2001, ""),
            point("n6", 0.2001, "")));
  }

  @Test
  void stationWithinTheAreaOfAnotherIsCountedWithIt() {
    OsmThing area =
        OsmThings.area("w1", 0.1, 0.4999, 0.102, 0.5001, "amenity=charging_station|capacity=4");
    assertEquals(
        Map.of("w1", Map.of("dc150", 4)),
        existing(station("n1", 0.1003, "socket:ccs=4|socket:ccs:output=150 kW|operator=A"), area));
    assertEquals(
        Map.of("within the area of another station, and counted with it", 1), tally.leftOut());
  }

  @Test
  void whatIsNotForCarsOrNotThereIsCountedUnderItsReason() {
    assertEquals(
        Map.of("n1", Map.of("ac11", 3)),
        existing(
            station("n1", 0.1, "capacity=3|operational_status=out_of_order"),
            station("n2", 0.2, "access=private"),
            station("n3", 0.3, "bicycle=designated"),
            station("n4", 0.4, "socket:mcs=2"),
            station("n5", 0.5, "socket:shimano_steps_5pin=2"),
            station("n6", 0.6, "scooter=yes|motorcar=no"),
            station("n7", 0.7, "disused=yes"),
            OsmThings.node("n8", 0.8, 0.5, "disused:amenity=charging_station"),
            OsmThings.node("n9", 0.1001, 0.5, "proposed:man_made=charge_point")));
    assertEquals(
        Map.of(
            "private", 1,
            "for bicycles", 2,
            "for trucks", 1,
            "for motorcycles or scooters, for which region.yaml has no outlets", 1,
            "disused", 2),
        tally.leftOut());
    assertEquals(1, tally.remarks().get("out of order, counted as existing"));
    assertEquals(1, tally.remarks().get("charge points left out: planned"));
  }

  @Test
  void chargePointsOfAStationThatIsLeftOutAreLeftOutToo() {
    OsmThing area =
        OsmThings.area("w1", 0.1, 0.4999, 0.102, 0.5001, "amenity=charging_station|access=private");
    assertEquals(
        Map.of("n4", Map.of("dc60", 1)),
        existing(
            point("n1", 0.1001, ""),
            station("n2", 0.2, "disused=yes"),
            point("n3", 0.2001, ""),
            // A new station in the place of one that is gone.
            station("n4", 0.3, ""),
            station("n5", 0.3, "disused=yes"),
            point("n6", 0.3001, ""),
            area));
    assertEquals(2, tally.remarks().get("charge points left out: of a station that is left out"));
  }

  @Test
  void scooterStationsHaveOutletsWhereTheRegionPlansThem() {
    StationPlacer placer =
        added(
            ToyFrame.withOutlets(),
            station("n1", 0.1, "scooter=yes|motorcar=no|capacity=6"),
            station("n2", 0.2, "socket:type2=2|socket:schuko=3"));
    assertEquals(
        Map.of("n1", Map.of("e2w", 6), "n2", Map.of("ac11", 2, "e2w", 3)), placer.existing());
  }

  @Test
  void siteIsAsSureAsTheLeastSureOfItsStations() {
    StationPlacer placer =
        added(
            ToyFrame.frame(),
            station("n1", 0.1, "capacity=6"),
            station("n2", 0.2, ""),
            station("n3", 0.3, "capacity=about 4"));
    assertEquals(Status.PUBLISHED, placer.existingStatus("n1"));
    assertEquals(Status.ASSUMED, placer.existingStatus("n2"));
    assertEquals(Status.DERIVED, placer.existingStatus("n3"));
    assertEquals(Status.ASSUMED, placer.existingStatus("elsewhere"));
    assertEquals(Map.of("published", 1, "assumed", 1, "derived", 1), tally.takenByStatus());
  }

  @Test
  void regionWithoutATypeTakesNoStation() {
    RegionFrame cars = ToyFrame.frame();
    RegionFrame bare =
        new RegionFrame(
            cars.id(),
            cars.bounds(),
            cars.phases(),
            cars.vehicleClasses(),
            Map.of(),
            Map.of(),
            List.of());
    assertEquals(Map.of(), added(bare, station("n1", 0.1, "capacity=6")).existing());
    assertEquals(Map.of("without a port type of region.yaml", 1), tally.leftOut());
  }
}
