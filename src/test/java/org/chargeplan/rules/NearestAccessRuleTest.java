package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * Distances by road from the zones: z1 (20,000 people) s1 0 m, s2 1,100 m, s3 3,300 m; z2 (5,000)
 * s2 and s3 1,100 m, s1 2,200 m; z3 (10,000) s4 0 m, s5 2,200 m, s6 3,300 m; z4 (5,000) s6 0 m, s5
 * 1,100 m, s4 3,300 m. Open before the programme are s1 (outlets, AC), s2 (DC) and s4 (outlets). A
 * phase has four years, so that 0.25 USD a year for a person's km are 1 USD in a phase.
 */
class NearestAccessRuleTest {

  private static final String WITHIN = "within_m: 5000";
  private static final String BY_PEOPLE = "usd_per_person_km: 0.25";

  private static Region region(String... parameters) {
    return new ToyFiles()
        .fourYearPhases()
        .rules(ToyFiles.rule("access", "nearest-access", "soft", parameters))
        .read();
  }

  private static ToyProgram toy(String... parameters) {
    return ToyProgram.of(region(parameters));
  }

  private static long metres(ToyProgram toy, String zone, String phase) {
    return toy.activity("access", "km", zone, phase);
  }

  private static long usd(ToyProgram toy) {
    return toy.penalty("access", Level.SOFT) / 1_000_000;
  }

  @Test
  void eachPersonPaysForTheDistanceToTheNearestOpenSite() {
    ToyProgram toy = toy(WITHIN, BY_PEOPLE);
    assertEquals(0, metres(toy, "z1", "2026")); // s1
    assertEquals(1_100, metres(toy, "z2", "2026")); // s2
    assertEquals(0, metres(toy, "z3", "2026")); // s4
    assertEquals(3_300, metres(toy, "z4", "2026")); // s4
    // 5,000 x 1.1 km + 5,000 x 3.3 km, in two phases.
    assertEquals(44_000_000_000L, toy.penalty("access", Level.SOFT));
  }

  private static ToyProgram living(String rows, String... parameters) {
    return ToyProgram.of(
        new ToyFiles()
            .fourYearPhases()
            .add("people.csv", "zone,lon,lat,people,status\n" + rows)
            .rules(ToyFiles.rule("access", "nearest-access", "soft", parameters))
            .read());
  }

  @Test
  void aZoneGoesTheMeanOfItsPlaces() {
    // z4: a quarter at s6, three at s5. On average it goes 2,200 to 3,300 m to s4, 1,100 m less
    // each
    // to s5 and s6.
    String rows = "z4,108.03,16.1,1,derived\nz4,108.02,16.1,3,derived\n";
    ToyProgram toy = living(rows, WITHIN, BY_PEOPLE);
    assertEquals(2_475, metres(toy, "z4", "2026")); // 0.25 x 3,300 + 0.75 x 2,200, to s4
    toy.build("s6", "swap", "2027", 1);
    assertEquals(825, metres(toy, "z4", "2027")); // 0.75 x 1,100
    toy.build("s5", "ac11", "2027", 1);
    assertEquals(275, metres(toy, "z4", "2027")); // 0.25 x 1,100
  }

  @Test
  void placesTooFarFromASiteGoTheDistanceBeyond() {
    String rows = "z4,108.03,16.1,1,derived\nz4,108.02,16.1,3,derived\n";
    ToyProgram toy = living(rows, "within_m: 2200", "beyond_m: 4000", BY_PEOPLE);
    assertEquals(2_650, metres(toy, "z4", "2026")); // 0.25 x 4,000 + 0.75 x 2,200, to s4
  }

  @Test
  void aNearerSiteCountsFromItsPhaseOn() {
    ToyProgram toy = toy(WITHIN, BY_PEOPLE).build("s5", "ac11", "2027", 1);
    assertEquals(3_300, metres(toy, "z4", "2026"));
    assertEquals(1_100, metres(toy, "z4", "2027"));
    assertEquals(33_000, usd(toy)); // 5,000 x (1.1 + 3.3 + 1.1 + 1.1)
    toy.build("s6", "swap", "2026", 1);
    assertEquals(0, toy.penalty("access", "km", "z4", "2026"));
    assertEquals(11_000, usd(toy)); // 5,000 x (1.1 + 1.1)
  }

  @Test
  void aSiteNoNearerChangesNothing() {
    ToyProgram toy = toy(WITHIN, BY_PEOPLE).build("s6", "swap", "2026", 1);
    long before = usd(toy);
    // s5 is 1,100 m from z4 and s6 is at it; s3 is as far from z2 as s2.
    toy.build("s5", "dc60", "2026", 3).build("s3", "ac11", "2026", 1);
    assertEquals(before, usd(toy));
  }

  @Test
  void closingTheNearestSiteCountsTheNextOne() {
    ToyProgram toy = toy(WITHIN, BY_PEOPLE).build("s5", "ac11", "2026", 1);
    toy.build("s6", "swap", "2026", 1).build("s6", "swap", "2026", 0);
    assertEquals(1_100, metres(toy, "z4", "2027"));
    toy.build("s5", "ac11", "2026", 0);
    assertEquals(44_000, usd(toy));
  }

  @Test
  void zoneWithoutAnOpenSitePaysForTheDistanceBeyond() {
    ToyProgram toy = toy("within_m: 3299", BY_PEOPLE);
    assertEquals(3_299, metres(toy, "z4", "2026"));
    toy = toy("within_m: 3299", "beyond_m: 9000", BY_PEOPLE);
    assertEquals(9_000, metres(toy, "z4", "2026"));
    assertEquals(1_100, metres(toy.build("s5", "ac11", "2026", 1), "z4", "2026"));
  }

  @Test
  void distanceEqualToTheLimitIsWithin() {
    ToyProgram toy = toy("within_m: 3300", "beyond_m: 9000", BY_PEOPLE);
    assertEquals(3_300, metres(toy, "z4", "2026"));
  }

  @Test
  void onlyPortsOfTheFilterOpenASite() {
    ToyProgram toy = toy(WITHIN, "beyond_m: 8000", "group: dc", BY_PEOPLE);
    assertEquals(1_100, metres(toy, "z1", "2026")); // s2; s1 has no DC
    assertEquals(8_000, metres(toy, "z3", "2026"));
    toy.build("s5", "ac11", "2026", 1);
    assertEquals(8_000, metres(toy, "z3", "2026"));
    toy.build("s5", "dc60", "2026", 1);
    assertEquals(2_200, metres(toy, "z3", "2026"));
    assertEquals(1_100, metres(toy, "z4", "2026"));
    toy.build("s1", "dc60", "2027", 1);
    assertEquals(1_100, metres(toy, "z1", "2026"));
    assertEquals(0, metres(toy, "z1", "2027"));
  }

  @Test
  void onlySitesOfTheKindCount() {
    ToyProgram toy = toy(WITHIN, "site_kinds: [fuel-station]", BY_PEOPLE);
    assertEquals(1_100, metres(toy, "z1", "2026")); // s2; s1 is a mall
    toy.build("s5", "ac11", "2026", 1);
    assertEquals(5_000, metres(toy, "z4", "2026"));
    assertEquals(0, metres(toy.build("s6", "dc60", "2026", 1), "z4", "2026"));
  }

  @Test
  void onlyZonesOfTheProvincePay() {
    ToyProgram toy = toy(WITHIN, "province: \"02\"", BY_PEOPLE);
    assertEquals(33_000, usd(toy)); // z4 alone: 5,000 x 3.3, in two phases
  }

  @Test
  void demandMayBeTheWeight() {
    ToyProgram toy = toy(WITHIN, "usd_per_kwh_km: 0.01");
    // z4: 100 + 50 kWh a day of both classes for 1,461 days x 3.3 km x 0.01 USD.
    assertEquals(7_231_950_000L, toy.penalty("access", "km", "z4", "2026"));
    // Demand has doubled.
    assertEquals(14_463_900_000L, toy.penalty("access", "km", "z4", "2027"));
  }

  @Test
  void demandIsThatOfTheClassesServed() {
    ToyProgram toy = toy(WITHIN, "vehicle_class: car", "usd_per_kwh_km: 0.01");
    // s4 has outlets only: 100 kWh x 1,461 days x 5 km x 0.01 USD.
    assertEquals(7_305_000_000L, toy.penalty("access", "km", "z4", "2026"));
  }

  @Test
  void zonesWithoutPeopleHaveNoRow() {
    Region region =
        new ToyFiles()
            .fourYearPhases()
            .replace("zones.csv", "8,5000,", "8,0,")
            .rules(ToyFiles.rule("access", "nearest-access", "soft", WITHIN, BY_PEOPLE))
            .read();
    assertEquals(11_000, usd(ToyProgram.of(region))); // z2 alone
  }

  @Test
  void weightMultipliesAndDatesLimitTheRule() {
    Region region = region(WITHIN, BY_PEOPLE, "until: 2029-12-31");
    assertEquals(22_000, usd(ToyProgram.of(region)));
    assertEquals(66_000, usd(ToyProgram.of(region, Map.of("access", 3.0))));
  }

  @Test
  void aPartPaysForItsOwnZones() {
    assertEquals(33_000, usd(ToyProgram.only("02", region(WITHIN, BY_PEOPLE))));
  }
}
