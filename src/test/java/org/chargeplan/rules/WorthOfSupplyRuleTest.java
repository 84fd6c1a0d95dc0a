package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * With a reach of 1,000 m a site supplies the zone at its own road node alone: s1 supplies z1, s4
 * z3 and s6 z4, each with all it has. Each phase is 1,461 days long.
 *
 * <p>Cars of z1 need 400 kWh a day in 2026 and 800 in 2027. The two AC ports of s1 give 30, another
 * one 15 more, a DC port 180.
 */
class WorthOfSupplyRuleTest {

  private static final String FLAT = "steps: [{up_to: 1, usd_per_kwh: 0.2}]";
  private static final String FALLING =
      "steps: [{up_to: 1, usd_per_kwh: 0.2}, {up_to: 2, usd_per_kwh: 0.05}]";
  private static final String CARS = "electric cars";
  private static final String TWO_WHEELERS = "electric two-wheelers";

  private static ToyFiles files(String... parameters) {
    return new ToyFiles()
        .fourYearPhases()
        .shortReach()
        .rules(ToyFiles.rule("worth", "worth-of-supply", "soft", parameters));
  }

  private static long missing(ToyProgram toy, String unit, String zone, String phase) {
    return toy.penalty("worth", unit, zone, phase);
  }

  @Test
  void eachMissingKwhCostsItsWorth() {
    ToyProgram toy = ToyProgram.of(files(FLAT).read());
    assertEquals(30_000, toy.activity("worth", CARS, "z1", "2026"));
    // 370 kWh x 1,461 days x 0.2 USD = 108,114 USD; there is nothing near z2: 100 kWh missing.
    assertEquals(108_114_000_000L, missing(toy, CARS, "z1", "2026"));
    assertEquals(29_220_000_000L, missing(toy, CARS, "z2", "2026"));
  }

  @Test
  void newPortsSupplyTheirPhaseAndLaterOnes() {
    ToyProgram toy = ToyProgram.of(files(FLAT).read());
    toy.build("s1", "dc60", "2027", 1).build("s1", "ac11", "2026", 2);
    assertEquals(60_000, toy.activity("worth", CARS, "z1", "2026")); // 30 + 2 x 15
    assertEquals(240_000, toy.activity("worth", CARS, "z1", "2027")); // + 180
    assertEquals(99_348_000_000L, missing(toy, CARS, "z1", "2026")); // 340 x 1,461 x 0.2
    assertEquals(163_632_000_000L, missing(toy, CARS, "z1", "2027")); // 560 x 1,461 x 0.2
  }

  @Test
  void supplyBeyondNeedIsWorthNothingMore() {
    ToyProgram toy = ToyProgram.of(files(FLAT).read());
    toy.build("s1", "dc60", "2026", 2); // 390 kWh
    assertEquals(2_922_000_000L, missing(toy, CARS, "z1", "2026")); // 10 x 1,461 x 0.2
    toy.build("s1", "ac11", "2026", 1); // 405 kWh
    assertEquals(0, missing(toy, CARS, "z1", "2026"));
    toy.build("s1", "dc60", "2026", 4);
    assertEquals(0, missing(toy, CARS, "z1", "2026"));
  }

  @Test
  void worthFallsStepByStep() {
    ToyProgram toy = ToyProgram.of(files(FALLING).read());
    // 370 x 1,461 x 0.2 + 400 x 1,461 x 0.05.
    assertEquals(137_334_000_000L, missing(toy, CARS, "z1", "2026"));
    toy.build("s1", "dc60", "2026", 3); // 570 kWh: 230 of the second step are missing
    assertEquals(16_801_500_000L, missing(toy, CARS, "z1", "2026")); // 230 x 1,461 x 0.05
    toy.build("s1", "dc60", "2026", 5);
    assertEquals(0, missing(toy, CARS, "z1", "2026"));
  }

  @Test
  void eachVehicleClassHasItsOwnSupply() {
    ToyProgram toy = ToyProgram.of(files(FLAT).read());
    assertEquals(24_000, toy.activity("worth", TWO_WHEELERS, "z1", "2026")); // 8 outlets x 3
    toy.build("s1", "swap", "2026", 2).build("s1", "e2w-ac", "2026", 2);
    assertEquals(150_000, toy.activity("worth", TWO_WHEELERS, "z1", "2026")); // + 2 x 60 + 2 x 3
    assertEquals(30_000, toy.activity("worth", CARS, "z1", "2026"));
    // 200 - 150 kWh.
    assertEquals(14_610_000_000L, missing(toy, TWO_WHEELERS, "z1", "2026"));
  }

  @Test
  void siteWithNoZoneInReachSuppliesNobody() {
    ToyProgram toy = ToyProgram.of(files(FLAT).read());
    long before = toy.penalty("worth", Level.SOFT);
    toy.build("s3", "dc60", "2026", 5).build("s5", "swap", "2026", 5);
    assertEquals(before, toy.penalty("worth", Level.SOFT));
  }

  @Test
  void supplyIsSharedAsTheCatchmentSays() {
    // Cars reach 2,500 m: s5 serves z3 (2,200 m) and z4 (1,100 m).
    Region region =
        files(FLAT)
            .replace("region.yaml", "reach_m: 1000, decay_m: 2000", "reach_m: 2500, decay_m: 2000")
            .read();
    ToyProgram toy = ToyProgram.of(region).build("s5", "dc60", "2026", 1);
    // Pulls 400 x exp(-0.5 x 1.1^2) = 218.42977 and 200 x exp(-0.5 x 0.55^2) = 171.92655.
    assertEquals(100_722, toy.activity("worth", CARS, "z3", "2026")); // 180 x 0.559565
    assertEquals(79_278, toy.activity("worth", CARS, "z4", "2026")); // 180 x 0.440435
  }

  @Test
  void weightMultipliesThePenalty() {
    ToyProgram toy = ToyProgram.of(files(FLAT).read(), Map.of("worth", 3.0));
    assertEquals(324_342_000_000L, missing(toy, CARS, "z1", "2026")); // 3 x 108,114 USD
  }

  @Test
  void aPartSuppliesItsOwnZones() {
    ToyProgram north = ToyProgram.only("02", files(FLAT).read());
    assertEquals(8, north.rows("worth").size()); // 2 zones x 2 classes x 2 phases
    assertEquals(58_440_000_000L, missing(north, CARS, "z3", "2026")); // 200 x 1,461 x 0.2
  }

  @Test
  void phasesOutsideTheDatesHaveNoRow() {
    ToyProgram toy = ToyProgram.of(files(FLAT, "from: 2030-01-01").read());
    assertEquals(8, toy.rows("worth").size()); // 4 zones x 2 classes, 2027 alone
    assertEquals(
        List.of(1), toy.rows("worth").stream().map(toy.program()::phase).distinct().toList());
  }

  @Test
  void aZoneWithoutNeedMissesNothing() {
    Region region = files(FLAT).replace("zones.csv", "30,5000,100,200,", "30,5000,0,200,").read();
    assertEquals(0, missing(ToyProgram.of(region), CARS, "z2", "2026"));
  }
}
