package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/** Malls are s1 (2 existing AC ports) and s5, flats s4; a DC port has 60 kW, an AC port 11. */
class PowerCapRuleTest {

  private static String cap(String... parameters) {
    return ToyFiles.rule("fire", "power-cap", "medium", parameters);
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("fire", Level.MEDIUM) / 1_000_000;
  }

  @Test
  void portsOfMorePowerCostAndOthersDont() {
    ToyProgram toy = ToyProgram.of(cap("most_kw: 22", "site_kinds: [mall]"));
    assertEquals(0, points(toy.build("s5", "ac11", "2026", 30).build("s2", "dc60", "2026", 4)));
    assertEquals(6, points(toy.build("s5", "dc60", "2026", 3))); // 3 in two phases
    assertEquals(7, points(toy.build("s5", "dc60", "2027", 1)));
  }

  @Test
  void aHardLimitIsAskedInTheLastPhaseOnly() {
    // Ports are never removed: what keeps the limit in 2027 kept it in 2026.
    String rule = ToyFiles.rule("fire", "power-cap", "hard", "most_kw: 22", "site_kinds: [mall]");
    ToyProgram toy = ToyProgram.of(rule).build("s5", "dc60", "2026", 3);
    assertEquals(2, toy.rows("fire").size()); // s1 and s5
    assertEquals(3, toy.activity("fire", "ports", "s5", "2027"));
    assertEquals(3, toy.penalty("fire", Level.HARD));
  }

  @Test
  void aPortOfJustThatPowerIsAllowed() {
    assertEquals(List.of(), ToyProgram.of(cap("most_kw: 60")).rows("fire"));
  }

  @Test
  void existingPortsStay() {
    ToyProgram toy = ToyProgram.of(cap("most_kw: 7", "site_kinds: [mall]"));
    assertEquals(0, points(toy));
    assertEquals(1, points(toy.build("s1", "ac11", "2027", 1)));
  }

  @Test
  void theLevelOfTheBaysChoosesTheSites() {
    // Of the kinds, only malls lie on the first basement; s4 is indoors: above the ground, assumed.
    Region region =
        new ToyFiles()
            .basements()
            .rules(cap("most_kw: 5", "parking_levels: [semi-basement, basement-1, deeper]"))
            .read();
    ToyProgram toy = ToyProgram.of(region);
    assertEquals(0, points(toy.build("s4", "ac11", "2027", 5).build("s3", "ac11", "2027", 5)));
    assertEquals(5, points(toy.build("s5", "ac11", "2027", 5)));
  }
}
