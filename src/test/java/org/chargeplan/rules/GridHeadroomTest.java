package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * g-south can take 1,000 kW in 2026 and 900 kW in 2027; s1, s2 and s3 connect there. A DC port adds
 * 60 x 0.5 = 30 kW to its peak, an AC port 11 x 0.3 = 3.3, an outlet 1.5 x 0.4 = 0.6.
 */
class GridHeadroomTest {

  private static final String RULE = "grid-headroom";

  private static ToyProgram toy() {
    return ToyProgram.of("  []\n");
  }

  /** 30 DC ports: 900 kW. */
  private static ToyProgram full() {
    return toy()
        .build("s1", "dc60", "2026", 12)
        .build("s2", "dc60", "2026", 8)
        .build("s3", "dc60", "2026", 10);
  }

  @Test
  void existingPortsTakeNoHeadroom() {
    assertEquals(0, toy().activity(RULE, "kW", "g-south", "2026"));
    assertEquals(0, toy().penalty(RULE, Level.HARD));
  }

  @Test
  void allHeadroomMayBeUsed() {
    ToyProgram toy = full();
    assertEquals(900_000, toy.activity(RULE, "kW", "g-south", "2027"));
    assertEquals(0, toy.penalty(RULE, Level.HARD));
  }

  @Test
  void eachWattBeyondTheHeadroomIsAViolation() {
    ToyProgram toy = full().build("s3", "e2w-ac", "2027", 1);
    assertEquals(600, toy.penalty(RULE, Level.HARD)); // in 2027 alone
    toy.build("s3", "ac11", "2026", 31); // 102.3 kW in both
    assertEquals(2_300, toy.penalty(RULE, "kW", "g-south", "2026"));
    assertEquals(102_900, toy.penalty(RULE, "kW", "g-south", "2027"));
  }

  @Test
  void portsOfAnotherNodeDoNotCount() {
    ToyProgram toy = full().build("s5", "dc60", "2026", 5);
    assertEquals(900_000, toy.activity(RULE, "kW", "g-south", "2027"));
    assertEquals(150_000, toy.activity(RULE, "kW", "g-north", "2027"));
  }

  @Test
  void reinforcementBlockHelpsFromItsPhaseOn() {
    ToyProgram toy = full().build("s3", "dc60", "2026", 16); // 36 DC ports: 1,080 kW
    assertEquals(80_000, toy.penalty(RULE, "kW", "g-south", "2026"));
    assertEquals(180_000, toy.penalty(RULE, "kW", "g-south", "2027"));
    toy.reinforce("g-south", "2027", 1); // 2,000 kW
    assertEquals(80_000, toy.penalty(RULE, Level.HARD));
    toy.reinforce("g-south", "2027", 0).reinforce("g-south", "2026", 1);
    assertEquals(0, toy.penalty(RULE, Level.HARD));
  }

  @Test
  void blocksOfAllPhasesTogetherAreLimited() {
    ToyProgram toy = toy().reinforce("g-south", "2026", 2);
    assertEquals(0, toy.penalty(RULE, Level.HARD));
    toy.reinforce("g-south", "2027", 1); // 3 of 2
    assertEquals(1, toy.penalty(RULE, Level.HARD));
  }

  @Test
  void aBlockNeedsItsTime() {
    // g-north takes 12 months: the end of 2026 is just in time.
    assertTrue(toy().column("g-north", "2026").isPresent());
    Region slower =
        new ToyFiles().rules("  []\n").replace("grid.csv", "300000,12", "300000,13").read();
    assertTrue(ToyProgram.of(slower).column("g-north", "2026").isEmpty());
    assertTrue(ToyProgram.of(slower).column("g-north", "2027").isPresent());
  }

  @Test
  void weightsDoNotChangePhysicalLimits() {
    Region region = new ToyFiles().rules("  []\n").read();
    ToyProgram toy = ToyProgram.of(region, Map.of(RULE, 0.0)).build("s5", "dc60", "2026", 13);
    assertEquals(40_000, toy.penalty(RULE, Level.HARD)); // 390 - 350 kW in 2027
  }

  @Test
  void aPartKeepsTheHeadroomOfItsNodes() {
    ToyProgram north = ToyProgram.only("02", new ToyFiles().rules("  []\n").read());
    north.build("s5", "dc60", "2026", 13); // 390 kW of 400 in 2026, of 350 in 2027
    assertEquals(40_000, north.penalty(RULE, Level.HARD));
  }
}
