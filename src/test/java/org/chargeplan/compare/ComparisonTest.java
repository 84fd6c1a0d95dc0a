package org.chargeplan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.GridNode;
import org.junit.jupiter.api.Test;

/** Figures of {@link ToyContenders}, worked out on paper. */
class ComparisonTest {

  private static final double EXACT = 1e-9;

  private final ToyContenders toys = new ToyContenders();
  private final Comparison comparison = toys.comparison();

  private void assertAmounts(Section section, String id, String phase, double... expected) {
    Figure figure = comparison.find(section, id, phase).orElseThrow();
    assertEquals(expected.length, figure.amounts().size());
    for (int plan = 0; plan < expected.length; plan++) {
      assertEquals(expected[plan], figure.amounts().get(plan).orElseThrow(), EXACT, id + plan);
    }
  }

  @Test
  void portsAreComparedByGroupTypePhaseAndProvince() {
    // Before: 8 + 2 outlets, 2 AC, 2 DC. First: 4 AC at s1 in 2026. Second: 1 AC there in 2026,
    // 3 in 2027, and 2 DC at s6 in 2027.
    assertAmounts(Section.PORTS, "all", "2026", 18, 15);
    assertAmounts(Section.PORTS, "all", "2027", 18, 20);
    assertAmounts(Section.PORTS_BY_TYPE, "ac11", "2027", 6, 6);
    assertAmounts(Section.PORTS_BY_GROUP, "dc", "2027", 2, 4);
    assertAmounts(Section.PORTS_BY_PROVINCE, "01", "2027", 16, 16);
    assertAmounts(Section.PORTS_BY_PROVINCE, "02", "2027", 2, 4);
    // 10 x 1.5 + 6 x 11 + 2 x 60 kW, and 120 kW more.
    assertAmounts(Section.POWER, "connected", "2027", 201, 321);
  }

  @Test
  void capitalIsComparedByPart() {
    assertAmounts(Section.CAPITAL, "ports", "2026", 4_000, 1_000);
    assertAmounts(Section.CAPITAL, "ports", "", 4_000, 4 * 1_000 + 2 * 14_000);
    // s1 had 34 kW: 4 x 11 kW more are 2,200 USD. s6 connects 120 kW: 6,000 and a step of 30,000.
    assertAmounts(Section.CAPITAL, "connection", "", 2_200, 2_200 + 36_000);
    assertAmounts(Section.CAPITAL, "reinforcement", "2027", 0, 300_000);
    assertAmounts(Section.CAPITAL, "all", "", 6_200, 32_000 + 38_200 + 300_000);
  }

  @Test
  void serviceGridAndSitesAreCompared() {
    // Two-wheelers ask for 800 kWh and have 30 of it, whatever is built.
    assertAmounts(Section.DEMAND, "two-wheeler", "2027", 770, 770);
    // Cars ask for 1,600 kWh: 6 x 15 + 2 x 180 serve 450. s6 offers 360 to z3 (400, 3,300 m off)
    // and
    // z4 (200, at s6): 360 x 200 / (200 + 400 exp(-(3.3 / 2)^2 / 2)) to z4, 200 of which it needs.
    double toNear = 360 * 200 / (200 + 400 * Math.exp(-1.65 * 1.65 / 2));
    assertAmounts(Section.DEMAND, "car", "2027", 1_150, 1_150 - 360 + toNear - 200);
    // Of 40,000 people z4's 5,000 live at s6; z2's 5,000 live 1,100 m from s2.
    assertAmounts(Section.COVERAGE, "people_within_1_km", "2027", 30_000, 35_000);
    assertAmounts(Section.COVERAGE, "share_within_2_km", "2027", 87.5, 100);
    // g-south takes 4 x 3.3 kW of 900; g-north 2 x 30 of 350 + 1,000.
    assertAmounts(Section.GRID, "highest_load", "2027", 100 * 13.2 / 900, 100 * 60 / 1350.0);
    assertAmounts(Section.GRID, "nodes_above_90", "2027", 0, 0);
    assertAmounts(Section.GRID, "blocks", "", 0, 1);
    assertAmounts(Section.SITES, "opened", "2026", 0, 0);
    assertAmounts(Section.SITES, "opened", "", 0, 1);
  }

  @Test
  void costIsComparedByRuleAndRulesOfOnePlanAreMarked() {
    assertAmounts(Section.COST, "own", "", 300, 500);
    assertAmounts(Section.COST, "even", "", 300, 250);
    assertAmounts(Section.COST_BY_RULE, "cost", "", 300, 250);
    assertAmounts(Section.TARGETS, "missed", "", 0, 7);
    Figure bound = comparison.find(Section.COST, "bound", "").orElseThrow();
    assertEquals(List.of(OptionalDouble.empty(), OptionalDouble.of(400)), bound.amounts());
    // 500 are a quarter above 400.
    Figure gap = comparison.find(Section.COST, "gap", "").orElseThrow();
    assertEquals(25, gap.amounts().get(1).getAsDouble(), EXACT);
  }

  @Test
  void differentSettingsAndRulesAreListed() {
    assertEquals(
        List.of(
            new Setting("profile", List.of("balanced", "cost-first")),
            new Setting("weight of cost", List.of("1", "2"))),
        comparison.settings());
    // The second plan's budget of 2027 is another, its draft is on, and it misses the target.
    assertEquals(
        List.of(
            "target-300 outcome [missed in 2027, missed]",
            "budget at_most_usd.2027 [1000000, 2000000]",
            "few-outlets counts [off, medium]"),
        comparison.rules().stream()
            .map(rule -> rule.ruleId() + " " + rule.aspect() + " " + rule.values())
            .toList());
    assertTrue(comparison.contenders().get(0).holds());
  }

  @Test
  void changedSitesAreCountedByKindTypeAndSize() {
    PlanDifference difference = comparison.differences().get(0);
    // s1 builds 3 AC a year later: 3 more, 3 fewer. s6 has 2 DC more.
    assertEquals(
        List.of("s1 3 3", "s6 2 0"),
        difference.sites().stream()
            .map(site -> site.site().id() + " " + site.more() + " " + site.fewer())
            .toList());
    assertEquals(
        List.of(
            new PlanDifference.Change("mall", 1, 3, 3),
            new PlanDifference.Change("fuel station", 1, 2, 0)),
        difference.byKind());
    assertEquals(
        List.of(
            new PlanDifference.Change("car AC 11 kW", 1, 3, 3),
            new PlanDifference.Change("car DC 60 kW", 1, 2, 0)),
        difference.byType());
    assertEquals(1, difference.nodes());
  }

  @Test
  void planIsEqualToItself() {
    Comparison same = toys.equal();
    assertTrue(same.isEqual());
    assertTrue(same.differences().get(0).isNone());
    assertFalse(comparison.isEqual());
  }

  @Test
  void additionalBlockIsADifferenceWithoutAnySite() {
    Contender first = toys.first();
    Plan.Builder more = Plan.builder(first.plan().region());
    GridNode node = first.plan().region().gridNodes().get(0);
    Plan none = Plan.builder(first.plan().region()).plan();
    PlanDifference difference =
        PlanDifference.of(none, more.reinforce(node, first.plan().region().lastPhase(), 1).plan());
    assertEquals(List.of(), difference.sites());
    assertFalse(difference.isNone());
  }
}
