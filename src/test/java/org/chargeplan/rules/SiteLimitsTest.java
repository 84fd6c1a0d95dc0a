package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chargeplan.program.Level;
import org.junit.jupiter.api.Test;

/** s1: 60 bays, 800 kW; 8 outlets and 2 AC ports exist on 3 of them, with 34 kW. */
class SiteLimitsTest {

  private static final String RULE = "site-limits";

  private static ToyProgram toy() {
    return ToyProgram.of("  []\n");
  }

  @Test
  void existingPortsTakeBaysAndPower() {
    assertEquals(3_000, toy().activity(RULE, "bays", "s1", "2027")); // 8 x 0.125 + 2
    assertEquals(34_000, toy().activity(RULE, "kW", "s1", "2027")); // 8 x 1.5 + 2 x 11
    assertEquals(0, toy().penalty(RULE, Level.HARD));
  }

  @Test
  void lastBayMayBeUsed() {
    ToyProgram toy = toy().build("s1", "ac11", "2026", 30).build("s1", "ac11", "2027", 27);
    assertEquals(60_000, toy.activity(RULE, "bays", "s1", "2027"));
    assertEquals(0, toy.penalty(RULE, Level.HARD)); // 34 + 57 x 11 = 661 kW
  }

  @Test
  void eachFractionOfABayTooManyIsAViolation() {
    ToyProgram toy = toy().build("s1", "ac11", "2026", 57).build("s1", "e2w-ac", "2027", 1);
    assertEquals(125, toy.penalty(RULE, Level.HARD)); // an eighth of a bay
    assertEquals(125, toy.penalty(RULE, "bays", "s1", "2027"));
  }

  @Test
  void eachWattTooManyIsAViolation() {
    // s4: 300 kW; 3 exist, 27 x 11 = 297 are built.
    ToyProgram toy = toy().build("s4", "ac11", "2026", 27);
    assertEquals(300_000, toy.activity(RULE, "kW", "s4", "2027"));
    assertEquals(0, toy.penalty(RULE, Level.HARD));
    toy.build("s4", "e2w-ac", "2027", 1);
    assertEquals(1_500, toy.penalty(RULE, Level.HARD));
  }

  @Test
  void noColumnHoldsMoreThanItsSiteAlone() {
    ToyProgram toy = toy();
    // s2 has 18 bays and 480 kW left: 40 cabinets by power, 8 DC ports by power.
    assertEquals(40, upper(toy, "s2", "swap"));
    assertEquals(8, upper(toy, "s2", "dc60"));
    assertEquals(57, upper(toy, "s1", "ac11")); // by bays
    assertEquals(198, upper(toy, "s4", "e2w-ac")); // (300 - 3) / 1.5, by power
  }

  private static int upper(ToyProgram toy, String site, String type) {
    return toy.program().upper(toy.column(site, type, "2026").orElseThrow());
  }

  @Test
  void kindAllowsItsTypesOnly() {
    assertTrue(toy().column("s2", "ac11", "2026").isEmpty());
    assertTrue(toy().column("s4", "swap", "2026").isEmpty());
  }

  @Test
  void aFullSiteHasNoColumns() {
    ToyProgram toy =
        ToyProgram.of(
            new ToyFiles()
                .rules("  []\n")
                .replace("sites.csv", "16.00,60,true", "16.00,3,true")
                .read());
    assertTrue(toy.column("s1", "e2w-ac", "2026").isEmpty());
    assertEquals(0, toy.penalty(RULE, Level.HARD));
  }
}
