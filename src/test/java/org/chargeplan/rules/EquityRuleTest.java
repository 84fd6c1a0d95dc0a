package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * 25,000 people live in the south, 15,000 in the north; 12 ports exist in the south, 2 in the
 * north. The target is 300 ports, of which the mean gives the south 187.5 and the north 112.5.
 */
class EquityRuleTest {

  private static final String TARGET =
      ToyFiles.rule("target", "port-target", "medium", "at_least: {\"2026\": 100, \"2027\": 300}");

  private static String equity(String level, String... parameters) {
    return TARGET + ToyFiles.rule("equity", "equity", level, parameters);
  }

  private static final String MOST = "share: {\"2027\": 0.8}";

  @Test
  void eachPortMissingInAProvinceCosts() {
    ToyProgram toy = ToyProgram.of(equity("medium", MOST));
    assertEquals(12, toy.activity("equity", "ports", "01", "2027"));
    assertEquals(2, toy.activity("equity", "ports", "02", "2027"));
    assertEquals(138_000_000, toy.penalty("equity", "ports", "01", "2027")); // 0.8 x 187.5 - 12
    assertEquals(88_000_000, toy.penalty("equity", "ports", "02", "2027")); // 0.8 x 112.5 - 2
  }

  @Test
  void aProvinceWithItsShareCostsNothing() {
    ToyProgram toy = ToyProgram.of(equity("medium", MOST));
    toy.build("s4", "e2w-ac", "2026", 87);
    assertEquals(1_000_000, toy.penalty("equity", "ports", "02", "2027"));
    toy.build("s6", "swap", "2027", 1);
    assertEquals(0, toy.penalty("equity", "ports", "02", "2027"));
  }

  @Test
  void portsOfAnotherProvinceDoNotHelp() {
    ToyProgram toy = ToyProgram.of(equity("medium", MOST));
    toy.build("s3", "e2w-ac", "2026", 200);
    assertEquals(88_000_000, toy.penalty("equity", "ports", "02", "2027"));
    assertEquals(0, toy.penalty("equity", "ports", "01", "2027"));
  }

  @Test
  void minimumIsRoundedDownToFullPorts() {
    // 0.5 x 187.5 = 93.75 and 0.5 x 112.5 = 56.25.
    ToyProgram toy = ToyProgram.of(equity("medium", "share: {\"2027\": 0.5}"));
    assertEquals(81_000_000, toy.penalty("equity", "ports", "01", "2027")); // 93 - 12
    assertEquals(54_000_000, toy.penalty("equity", "ports", "02", "2027")); // 56 - 2
  }

  @Test
  void meanIsThatOfTheTargetOfAllPorts() {
    String ofCars =
        ToyFiles.rule(
            "cars", "port-target", "medium", "at_least: {\"2027\": 50}", "vehicle_class: car");
    ToyProgram toy = ToyProgram.of(ofCars + equity("medium", MOST));
    assertEquals(138_000_000, toy.penalty("equity", "ports", "01", "2027"));
  }

  @Test
  void meanFollowsTheRealisedShareOfTheTarget() {
    // 14 + 0.5 x 286 = 157, of which the mean gives the north 58.875; 0.8 of that are 47.1.
    String target =
        ToyFiles.rule(
            "target",
            "port-target",
            "medium",
            "at_least: {\"2027\": 300}",
            "realisation: 0.5",
            "realised: true");
    ToyProgram toy = ToyProgram.of(target + ToyFiles.rule("equity", "equity", "medium", MOST));
    assertEquals(45_000_000, toy.penalty("equity", "ports", "02", "2027"));
  }

  @Test
  void penaltyAndWeightMultiply() {
    Region region = new ToyFiles().rules(equity("soft", MOST, "penalty: 10")).read();
    assertEquals(
        4_520_000_000L, // (138 + 88) x 10 USD x 2
        ToyProgram.of(region, Map.of("equity", 2.0)).penalty("equity", Level.SOFT));
  }

  @Test
  void aPartTakesItsShareOfTheTarget() {
    // The north's share of demand is 0.375: 112 ports for its people alone, 0.8 x 112 = 89.6.
    Region region = new ToyFiles().rules(equity("medium", MOST)).read();
    assertEquals(87_000_000, ToyProgram.only("02", region).penalty("equity", Level.MEDIUM));
  }

  @Test
  void phasesOutsideTheDatesHaveNoRow() {
    String both = "share: {\"2026\": 0.8, \"2027\": 0.8}";
    assertEquals(4, ToyProgram.of(equity("medium", both)).rows("equity").size());
    ToyProgram toy = ToyProgram.of(equity("medium", both, "until: 2026-12-31"));
    assertEquals(2, toy.rows("equity").size());
    assertEquals(38_000_000, toy.penalty("equity", "ports", "01", "2026")); // 0.8 x 62.5 - 12
  }
}
