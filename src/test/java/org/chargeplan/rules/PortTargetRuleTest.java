package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * 14 ports exist before the programme. South: 8 outlets and 2 AC ports at s1, 2 DC ports at s2;
 * north: 2 outlets at s4.
 */
class PortTargetRuleTest {

  private static String target(String... parameters) {
    return ToyFiles.rule("target", "port-target", "medium", parameters);
  }

  private static final String BY_PHASE = "at_least: {\"2026\": 20, \"2027\": 30}";

  @Test
  void eachMissingPortCosts() {
    ToyProgram toy = ToyProgram.of(target(BY_PHASE, "penalty: 2"));
    assertEquals(14, toy.activity("target", "ports", "toy", "2026"));
    // (20 - 14) + (30 - 14) = 22 missing x 2 points.
    assertEquals(44_000_000, toy.penalty("target", Level.MEDIUM));
  }

  @Test
  void aTargetMetCostsNothing() {
    ToyProgram toy = ToyProgram.of(target(BY_PHASE));
    toy.build("s3", "ac11", "2026", 6).build("s5", "e2w-ac", "2027", 10);
    assertEquals(20, toy.activity("target", "ports", "toy", "2026"));
    assertEquals(30, toy.activity("target", "ports", "toy", "2027"));
    assertEquals(0, toy.penalty("target", Level.MEDIUM));
  }

  @Test
  void onePortTooLateIsMissingInItsPhaseOnly() {
    ToyProgram toy = ToyProgram.of(target(BY_PHASE));
    toy.build("s3", "ac11", "2026", 5).build("s5", "e2w-ac", "2027", 11);
    assertEquals(1_000_000, toy.penalty("target", Level.MEDIUM));
  }

  @Test
  void eachPortBeyondTheMostCosts() {
    ToyProgram toy = ToyProgram.of(target("at_most: {\"2027\": 20}"));
    assertEquals(1, toy.rows("target").size());
    assertEquals(0, toy.build("s3", "ac11", "2026", 6).penalty("target", Level.MEDIUM));
    assertEquals(1_000_000, toy.build("s3", "ac11", "2027", 1).penalty("target", Level.MEDIUM));
  }

  @Test
  void onlyPortsOfTheGroupCount() {
    ToyProgram toy = ToyProgram.of(target("at_least: {\"2027\": 4}", "group: dc"));
    toy.build("s3", "ac11", "2026", 6);
    assertEquals(2_000_000, toy.penalty("target", Level.MEDIUM)); // 4 - 2 at s2
    assertEquals(0, toy.build("s3", "dc60", "2027", 2).penalty("target", Level.MEDIUM));
  }

  @Test
  void onlyPortsOfTheVehicleClassCount() {
    ToyProgram toy =
        ToyProgram.of(target("at_least: {\"2027\": 12}", "vehicle_class: two-wheeler"));
    toy.build("s3", "ac11", "2026", 6).build("s3", "swap", "2026", 1);
    assertEquals(1_000_000, toy.penalty("target", Level.MEDIUM)); // 12 - 10 outlets - 1 cabinet
  }

  @Test
  void onlyPortsOfTheTypesCount() {
    ToyProgram toy = ToyProgram.of(target("at_least: {\"2027\": 10}", "port_types: [ac11, dc60]"));
    toy.build("s3", "ac11", "2026", 1).build("s3", "swap", "2026", 5);
    assertEquals(5_000_000, toy.penalty("target", Level.MEDIUM)); // 10 - 2 AC - 2 DC - 1 AC built
  }

  @Test
  void onlyPortsOfTheProvinceCount() {
    ToyProgram toy = ToyProgram.of(target("at_least: {\"2027\": 5}", "province: \"02\""));
    toy.build("s3", "ac11", "2026", 9).build("s4", "ac11", "2026", 1);
    assertEquals(2_000_000, toy.penalty("target", Level.MEDIUM)); // 5 - 2 outlets - 1 AC
  }

  @Test
  void rowOfAProvinceNamesIt() {
    ToyProgram toy = ToyProgram.of(target("at_least: {\"2027\": 5}", "province: \"02\""));
    Subject subject = toy.program().subject(toy.rows("target").get(0));
    assertEquals(new Subject(Subject.Kind.PROVINCE, "02", "North"), subject);
  }

  @Test
  void weightMultipliesThePenalty() {
    Region region = new ToyFiles().rules(target(BY_PHASE)).read();
    assertEquals(
        55_000_000, // 22 missing x 2.5
        ToyProgram.of(region, Map.of("target", 2.5)).penalty("target", Level.MEDIUM));
  }

  @Test
  void partTakesItsShareOfTheNation() {
    // North: 600 of 1,600 kWh for cars, 300 of 800 for two-wheelers: 0.375 of 300 is 112.5.
    Region least = new ToyFiles().rules(target("at_least: {\"2027\": 300}")).read();
    assertEquals(110_000_000, ToyProgram.only("02", least).penalty("target", Level.MEDIUM));
    Region most = new ToyFiles().rules(target("at_most: {\"2027\": 300}")).read();
    ToyProgram north = ToyProgram.only("02", most).build("s4", "e2w-ac", "2026", 111);
    assertEquals(0, north.penalty("target", Level.MEDIUM)); // 2 + 111 of 112.5, rounded up
    north.build("s4", "e2w-ac", "2027", 1);
    assertEquals(1_000_000, north.penalty("target", Level.MEDIUM));
  }

  @Test
  void partTakesTheFullTargetOfItsProvince() {
    String north = target("at_least: {\"2027\": 5}", "province: \"02\"");
    Region region = new ToyFiles().rules(north).read();
    assertEquals(3_000_000, ToyProgram.only("02", region).penalty("target", Level.MEDIUM));
    assertEquals(List.of(), ToyProgram.only("01", region).rows("target"));
  }

  @Test
  void phasesOutsideTheDatesHaveNoRow() {
    ToyProgram toy = ToyProgram.of(target(BY_PHASE, "until: 2026-12-31"));
    assertEquals(6_000_000, toy.penalty("target", Level.MEDIUM)); // 20 - 14
    toy = ToyProgram.of(target(BY_PHASE, "from: 2027-01-01"));
    assertEquals(16_000_000, toy.penalty("target", Level.MEDIUM)); // 30 - 14
  }

  @Test
  void powerCountsWhereItIsMeasured() {
    // 10 outlets of 1.5 kW, 2 AC of 11, 2 DC of 60: 157 kW exist.
    ToyProgram toy = ToyProgram.of(target("at_least: {\"2027\": 200}", "measure: kw"));
    assertEquals(157_000, toy.activity("target", "kW", "toy", "2027"));
    assertEquals(43_000_000, toy.penalty("target", Level.MEDIUM));
    assertEquals(10_000_000, toy.build("s3", "ac11", "2026", 3).penalty("target", Level.MEDIUM));
    assertEquals(0, toy.build("s3", "ac11", "2027", 1).penalty("target", Level.MEDIUM));
    toy = ToyProgram.of(target("at_most: {\"2027\": 217}", "measure: kw"));
    assertEquals(0, toy.build("s3", "dc60", "2026", 1).penalty("target", Level.MEDIUM));
    assertEquals(1_500_000, toy.build("s3", "e2w-ac", "2026", 1).penalty("target", Level.MEDIUM));
  }

  @Test
  void powerOfTheFilteredPortsCounts() {
    ToyProgram toy = ToyProgram.of(target("at_least: {\"2027\": 200}", "measure: kw", "group: dc"));
    assertEquals(80_000_000, toy.penalty("target", Level.MEDIUM)); // 200 - 2 x 60
  }

  @Test
  void onlyTheRealisedShareOfAnAnnouncementIsRequired() {
    String half = "realisation: 0.5";
    String most = "at_least: {\"2027\": 300}";
    ToyProgram toy = ToyProgram.of(target(most, half, "realised: true"));
    assertEquals(143_000_000, toy.penalty("target", Level.MEDIUM)); // 14 + 0.5 x 286 - 14
    toy = ToyProgram.of(target(most, "realisation: 0.15", "realised: true"));
    assertEquals(42_000_000, toy.penalty("target", Level.MEDIUM)); // 42.9, rounded down
    toy = ToyProgram.of(target(most, half));
    assertEquals(286_000_000, toy.penalty("target", Level.MEDIUM));
    toy = ToyProgram.of(target("at_least: {\"2027\": 10}", half, "realised: true"));
    assertEquals(0, toy.penalty("target", Level.MEDIUM));
    assertEquals(14, toy.activity("target", "ports", "toy", "2027"));
  }

  @Test
  void aPartRealisesItsShare() {
    // North: 112.5 announced, 2 exist: 2 + 0.5 x 110.5 = 57.25.
    Region region =
        new ToyFiles()
            .rules(target("at_least: {\"2027\": 300}", "realisation: 0.5", "realised: true"))
            .read();
    assertEquals(55_000_000, ToyProgram.only("02", region).penalty("target", Level.MEDIUM));
  }

  @Test
  void softTargetIsPenalisedInUsdAndAHardOneInPorts() {
    ToyProgram soft =
        ToyProgram.of(ToyFiles.rule("target", "port-target", "soft", BY_PHASE, "penalty: 1000"));
    assertEquals(0, soft.penalty("target", Level.MEDIUM));
    assertEquals(22_000_000_000L, soft.penalty("target", Level.SOFT)); // 22 x 1,000 USD
    ToyProgram hard = ToyProgram.of(ToyFiles.rule("target", "port-target", "hard", BY_PHASE));
    assertEquals(22, hard.penalty("target", Level.HARD));
  }
}
