package org.chargeplan.explain;

import static org.chargeplan.rules.ToyFiles.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 46 fast ports are asked for at the end of the second phase, 2 exist: 44 x 30 kW of peak load are
 * 1,320 kW, the headroom is 900 + 350 = 1,250 kW. The last 70 kW need reinforcement: in the south,
 * 500,000 USD / 30 years x 4 years / 2,000 kW = 33.33 USD for a kW.
 */
class WorthsTest {

  private static final double REINFORCEMENT_USD_PER_KW = 500_000 / 30.0 * 4 / 2000;

  /** 14,000 / 10 years + 400, and 60 kW x 50 USD / 25 years, for 4 years. */
  private static final double PORT_USD = (1400 + 400 + 120) * 4;

  private static final String RULES =
      rule("fast", "port-target", "medium", "port_types: [dc60]", "at_least: {\"2027\": 46}")
          + rule("cost", "cost", "soft");

  @BeforeEach
  void needsNatives() {
    Worlds.needNatives();
  }

  private static Explanation explained(ToyFiles files) {
    return Worlds.explained(ToyProgram.of(files.read()), false);
  }

  @Test
  void oneMoreKilowattAtANodeSavesItsReinforcement() {
    Worths worths = explained(Worlds.plain(RULES)).worths().orElseThrow();
    assertFalse(worths.inPoints());
    assertTrue(worths.exact());
    assertEquals(1, worths.limits().size(), worths.toString());
    WorthTable headroom = worths.limits().get(0);
    assertEquals(LimitKind.HEADROOM, headroom.kind());
    assertEquals(2, headroom.places());
    for (WorthLine node : headroom.lines()) {
      assertEquals(0, node.byPhase().get(0), 1e-6);
      assertEquals(REINFORCEMENT_USD_PER_KW, node.byPhase().get(1), 1e-6);
      assertEquals(REINFORCEMENT_USD_PER_KW, node.all(), 1e-6);
    }
  }

  @Test
  void worthOfHeadroomIsTheSavingOfTheRelaxation() {
    ToyFiles grown = Worlds.plain(RULES).replace("grid.csv", "1000,900", "1000,910");
    double saved =
        Worlds.relaxed(Worlds.plain(RULES).read()).estimate()
            - Worlds.relaxed(grown.read()).estimate();
    assertEquals(10 * REINFORCEMENT_USD_PER_KW, saved / 1e6, 1e-3);
  }

  @Test
  void theLastPortOfATargetCostsItselfAndItsReinforcement() {
    WorthLine target = explained(Worlds.plain(RULES)).worths().orElseThrow().targets().get(0);
    assertEquals("A rule of a test (ports)", target.subject());
    assertEquals(0, target.byPhase().get(0), 1e-6);
    assertEquals(PORT_USD + 30 * REINFORCEMENT_USD_PER_KW, target.byPhase().get(1), 1e-6);
  }

  @Test
  void aLimitThatNothingNeedsIsWorthNothing() {
    String few =
        rule("fast", "port-target", "medium", "port_types: [dc60]", "at_least: {\"2027\": 10}")
            + rule("cost", "cost", "soft");
    Worths worths = explained(Worlds.plain(few)).worths().orElseThrow();
    assertEquals(List.of(), worths.limits());
    assertEquals(PORT_USD, worths.targets().get(0).byPhase().get(1), 1e-6);
  }

  @Test
  void limitOfUnreachableTargetsIsWorthPoints() {
    // 17,000 USD a port, 14,000 and 60 kW x 50 USD; a port is a point.
    String poor =
        rule("fast", "port-target", "medium", "port_types: [dc60]", "at_least: {\"2027\": 12}")
            + rule("money", "budget", "hard", "at_most_usd: {\"2026\": 0, \"2027\": 150000}")
            + rule("cost", "cost", "soft");
    Worths worths = explained(Worlds.plain(poor)).worths().orElseThrow();
    assertTrue(worths.inPoints());
    assertEquals(List.of(), worths.targets());
    WorthTable budget = worths.limits().get(0);
    assertEquals(LimitKind.BUDGET, budget.kind());
    // Money spent on a port would be saved: a twentieth of a point by the weight of targets.
    assertEquals(1 / 17_000.0, budget.lines().get(0).byPhase().get(1), 0.06 / 17_000);
  }

  @Test
  void exhaustedLimitsAreTheFullOnes() {
    // The 8 cabinets of 60 kW take 480 of 480 kW left at s2; 8 of 18 bays left.
    ToyProgram built = ToyProgram.of(Worlds.plain(RULES).read()).build("s2", "dc60", "2027", 8);
    List<LimitGroup> groups = Worlds.explained(built, false).limits();
    assertEquals(List.of("fast", "site-limits"), groups.stream().map(LimitGroup::ruleId).toList());
    LimitGroup target = groups.get(0);
    assertEquals(1, target.broken());
    assertEquals(10, target.first().get(0).used());
    LimitGroup power = groups.get(1);
    assertEquals("kW", power.unit());
    assertEquals(1, power.usedUp());
    assertEquals(0, power.broken());
    LimitRow full = power.first().get(0);
    assertEquals("s2 (South fuel)", full.subject());
    assertEquals(600, full.asked());
    assertEquals(600, full.used());
    assertTrue(full.isUpper());
  }
}
