package org.chargeplan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chargeplan.network.Catchments;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;

/**
 * The toy region, with its people at places. Of the 40,000, z1 has 20,000, z2 5,000, z3 10,000 and
 * z4 5,000; open before the programme are s1 and s2 on z1's road, 1,100 m apart, and s4 at z3.
 */
class PlacesOfPeopleTest {

  private static final double EXACT = 1e-9;

  private static Region with(String rows) {
    return new ToyFiles().add("people.csv", "zone,lon,lat,people,status\n" + rows).read();
  }

  private static CoverageCurve curve(Region region, Plan plan) {
    return CoverageCurve.of(Network.of(region, 20_000), plan);
  }

  @Test
  void ofThreePlacesOneHasThePort() {
    // All of z1's province on one road of 3,300 m: a third of z1's people at s1, a third at 2,200
    // m,
    // a third at 3,300 m. North is left out: s1 and s2 cover z1's first third alone within 1,000 m.
    Region all = with("z1,108,16,1,derived\nz1,108.02,16,1,derived\nz1,108.03,16,1,derived\n");
    Region south = all.only("province=01", java.util.List.of(all.provinces().get(0)));
    CoverageCurve curve = curve(south, Plan.builder(south).plan());
    assertEquals(20_000 / 3.0 / 25_000, curve.shareBefore(1_000), EXACT);
    // The places at 108.02 lie 1,100 m from s2: z1's second third, and z2.
    assertEquals((40_000 / 3.0 + 5_000) / 25_000, curve.shareBefore(1_100), EXACT);
    assertEquals(1, curve.shareBefore(2_200), EXACT);
  }

  @Test
  void atThePointTheSamePeopleAreAllCovered() {
    Region region = new ToyFiles().read();
    // z1 at s1 and z3 at s4.
    assertEquals(0.75, curve(region, Plan.builder(region).plan()).shareBefore(1_000), EXACT);
  }

  @Test
  void aNewSiteCoversThoseWhoLiveThere() {
    Region region = with("z1,108,16,1,derived\nz1,108.03,16,3,derived\n");
    Phase last = region.lastPhase();
    Site carPark = region.sitesById().get("s3");
    PortType dc = region.findPortType("dc60").orElseThrow();
    CoverageCurve curve = curve(region, Plan.builder(region).build(carPark, dc, last, 1).plan());
    assertEquals((5_000 + 10_000) / 40_000.0, curve.shareBefore(500), EXACT);
    assertEquals((5_000 + 10_000 + 15_000) / 40_000.0, curve.share(500, last), EXACT);
  }

  @Test
  void catchmentsReachTheShareOfAZoneThatIsNear() {
    // Cars decay at 2,000 m. Half of z1 at s1, half 2,200 m off, where z2 is too: 800 and 200 kWh.
    Region region = with("z1,108,16,1,derived\nz1,108.02,16,1,derived\n");
    VehicleClass car = region.vehicleClasses().get(0);
    double far = Math.exp(-0.5 * 1.1 * 1.1);
    double first = 800 * (0.5 + 0.5 * far);
    double second = 200 * far;
    var parts =
        new Catchments(Network.of(region, 20_000), region.lastPhase())
            .of(region.sitesById().get("s1"), car);
    assertEquals(2, parts.size());
    assertEquals(first / (first + second), parts.get(0).share(), 1e-6);
    assertEquals(second / (first + second), parts.get(1).share(), 1e-6);
  }
}
