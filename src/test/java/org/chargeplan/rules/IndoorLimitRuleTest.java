package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/** Indoors are s1 (60 bays, 2 existing AC ports), s4 (40) and s5 (80). */
class IndoorLimitRuleTest {

  private static final String CARS = "vehicle_class: car";

  private static String cap(String... parameters) {
    return ToyFiles.rule("fire", "indoor-limit", "medium", parameters);
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("fire", Level.MEDIUM) / 1_000_000;
  }

  @Test
  void eachPortBeyondTheCapCosts() {
    ToyProgram toy = ToyProgram.of(cap("most_bays: 20", CARS));
    assertEquals(0, points(toy.build("s1", "ac11", "2026", 18).build("s5", "dc60", "2026", 10)));
    assertEquals(20, toy.activity("fire", "bays", "s1", "2026"));
    assertEquals(1, points(toy.build("s1", "ac11", "2027", 1)));
    assertEquals(5, points(toy.build("s5", "ac11", "2026", 12))); // 2 more in two phases
  }

  @Test
  void outdoorAndOtherPortsAreExempt() {
    ToyProgram toy = ToyProgram.of(cap("most_bays: 20", CARS));
    toy.build("s3", "ac11", "2026", 50).build("s5", "e2w-ac", "2026", 100);
    assertEquals(0, points(toy));
  }

  @Test
  void eachCompartmentHasItsOwnCap() {
    // s5: 80 / 30, rounded up, 3 zones of 20; s1: 2 zones.
    ToyProgram toy = ToyProgram.of(cap("most_bays: 20", "compartment_bays: 30", CARS));
    assertEquals(0, points(toy.build("s5", "ac11", "2026", 60).build("s1", "ac11", "2026", 38)));
    assertEquals(2, points(toy.build("s5", "ac11", "2026", 61)));
    assertEquals(4, points(toy.build("s1", "ac11", "2026", 39)));
  }

  @Test
  void compartmentsCountAllBaysOfTheLot() {
    Region region =
        new ToyFiles()
            .rules(cap("most_bays: 10", "compartment_bays: 60", CARS))
            .lot("s5", 121)
            .read();
    assertEquals(0, points(ToyProgram.of(region).build("s5", "ac11", "2026", 30))); // 3 zones
    assertEquals(2, points(ToyProgram.of(region).build("s5", "ac11", "2026", 31)));
  }

  @Test
  void partitionsFillCompartmentsByArea() {
    // s5 has 80 bays of 25 m2: 2,000 m2, one compartment of 1,200 and a rest of 800. Each partition
    // of
    // 25 places of 25 m2 keeps 50 m2 free: 1,200 = 25 x 25 + 50 + 19 x 25 + 50, that is 44 places;
    // 800
    // = 25 x 25 + 50 + 3 x 25 + 50, that is 28. So 72. s4: 1,000 = 675 + 11 x 25 + 50, 36 of 40
    // bays.
    ToyProgram toy =
        ToyProgram.of(cap("partition_ports: 25", "compartment_m2: 1200", "partition_m2: 50", CARS));
    assertEquals(0, points(toy.build("s5", "ac11", "2026", 72).build("s4", "ac11", "2026", 36)));
    assertEquals(2, points(toy.build("s5", "ac11", "2026", 73)));
    assertEquals(4, points(toy.build("s4", "ac11", "2026", 37)));
  }

  @Test
  void twoWheelersHavePartitionsOfTheirOwn() {
    // s4: 1,000 m2, three compartments of 300 and one of 100. A partition of 50 places of 3 m2
    // keeps
    // 24.5 m2 free: 300 = 174.5 + 24.5 + 33 x 3 + 2, that is 83; 100 = 24.5 + 25 x 3 + 0.5: 3 x 83
    // + 25.
    ToyProgram toy =
        ToyProgram.of(
            cap(
                "partition_ports: 50",
                "compartment_m2: 300",
                "port_m2: 3",
                "partition_m2: 24.5",
                "group: outlet"));
    // Two outlets are there before.
    assertEquals(0, points(toy.build("s4", "e2w-ac", "2027", 272)));
    assertEquals(1, points(toy.build("s4", "e2w-ac", "2027", 273)));
  }

  @Test
  void aCapThatNobodyCanBreakMakesNoRow() {
    // Walls take no area: 80 bays hold 80 cars in partitions of 25.
    String cap = cap("partition_ports: 25", "compartment_m2: 1200", CARS, "site_kinds: [mall]");
    assertEquals(List.of(), ToyProgram.of(cap).rows("fire"));
  }

  @Test
  void aCapBesideOtherPortsHoldsOnlyWhereTheseAre() {
    // s5: 2,000 m2 are two compartments of 1,200: 2 x 100 outlets where cars charge too.
    ToyProgram toy =
        ToyProgram.of(
            cap(
                "most_bays: 100",
                "compartment_m2: 1200",
                "group: outlet",
                "beside: {vehicle_class: car}"));
    assertEquals(0, points(toy.build("s5", "e2w-ac", "2026", 210)));
    assertEquals(10, points(toy.build("s5", "ac11", "2027", 1))); // 2027 only
    assertEquals(20, points(toy.build("s5", "ac11", "2026", 1)));
    assertEquals(0, points(toy.build("s5", "e2w-ac", "2026", 200)));
    // s1 has two AC ports and 8 outlets before: 60 bays are two compartments.
    assertEquals(2, points(toy.build("s1", "e2w-ac", "2026", 193)));
  }

  @Test
  void existingPortsAreExempt() {
    ToyProgram toy = ToyProgram.of(cap("most_bays: 1", CARS));
    assertEquals(0, points(toy));
    assertEquals(1, points(toy.build("s1", "ac11", "2027", 1))); // 3 where 2 existed
  }

  @Test
  void penaltyWeightDatesAndPartsApply() {
    Region region =
        new ToyFiles().rules(cap("most_bays: 2", CARS, "penalty: 5", "from: 2027-01-01")).read();
    ToyProgram toy = ToyProgram.of(region, Map.of("fire", 2.0)).build("s5", "ac11", "2026", 3);
    assertEquals(10, points(toy));
    assertEquals(5, points(ToyProgram.only("02", region).build("s5", "ac11", "2026", 3)));
    assertEquals(
        List.of(),
        ToyProgram.of(cap("most_bays: 2", "province: \"02\"", "indoor: false")).rows("fire"));
  }

  @Test
  void protectionCostsByTheLifeOfThePort() {
    // Without interest: 1,000 USD / 10 years of an AC port are 100 a year, / 8 of an outlet 125.
    Region region =
        new ToyFiles()
            .fourYearPhases()
            .rules(ToyFiles.rule("fire", "indoor-limit", "soft", "usd_per_bay: 1000"))
            .read();
    ToyProgram toy = ToyProgram.of(region);
    assertEquals(0, toy.build("s3", "ac11", "2026", 9).penalty("fire", Level.SOFT));
    toy.build("s5", "ac11", "2026", 1);
    assertEquals(800_000_000, toy.penalty("fire", "USD", "toy", "2026")); // 8 years
    toy.build("s5", "e2w-ac", "2027", 2);
    assertEquals(1_000_000_000, toy.penalty("fire", "USD", "toy", "2027")); // 2 x 125 x 4
    assertEquals(
        2_400_000_000L, // (800) x 3
        ToyProgram.of(region, Map.of("fire", 3.0))
            .build("s1", "ac11", "2026", 1)
            .penalty("fire", Level.SOFT));
  }
}
