package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.service.CoverageCurve;
import org.junit.jupiter.api.Test;

/**
 * Before the programme s1 and s2 are open beside z1 and z2, and s4 at z3; z4 lies 3,300 m from it.
 */
class CoverageWordsTest {

  private static Optional<String> sentence(Region region, double reachM) {
    Plan plan = Plan.builder(region).plan();
    return CoverageWords.sentence(region, CoverageCurve.of(Network.of(region, reachM), plan));
  }

  @Test
  void pointsOfZonesAreNamed() {
    // All of 40,000 but z4's 5,000.
    assertEquals(
        Optional.of(
            "People within 2 km of a port by road, at the points of 4 zones: 87.5 % before, 87.5 %"
                + " at the end of 2026, 87.5 % at the end of 2027."),
        sentence(new ToyFiles().read(), 5_000));
  }

  @Test
  void placesOfPeopleAreNamed() {
    // Half of z3's 10,000 people live where z4's do.
    Region region =
        new ToyFiles()
            .add(
                "people.csv",
                """
                zone,lon,lat,people,status
                z3,108.00,16.10,1,derived
                z3,108.03,16.10,1,derived
                """)
            .read();
    assertEquals(
        Optional.of(
            "People within 2 km of a port by road, by 5 places of people: 75.0 % before, 75.0 % at"
                + " the end of 2026, 75.0 % at the end of 2027."),
        sentence(region, 5_000));
  }

  @Test
  void nothingIsSaidWhereDistancesEndBefore() {
    assertEquals(Optional.empty(), sentence(new ToyFiles().read(), 1_999));
  }
}
