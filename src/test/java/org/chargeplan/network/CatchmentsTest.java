package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chargeplan.region.Falloff;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;

/** Cars reach 5,000 m by road and decay at 2,000 m, two-wheelers 2,000 m and 1,000 m. */
class CatchmentsTest {

  private static final double EXACT = 1e-6;

  private static List<Catchments.Part> parts(Region region, String siteId, String classId) {
    VehicleClass vehicleClass =
        region.vehicleClasses().stream().filter(c -> c.id().equals(classId)).findFirst().get();
    return new Catchments(Network.of(region, 20_000), region.lastPhase())
        .of(region.sitesById().get(siteId), vehicleClass);
  }

  private static List<String> zones(List<Catchments.Part> parts) {
    return parts.stream().map(part -> part.zone().id()).toList();
  }

  @Test
  void twoZonesShareByDemandAndDistance() {
    // s1: z1 at 0 m, 800 kWh: 800; z2 at 2,200 m, 200 kWh: 200 x exp(-0.5 x 1.1^2) = 109.2149.
    List<Catchments.Part> parts = parts(ToyRegion.read(), "s1", "car");
    assertEquals(List.of("z1", "z2"), zones(parts));
    assertEquals(800 / 909.2149, parts.get(0).share(), EXACT);
    assertEquals(109.2149 / 909.2149, parts.get(1).share(), EXACT);
  }

  @Test
  void equalDistancesShareByDemandAlone() {
    // s2 lies 1,100 m from z1 and from z2: 800 to 200 kWh.
    List<Catchments.Part> parts = parts(ToyRegion.read(), "s2", "car");
    assertEquals(0.8, parts.get(0).share(), EXACT);
    assertEquals(0.2, parts.get(1).share(), EXACT);
  }

  @Test
  void eachClassHasItsOwnReach() {
    // Two-wheelers of z2 do not go the 2,200 m to s1.
    List<Catchments.Part> parts = parts(ToyRegion.read(), "s1", "two-wheeler");
    assertEquals(List.of("z1"), zones(parts));
    assertEquals(1, parts.get(0).share(), EXACT);
  }

  @Test
  void zoneExactlyAtTheReachIsServed() {
    Region region = new ToyFiles().replace("region.yaml", "reach_m: 2000", "reach_m: 2200").read();
    assertEquals(List.of("z1", "z2"), zones(parts(region, "s1", "two-wheeler")));
    region = new ToyFiles().replace("region.yaml", "reach_m: 2000", "reach_m: 2199").read();
    assertEquals(List.of("z1"), zones(parts(region, "s1", "two-wheeler")));
  }

  @Test
  void aSmallShareIsLeftOutAndTheOthersGrow() {
    // z2 with 14 kWh pulls 14 x 0.546074 = 7.6 of 807.6: 0.9 %.
    Region region = new ToyFiles().replace("zones.csv", "30,5000,100,200", "30,5000,7,14").read();
    List<Catchments.Part> parts = parts(region, "s1", "car");
    assertEquals(List.of("z1"), zones(parts));
    assertEquals(1, parts.get(0).share(), EXACT);
  }

  @Test
  void aSiteFarFromEverybodyServesNobody() {
    Region region = new ToyFiles().shortReach().read();
    assertEquals(List.of(), parts(region, "s3", "car"));
  }

  @Test
  void zonesWithoutDemandTakeNoShare() {
    Region region = new ToyFiles().replace("zones.csv", "400,800,200,400", "0,0,200,400").read();
    assertEquals(List.of("z2"), zones(parts(region, "s1", "car")));
    assertTrue(zones(parts(region, "s1", "two-wheeler")).contains("z1"));
  }

  @Test
  void minutesAreThoseOfTheFastestRoute() {
    // From z0 the street of 5.5 km takes 15 minutes, the motorway of 11.5 km 9; z1 is at the site.
    Region region = TravelTimeTest.townWithMotorway().zone(108.05, 16).region();
    VehicleClass byTime = cars(region, Falloff.ofMinutes(20, 6));
    Network network = Network.of(region, 0, 20);
    List<Catchments.Part> parts =
        new Catchments(network, region.lastPhase()).of(region.sites().get(0), byTime);
    assertEquals(List.of("z0", "z1"), zones(parts));
    // Of equal demand: exp(-0.5 x 1.5^2) = 0.324652 to 1.
    assertEquals(0.324652 / 1.324652, parts.get(0).share(), 1e-5);
    VehicleClass soon = cars(region, Falloff.ofMinutes(8.9, 6));
    assertEquals(
        List.of("z1"),
        zones(new Catchments(network, region.lastPhase()).of(region.sites().get(0), soon)));
  }

  @Test
  void reachInMinutesNeedsTravelTimes() {
    Region region = ToyRegion.read();
    Catchments catchments = new Catchments(Network.of(region, 5_000), region.lastPhase());
    VehicleClass byTime = cars(region, Falloff.ofMinutes(20, 6));
    assertThrows(IllegalStateException.class, () -> catchments.of(region.sites().get(0), byTime));
  }

  /** The cars of a region with another falloff. */
  static VehicleClass cars(Region region, Falloff falloff) {
    VehicleClass cars = region.vehicleClasses().get(0);
    return new VehicleClass(
        cars.index(),
        cars.id(),
        cars.name(),
        falloff,
        cars.fleet(),
        cars.arrivals(),
        cars.status());
  }
}
