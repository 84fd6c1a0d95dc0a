package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/** Of the 14 existing ports 10 are outlets, 2 AC and 2 DC. */
class TypeMixRuleTest {

  private static String mix(String... parameters) {
    return ToyFiles.rule("mix", "type-mix", "medium", parameters);
  }

  private static final String OUTLETS = "of: {group: outlet}";
  private static final String HALF = "at_most: {\"2027\": 0.5}";

  @Test
  void existingPortsCount() {
    ToyProgram toy = ToyProgram.of(mix(OUTLETS, HALF));
    assertEquals(3_000, toy.activity("mix", "ports", "toy", "2027")); // 10 - 0.5 x 14
    assertEquals(3_000_000, toy.penalty("mix", Level.MEDIUM)); // 3 ports too many
  }

  @Test
  void otherPortsLowerTheShare() {
    ToyProgram toy = ToyProgram.of(mix(OUTLETS, HALF));
    toy.build("s3", "ac11", "2026", 3).build("s3", "swap", "2027", 2);
    assertEquals(500_000, toy.penalty("mix", Level.MEDIUM)); // 10 - 0.5 x 19
    toy.build("s3", "dc60", "2027", 1);
    assertEquals(0, toy.penalty("mix", Level.MEDIUM)); // 10 of 20
    toy.build("s5", "e2w-ac", "2027", 1);
    assertEquals(500_000, toy.penalty("mix", Level.MEDIUM)); // 11 - 0.5 x 21
  }

  @Test
  void missingShareIsPenalised() {
    ToyProgram toy = ToyProgram.of(mix("of: {group: swap}", "at_least: {\"2027\": 0.2}"));
    assertEquals(2_800_000, toy.penalty("mix", Level.MEDIUM)); // 0.2 x 14 - 0
    toy.build("s3", "swap", "2026", 3);
    assertEquals(400_000, toy.penalty("mix", Level.MEDIUM)); // 0.2 x 17 - 3
    toy.build("s3", "swap", "2027", 1);
    assertEquals(0, toy.penalty("mix", Level.MEDIUM)); // 4 - 0.2 x 18
  }

  @Test
  void baseOfTheShareMayBeFiltered() {
    // Of the car ports at least three quarters are to be DC: 0.75 x 4 - 2.
    ToyProgram toy =
        ToyProgram.of(
            mix("of: {group: dc}", "among: {vehicle_class: car}", "at_least: {\"2027\": 0.75}"));
    assertEquals(1_000_000, toy.penalty("mix", Level.MEDIUM));
    toy.build("s3", "e2w-ac", "2026", 40);
    assertEquals(1_000_000, toy.penalty("mix", Level.MEDIUM));
    toy.build("s3", "dc60", "2026", 4);
    assertEquals(0, toy.penalty("mix", Level.MEDIUM)); // 6 of 8
  }

  @Test
  void filterMaySelectAProvince() {
    // North: 2 outlets of 2 ports; one too many of a half.
    ToyProgram toy =
        ToyProgram.of(
            mix("of: {group: outlet, province: \"02\"}", "among: {province: \"02\"}", HALF));
    toy.build("s3", "e2w-ac", "2026", 40);
    assertEquals(1_000_000, toy.penalty("mix", Level.MEDIUM));
    assertEquals(0, toy.build("s4", "ac11", "2026", 2).penalty("mix", Level.MEDIUM));
    Subject subject = toy.program().subject(toy.rows("mix").get(0));
    assertEquals(new Subject(Subject.Kind.PROVINCE, "02", "North"), subject);
  }

  @Test
  void penaltyAndWeightMultiply() {
    Region region = new ToyFiles().rules(mix(OUTLETS, HALF, "penalty: 4")).read();
    assertEquals(
        6_000_000, // 3 ports x 4 points x 0.5
        ToyProgram.of(region, Map.of("mix", 0.5)).penalty("mix", Level.MEDIUM));
  }

  @Test
  void aPartHasItsOwnMix() {
    Region region = new ToyFiles().rules(mix(OUTLETS, HALF)).read();
    assertEquals(1_000_000, ToyProgram.only("02", region).penalty("mix", Level.MEDIUM)); // 2 of 2
  }

  @Test
  void phasesOutsideTheDatesHaveNoRow() {
    String both = "at_most: {\"2026\": 0.5, \"2027\": 0.5}";
    assertEquals(6_000_000, ToyProgram.of(mix(OUTLETS, both)).penalty("mix", Level.MEDIUM));
    assertEquals(
        3_000_000,
        ToyProgram.of(mix(OUTLETS, both, "from: 2027-01-01")).penalty("mix", Level.MEDIUM));
  }

  @Test
  void softMixIsPenalisedInUsd() {
    ToyProgram toy =
        ToyProgram.of(ToyFiles.rule("mix", "type-mix", "soft", OUTLETS, HALF, "penalty: 250"));
    assertEquals(750_000_000, toy.penalty("mix", Level.SOFT)); // 3 x 250 USD
    assertEquals(0, toy.penalty("mix", Level.MEDIUM));
  }
}
