package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * s1 is a mall of 60 bays with 2 AC ports in the south, s5 one of 80 bays in the north; s2 and s6
 * are fuel stations of 20 bays, s2 with 2 DC ports; s3 is a car park of 100.
 */
class BayQuotaRuleTest {

  private static final String CARS = "vehicle_class: car";
  private static final String MALLS = "site_kinds: [mall]";

  private static String quota(String... parameters) {
    return ToyFiles.rule("quota", "bay-quota", "medium", parameters);
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("quota", Level.MEDIUM) / 1_000_000;
  }

  @Test
  void eachMissingBayCosts() {
    ToyProgram toy = ToyProgram.of(quota("share: 0.1", CARS, MALLS));
    assertEquals(2, toy.activity("quota", "bays", "s1", "2026"));
    assertEquals(24, points(toy)); // (6 - 2) + 8 in two phases
    assertEquals(4, points(toy.build("s5", "ac11", "2026", 8).build("s1", "dc60", "2027", 4)));
    assertEquals(0, points(toy.build("s1", "ac11", "2026", 4)));
  }

  @Test
  void portsThatDoNotCountDoNotHelp() {
    ToyProgram toy = ToyProgram.of(quota("share: {\"2027\": 0.1}", "group: dc", MALLS));
    toy.build("s5", "ac11", "2026", 20).build("s5", "e2w-ac", "2026", 20);
    assertEquals(14, points(toy)); // 6 + 8
    assertEquals(13, points(toy.build("s5", "dc60", "2026", 1)));
  }

  @Test
  void fractionsOfABayAreRoundedUp() {
    String parking = "site_kinds: [parking]";
    // 0.07 x 100 is a little more than 7 in binary numbers.
    assertEquals(7, points(ToyProgram.of(quota("share: {\"2027\": 0.07}", CARS, parking))));
    assertEquals(8, points(ToyProgram.of(quota("share: {\"2027\": 0.0701}", CARS, parking))));
  }

  @Test
  void minimumAppliesWhereverTheQuotaApplies() {
    ToyProgram toy = ToyProgram.of(quota("least: 1", CARS, "site_kinds: [fuel-station]"));
    assertEquals(2, points(toy)); // s6 in two phases; s2 has two
    assertEquals(2, points(toy.build("s6", "swap", "2026", 1)));
    assertEquals(0, points(toy.build("s6", "dc60", "2026", 1)));
    toy = ToyProgram.of(quota("share: {\"2027\": 0.02}", "least: 3", CARS, MALLS));
    assertEquals(4, points(toy)); // 3 of 1.2 at s1, which has 2; 3 of 1.6 at s5
  }

  @Test
  void onlySitesOfTheSizeCount() {
    ToyProgram toy = ToyProgram.of(quota("share: {\"2027\": 0.1}", CARS, "min_bays: 81"));
    assertEquals(10, points(toy)); // s3
    Region region =
        files(quota("share: {\"2027\": 0.1}", CARS, "min_bays: 81")).lot("s5", 81).read();
    assertEquals(19, points(ToyProgram.of(region))); // and 8.1 of s5, rounded up
  }

  private static ToyFiles files(String rules) {
    return new ToyFiles().rules(rules);
  }

  @Test
  void allBaysOfTheLotCount() {
    Region region = files(quota("share: {\"2027\": 0.1}", CARS, MALLS)).lot("s5", 200).read();
    assertEquals(24, points(ToyProgram.of(region))); // 6 - 2 and 20
  }

  @Test
  void closedSiteNeedsNoBays() {
    String open = "where: open";
    ToyProgram toy = ToyProgram.of(quota("share: 0.1", CARS, MALLS, open));
    assertEquals(8, points(toy)); // s1 is open before: 6 - 2 in two phases
    toy.build("s5", "swap", "2027", 1);
    assertEquals(16, points(toy)); // s5 in 2027: 8
    assertEquals(8, points(toy.build("s5", "ac11", "2027", 8)));
    assertEquals(8, points(toy.build("s5", "swap", "2027", 0)));
    assertEquals(15, points(toy.build("s5", "ac11", "2027", 1))); // opens it itself
  }

  @Test
  void siteThatCannotHaveSuchPortsIsLeftOut() {
    ToyProgram toy = ToyProgram.of(quota("share: 0.5", "group: dc", "site_kinds: [apartment]"));
    assertEquals(List.of(), toy.rows("quota"));
  }

  @Test
  void quotaFallsWhereTheGridCannotSupplyIt() {
    // DC ports peak at 30 kW. North: s5 12 and s6 3 bays, 450 kW of 400 and of 350. South: s1 9, s2
    // 1
    // more, s3 15: 750 kW of 1,000 and of 900.
    String share = "share: 0.15";
    assertEquals(80, points(ToyProgram.of(quota(share, "group: dc")))); // 2 x (15 + 25)
    ToyProgram half = ToyProgram.of(quota(share, "group: dc", "grid_relief: 0.5"));
    assertEquals(66, points(half)); // 2 x (6 + 2 + 25)
  }

  @Test
  void gridIsCheckedPhaseByPhase() {
    // 10 and 3 bays: 390 kW of 400 in 2026, of 350 in 2027: 5 and 2 then.
    String north = "province: \"02\"";
    ToyProgram toy = ToyProgram.of(quota("share: 0.12", "group: dc", north, "grid_relief: 0.5"));
    assertEquals(20, points(toy));
  }

  @Test
  void reliefIsMeasuredByThePortOfLeastPower() {
    // AC ports peak at 3.3 kW: 12 bays of s5 take 39.6 kW; those of s6 can only be DC, 90 kW.
    String north = "province: \"02\"";
    ToyProgram toy = ToyProgram.of(quota("share: 0.15", CARS, north, "grid_relief: 0.5"));
    assertEquals(42, points(toy)); // s4 6, s5 12, s6 3 in two phases
  }

  @Test
  void penaltyAndWeightMultiplyAndAHardBayCountsAsOne() {
    Region region = files(quota("share: {\"2027\": 0.1}", CARS, MALLS, "penalty: 3")).read();
    assertEquals(72, points(ToyProgram.of(region, Map.of("quota", 2.0)))); // 12 x 3 x 2
    String hard = ToyFiles.rule("quota", "bay-quota", "hard", "share: 0.1", CARS, MALLS);
    assertEquals(24, ToyProgram.of(hard).penalty("quota", Level.HARD));
  }

  @Test
  void datesAndPartsLimitTheRule() {
    Region region = files(quota("share: 0.1", CARS, MALLS, "from: 2027-01-01")).read();
    assertEquals(12, points(ToyProgram.of(region)));
    assertEquals(8, points(ToyProgram.only("02", region)));
  }

  @Test
  void kindOfAnotherRegionAppliesToNoSite() {
    assertEquals(
        List.of(), ToyProgram.of(quota("share: 0.1", "site_kinds: [rest-stop-1]")).rows("quota"));
  }
}
