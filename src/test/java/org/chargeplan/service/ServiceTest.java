package org.chargeplan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;
import org.junit.jupiter.api.Test;

/**
 * The toy region. Cars reach 5,000 m and decay at 2,000 m. Open before the programme are s1 (8
 * outlets, 2 AC), s2 (2 DC) and s4 (2 outlets). A kWh a day: outlet 3, AC 15, DC 180.
 */
class ServiceTest {

  private static final double EXACT = 1e-6;

  private final Region region = ToyRegion.read();
  private final Network network = Network.of(region, 20_000);
  private final Phase first = region.phases().get(0);
  private final Phase last = region.phases().get(1);
  private final VehicleClass car = region.vehicleClasses().get(0);
  private final VehicleClass twoWheeler = region.vehicleClasses().get(1);

  private Site site(String id) {
    return region.sitesById().get(id);
  }

  private Zone zone(int number) {
    return region.zones().get(number - 1);
  }

  private PortType type(String id) {
    return region.portTypes().stream().filter(t -> t.id().equals(id)).findFirst().get();
  }

  @Test
  void sitesBeforeTheProgrammeSupplyTheirCatchments() {
    ZoneSupply supply = ZoneSupply.of(network, Plan.builder(region).plan());
    // s1 offers 2 x 15 kWh: 800 of 909.2149 to z1; s2 offers 360: 0.8 to z1, for both lie 1,100 m
    // off.
    double toFirst = 30 * 800 / 909.2149 + 360 * 0.8;
    assertEquals(toFirst, supply.offeredKwhPerDay(zone(1), car, last), 1e-4);
    assertEquals(390 - toFirst, supply.offeredKwhPerDay(zone(2), car, last), 1e-4);
    assertEquals(800 - toFirst, supply.unservedKwhPerDay(zone(1), car, last), 1e-4);
  }

  @Test
  void moreThanTheDemandLeavesNothingUnserved() {
    Plan plan = Plan.builder(region).build(site("s4"), type("e2w-ac"), last, 100).plan();
    ZoneSupply supply = ZoneSupply.of(network, plan);
    // 102 outlets offer 306 kWh to z3, which asks for 200; z4 lies too far, and z3 asked for 100.
    assertEquals(306, supply.offeredKwhPerDay(zone(3), twoWheeler, last), EXACT);
    assertEquals(0, supply.unservedKwhPerDay(zone(3), twoWheeler, last), EXACT);
    assertEquals(100 - 6, supply.unservedKwhPerDay(zone(3), twoWheeler, first), EXACT);
  }

  @Test
  void totalIsTheSumOfZonesAndClasses() {
    ZoneSupply supply = ZoneSupply.of(network, Plan.builder(region).plan());
    double sum = 0;
    for (Zone zone : region.zones()) {
      sum += supply.unservedKwhPerDay(zone, car, last);
      sum += supply.unservedKwhPerDay(zone, twoWheeler, last);
    }
    assertEquals(sum, supply.unservedKwhPerDay(last), EXACT);
    // Cars ask for 1,600 kWh and two-wheelers for 800; they have 390 and 8 x 3 + 2 x 3 of it.
    assertEquals(1600 - 390 + 800 - 30, sum, EXACT);
  }

  @Test
  void peopleAreCoveredFromThePhaseThatOpensASite() {
    Plan plan = Plan.builder(region).build(site("s6"), type("dc60"), last, 1).plan();
    CoverageCurve curve = CoverageCurve.of(network, plan);
    // Before: z1 (20,000) at s1 and z3 (10,000) at s4, z2 (5,000) 1,100 m from s2; then z4 at s6.
    assertEquals(30_000 / 40_000.0, curve.shareBefore(1_099), EXACT);
    assertEquals(35_000 / 40_000.0, curve.shareBefore(1_100), EXACT);
    assertEquals(35_000 / 40_000.0, curve.share(1_100, first), EXACT);
    assertEquals(1, curve.share(1_100, last), EXACT);
    assertEquals(35_000 / 40_000.0, curve.share(1_099, last), EXACT);
  }

  @Test
  void nobodyIsCoveredBeyondTheLimit() {
    CoverageCurve curve = CoverageCurve.of(Network.of(region, 3_000), Plan.builder(region).plan());
    // z4 lies 3,300 m from s4.
    assertEquals(3_000, curve.reachM());
    assertEquals(35_000 / 40_000.0, curve.shareBefore(100_000), EXACT);
  }
}
