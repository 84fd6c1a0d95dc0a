package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * Distances by road from the zones: z1 (20,000 people) s1 0 m, s2 1,100 m; z2 (5,000) s2 and s3
 * 1,100 m, s1 2,200 m; z3 (10,000) s4 0 m, s5 2,200 m; z4 (5,000) s6 0 m, s5 1,100 m. Open before
 * the programme are s1, s2 and s4.
 */
class CoverageRuleTest {

  private static String coverage(String... parameters) {
    return ToyFiles.rule("coverage", "coverage", "medium", parameters);
  }

  private static final String EVERYBODY = "share: {\"2026\": 1, \"2027\": 1}";

  private static long people(ToyProgram toy, String phase) {
    return toy.activity("coverage", "people", "toy", phase);
  }

  @Test
  void eachPersonFarFromOpenSitesCosts() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1099", EVERYBODY));
    assertEquals(30_000, people(toy, "2026")); // z1 by s1, z3 by s4
    // 10,000 missing x 0.001 points, in two phases.
    assertEquals(20_000_000, toy.penalty("coverage", Level.MEDIUM));
  }

  @Test
  void distanceEqualToTheLimitIsWithin() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1100", EVERYBODY));
    assertEquals(35_000, people(toy, "2026")); // z2 too, by s2
  }

  @Test
  void openSiteBeyondTheLimitDoesNotCover() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1099", EVERYBODY));
    toy.build("s5", "e2w-ac", "2026", 1).build("s3", "swap", "2026", 1);
    assertEquals(30_000, people(toy, "2026")); // s3 and s5 lie 1,100 m from z2 and z4
  }

  @Test
  void aPortOpensASiteFromItsPhaseOn() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1100", EVERYBODY));
    toy.build("s5", "e2w-ac", "2027", 1);
    assertEquals(35_000, people(toy, "2026"));
    assertEquals(40_000, people(toy, "2027")); // z4, 1,100 m from s5
    assertEquals(5_000_000, toy.penalty("coverage", Level.MEDIUM));
    toy.build("s6", "swap", "2026", 1);
    assertEquals(0, toy.penalty("coverage", Level.MEDIUM));
  }

  @Test
  void aZoneCountsOnceHoweverManySitesAreOpen() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 3300", EVERYBODY));
    toy.build("s5", "dc60", "2026", 3)
        .build("s6", "dc60", "2026", 3)
        .build("s4", "ac11", "2026", 1);
    assertEquals(40_000, people(toy, "2026"));
  }

  @Test
  void closingTheOnlySiteUncovers() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1100", EVERYBODY));
    toy.build("s5", "e2w-ac", "2026", 1).build("s5", "e2w-ac", "2026", 0);
    assertEquals(35_000, people(toy, "2027"));
  }

  @Test
  void peopleCountWhereTheyLive() {
    // z1's 20,000 people: a quarter at its own point with s1, three at s3, 1,100 m beyond z2.
    Region region =
        new ToyFiles()
            .add(
                "people.csv",
                """
                zone,lon,lat,people,status
                z1,108.00,16.00,1,derived
                z1,108.03,16.00,3,derived
                """)
            .rules(coverage("within_m: 1099", EVERYBODY))
            .read();
    ToyProgram toy = ToyProgram.of(region);
    assertEquals(15_000, people(toy, "2026")); // 5,000 of z1, and z3 by s4
    assertEquals(30_000, people(toy.build("s3", "swap", "2026", 1), "2026"));
    assertEquals(20_000_000, toy.penalty("coverage", Level.MEDIUM)); // z2 and z4, in two phases
  }

  @Test
  void placesOfAZoneWithTheSameSitesAreOne() {
    String rows = "z2,108.015,16,%d,derived\nz2,108.016,16,%d,derived\nz2,108.017,16,%d,derived\n";
    ToyFiles files =
        new ToyFiles()
            .add("people.csv", "zone,lon,lat,people,status\n" + rows.formatted(1, 2, 7))
            .rules(coverage("within_m: 5000", EVERYBODY));
    ToyProgram one = ToyProgram.of(coverage("within_m: 5000", EVERYBODY));
    ToyProgram three = ToyProgram.of(files.read());
    assertEquals(one.program().rows(), three.program().rows());
    assertEquals(people(one, "2026"), people(three, "2026"));
  }

  @Test
  void requestedShareIsEnough() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1099", "share: {\"2027\": 0.75}"));
    assertEquals(0, toy.penalty("coverage", Level.MEDIUM)); // 30,000 of 40,000
    toy = ToyProgram.of(coverage("within_m: 1099", "share: {\"2027\": 0.8}"));
    assertEquals(2_000_000, toy.penalty("coverage", Level.MEDIUM)); // 32,000 - 30,000
    toy = ToyProgram.of(coverage("within_m: 1099", "share: {\"2027\": 0.80001}"));
    assertEquals(2_001_000, toy.penalty("coverage", Level.MEDIUM)); // 32,000.4 - 30,000, rounded up
  }

  @Test
  void distancesBeyondAllCatchmentsAreMeasured() {
    // s3 lies 12,000 m from z4, and 15,300 m from z3; catchments end at 5,000 m.
    Region region =
        new ToyFiles()
            .replace("sites.csv", "true,300,2,0,0", "true,300,0,0,0")
            .rules(coverage("within_m: 12000", EVERYBODY))
            .read();
    ToyProgram toy = ToyProgram.of(region);
    assertEquals(25_000, people(toy, "2026"));
    assertEquals(30_000, people(toy.build("s3", "swap", "2026", 1), "2026"));
  }

  @Test
  void onlyPortsOfTheFilterOpenASite() {
    // s4 has outlets alone, so z3 has no port for cars.
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1099", EVERYBODY, "vehicle_class: car"));
    assertEquals(20_000, people(toy, "2026"));
    assertEquals(20_000, people(toy.build("s4", "e2w-ac", "2026", 9), "2026"));
    assertEquals(30_000, people(toy.build("s4", "ac11", "2026", 1), "2026"));
  }

  @Test
  void onlySitesOfTheKindCover() {
    // s2, a fuel station, is 1,100 m from z1 and z2; s6 another one, at z4.
    ToyProgram toy =
        ToyProgram.of(coverage("within_m: 1100", EVERYBODY, "site_kinds: [fuel-station]"));
    assertEquals(25_000, people(toy, "2026"));
    toy.build("s5", "dc60", "2026", 1);
    assertEquals(25_000, people(toy, "2026"));
    assertEquals(30_000, people(toy.build("s6", "dc60", "2026", 1), "2026"));
  }

  @Test
  void onlyPeopleOfDenseZonesCount() {
    // People a km2: z1 4,444, z2 167, z3 2,000, z4 625.
    ToyProgram toy =
        ToyProgram.of(coverage("within_m: 1099", EVERYBODY, "min_people_per_km2: 2000"));
    assertEquals(30_000, people(toy, "2026"));
    assertEquals(0, toy.penalty("coverage", Level.MEDIUM));
    toy = ToyProgram.of(coverage("within_m: 1099", EVERYBODY, "min_people_per_km2: 625"));
    assertEquals(10_000_000, toy.penalty("coverage", Level.MEDIUM)); // z4, in two phases
  }

  @Test
  void provinceCountsItsOwnPeopleWhoeverServesThem() {
    ToyProgram toy =
        ToyProgram.of(
            coverage("within_m: 12000", EVERYBODY, "province: \"02\"", "site_kinds: [parking]"));
    assertEquals(0, toy.activity("coverage", "people", "02", "2026"));
    assertEquals(30_000_000, toy.penalty("coverage", Level.MEDIUM)); // 15,000 in two phases
    toy.build("s3", "swap", "2026", 1); // 12,000 m from z4, 15,300 m from z3
    assertEquals(5_000, toy.activity("coverage", "people", "02", "2026"));
  }

  @Test
  void penaltyAndWeightMultiply() {
    String text = coverage("within_m: 1100", "share: {\"2026\": 1}", "penalty: 0.01");
    Region region = new ToyFiles().rules(text).read();
    assertEquals(
        100_000_000, // 5,000 people x 0.01 points x 2
        ToyProgram.of(region, Map.of("coverage", 2.0)).penalty("coverage", Level.MEDIUM));
  }

  @Test
  void aPartCoversItsOwnPeople() {
    Region region = new ToyFiles().rules(coverage("within_m: 1100", EVERYBODY)).read();
    ToyProgram north = ToyProgram.only("02", region);
    assertEquals(10_000, people(north, "2026"));
    assertEquals(10_000_000, north.penalty("coverage", Level.MEDIUM)); // z4, in two phases
  }

  @Test
  void phasesOutsideTheDatesHaveNoRow() {
    ToyProgram toy = ToyProgram.of(coverage("within_m: 1100", EVERYBODY, "until: 2026-12-31"));
    assertEquals(5_000_000, toy.penalty("coverage", Level.MEDIUM));
  }

  @Test
  void softCoverageIsPenalisedInUsd() {
    String soft =
        ToyFiles.rule("coverage", "coverage", "soft", "within_m: 1100", EVERYBODY, "penalty: 2");
    assertEquals(
        20_000_000_000L, ToyProgram.of(soft).penalty("coverage", Level.SOFT)); // 2 x 5,000 x 2
  }

  @Test
  void minutesAreThoseOfTheFastestRoute() {
    // Primary roads at 50 km/h: 1,100 m in 1.32 minutes. z1 has s1 and s2; z2 s2, but s3 only over
    // a
    // secondary road at 40 km/h, 1.65 minutes; z3 s4; z4 s6, and s5 in 1.65.
    ToyProgram toy = ToyProgram.of(coverage("within_min: 1.321", EVERYBODY));
    assertEquals(35_000, people(toy, "2026")); // all but z4
    assertEquals(35_000, people(toy.build("s5", "e2w-ac", "2026", 1), "2026"));
    toy = ToyProgram.of(coverage("within_min: 1.651", EVERYBODY));
    assertEquals(40_000, people(toy.build("s5", "e2w-ac", "2026", 1), "2026"));
    assertEquals(30_000, people(ToyProgram.of(coverage("within_min: 1.31", EVERYBODY)), "2026"));
  }

  @Test
  void minutesFollowTheSpeedsOfTheRegion() {
    // Primary roads at 40 km/h: s2 is 1.65 minutes from z2.
    ToyFiles slow =
        new ToyFiles()
            .replace(
                "region.yaml", "sources:", "speeds_kmh: {primary: 40, status: assumed}\nsources:")
            .rules(coverage("within_min: 1.5", EVERYBODY));
    assertEquals(30_000, people(ToyProgram.of(slow.read()), "2026"));
    // A limit of 60 km/h there: 0.9 x 60 = 54, 1.22 minutes.
    ToyFiles limited =
        slow.replace("road_edges.csv", "length_m,road_class", "length_m,road_class,limit_kmh")
            .replace("road_edges.csv", "1100,primary", "1100,primary,60")
            .replace("road_edges.csv", "secondary", "secondary,")
            .replace("road_edges.csv", "trunk", "trunk,");
    assertEquals(35_000, people(ToyProgram.of(limited.read()), "2026"));
  }
}
