package org.chargeplan.explain;

import static org.chargeplan.rules.ToyFiles.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeasibilityRelaxationTest {

  @BeforeEach
  void needsNatives() {
    Worlds.needNatives();
  }

  private static MissedTargets only(ToyProgram built) {
    List<MissedTargets> all =
        FeasibilityRelaxation.of(Worlds.plan(built), Worlds.compiler(), Worlds.TIME);
    assertEquals(1, all.size(), all.toString());
    assertTrue(all.get(0).isWorkedOut());
    return all.get(0);
  }

  private static Remedy remedy(MissedTargets missed, LimitKind kind) {
    return missed.remedies().stream()
        .filter(remedy -> remedy.kinds().equals(List.of(kind)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * 12 fast ports are asked for, 2 exist; 10 at 17,000 USD are 20,000 USD more than 150,000. No
   * port beyond the 14 that exist may be built in the first phase.
   */
  private static ToyProgram poor() {
    String rules =
        rule("fast", "port-target", "medium", "port_types: [dc60]", "at_least: {\"2027\": 12}")
            + rule("money", "budget", "hard", "at_most_usd: {\"2026\": 0, \"2027\": 150000}")
            + rule("not-yet", "port-target", "hard", "at_most: {\"2026\": 14}")
            + rule("cost", "cost", "soft");
    return ToyProgram.of(Worlds.plain(rules).read()).build("s2", "dc60", "2027", 8);
  }

  @Test
  void aBudgetTooSmallByAnAmountAsksForThatAmount() {
    MissedTargets missed = only(poor());
    assertEquals(2, missed.targets().get(0).missing());
    // 150,000 of 17,000 are 8.82 of 10.
    assertEquals(10 - 150.0 / 17, missed.leastMissing().get(0), 1e-6);
    Remedy budget = remedy(missed, LimitKind.BUDGET);
    assertTrue(budget.reaches());
    assertEquals(20_000, amount(budget), 1e-3);
    assertEquals(20_000, budget.usd().orElseThrow(), 1e-3);
    assertEquals(20_000, budget.provenLeast().orElseThrow(), 1e-3);
    // 10 ports for 1,920 USD a year, 4 years.
    assertEquals(76_800, budget.planUsd().orElseThrow(), 1);
    for (LimitKind other : List.of(LimitKind.HEADROOM, LimitKind.BAYS, LimitKind.POWER)) {
      assertEquals(Remedy.Result.NO_HELP, remedy(missed, other).result(), other.label());
    }
  }

  private static double amount(Remedy remedy) {
    return remedy.shares().stream().mapToDouble(RemedyShare::amount).sum();
  }

  @Test
  void theCheapestRemedyIsReportedWithTheShortfall() {
    Plan plan = Worlds.plan(poor());
    List<Shortfall> shortfalls =
        FeasibilityRelaxation.shortfallsWithRemedies(plan, Worlds.compiler(), Worlds.TIME);
    assertEquals(1, shortfalls.size());
    String words = shortfalls.get(0).remedy();
    assertTrue(words.startsWith("budget: 20,000 USD more in 2027"), words);
    assertTrue(
        words.endsWith("; or lower the target by 2 ports (by 1.18 ports with the best plan)"),
        words);
    assertEquals(plan.shortfalls().get(0).limits(), shortfalls.get(0).limits());
  }

  @Test
  void planWithoutShortfallHasNoRemedy() {
    ToyProgram met = poor().build("s3", "dc60", "2027", 2);
    assertEquals(
        List.of(),
        FeasibilityRelaxation.shortfallsWithRemedies(
            Worlds.plan(met), Worlds.compiler(), Worlds.TIME));
  }

  /** No site is a university, so that no decision has any influence on the gap. */
  @Test
  void aTargetThatNothingCanHelpHasNoRemedy() {
    ToyFiles files =
        Worlds.plain(
                rule(
                    "gaps",
                    "corridor-spacing",
                    "medium",
                    "gap_m: 1000",
                    "pool_kw: 60",
                    "site_kinds: [university]"))
            .replace(
                "region.yaml",
                "sources:",
                """
                corridors:
                  - id: along
                    name: Along
                    network: core
                    road_classes: [primary, secondary, trunk]
                    waypoints: [[108.00, 16.00], [108.03, 16.00]]
                    status: assumed
                sources:""");
    Plan plan = Worlds.plan(ToyProgram.of(files.read()));
    assertEquals("gaps", plan.shortfalls().get(0).ruleId());
    List<Shortfall> shortfalls =
        FeasibilityRelaxation.shortfallsWithRemedies(plan, Worlds.compiler(), Worlds.TIME);
    assertEquals(plan.shortfalls(), shortfalls);
  }

  @Test
  void targetWithinReachOfTheRelaxationNeedsNoOtherLimit() {
    String rules =
        rule("fast", "port-target", "medium", "port_types: [dc60]", "at_least: {\"2027\": 12}");
    ToyProgram built = ToyProgram.of(Worlds.plain(rules).read()).build("s2", "dc60", "2027", 8);
    MissedTargets missed = only(built);
    assertTrue(missed.reachable());
    assertEquals(List.of(), missed.remedies());
    Shortfall shortfall =
        FeasibilityRelaxation.shortfallsWithRemedies(
                Worlds.plan(built), Worlds.compiler(), Worlds.TIME)
            .get(0);
    assertTrue(shortfall.remedy().startsWith("a longer search"), shortfall.remedy());
  }

  @Test
  void shortfallOfALaterPhaseMayBeCoveredLater() {
    String rules =
        rule(
            "fast",
            "port-target",
            "medium",
            "port_types: [dc60]",
            "at_least: {\"2026\": 10, \"2027\": 10}");
    ToyProgram built = ToyProgram.of(Worlds.plain(rules).read()).build("s2", "dc60", "2027", 8);
    MissedTarget target = only(built).targets().get(0);
    assertEquals("2026", target.shortfall().phaseId());
    assertEquals(Optional.of("2027"), target.laterPhaseId());
    assertEquals(
        "lower the target by 8 ports, or allow it until the end of 2027",
        RemedyWords.changedTarget(target, Double.NaN));
  }

  /**
   * The people of z4 live within 1,000 m of s6 alone, which has no bay. A swap cabinet, all that
   * may be built there, takes a quarter of one.
   */
  @Test
  void siteWithoutBaysAsksForBays() {
    ToyFiles files =
        Worlds.plain(
                rule("people", "coverage", "medium", "within_m: 1000", "share: {\"2027\": 0.875}"))
            .replace("region.yaml", "port_types: [swap, dc60]", "port_types: [swap]")
            .replace("sites.csv", "108.03,16.10,20,false", "108.03,16.10,0,false");
    MissedTargets missed = only(ToyProgram.of(files.read()));
    // Of 40,000 people, 30,000 have s1 or s4 at their door; 35,000 are asked for.
    assertEquals(5000, missed.targets().get(0).missing());
    Remedy bays = remedy(missed, LimitKind.BAYS);
    assertTrue(bays.reaches(), bays.toString());
    RemedyShare extra = bays.shares().get(0);
    assertEquals(List.of(LimitKind.BAYS), bays.kinds());
    assertEquals(1, extra.places());
    assertEquals(0.25, extra.amount(), 1e-6);
    assertTrue(extra.largest().get(0).subject().startsWith("s6"), extra.toString());
    assertEquals(Remedy.Result.NO_HELP, remedy(missed, LimitKind.HEADROOM).result());
  }

  /**
   * Above 100 kW a connection takes 14 months, the first phase ends after 12. Until then s1 has 66
   * kW left to 100, s3, s5 and s6 100 kW each, s2, which is above that, 480 kW: 846 kW or 14.1
   * ports of 60 kW. With 2 that exist they are 16.1 of 20; 3.9 ports are 234 kW.
   */
  @Test
  void aTargetMissedByLeadTimeAsksForMonths() {
    ToyFiles files =
        new ToyFiles()
            .replace(
                "region.yaml", "step_usd: 30000, lead_months: 4", "step_usd: 0, lead_months: 14")
            .rules(
                rule(
                        "fast",
                        "port-target",
                        "medium",
                        "port_types: [dc60]",
                        "at_least: {\"2026\": 20}")
                    + rule("lead", "connection-class", "hard"));
    MissedTargets missed = only(ToyProgram.of(files.read()).build("s2", "dc60", "2026", 8));
    assertEquals(10, missed.targets().get(0).missing());
    assertEquals(3.9, missed.leastMissing().get(0), 1e-6);
    Remedy sooner = remedy(missed, LimitKind.CONNECTION);
    assertTrue(sooner.reaches());
    assertEquals(234, amount(sooner), 1e-3);
    assertEquals("2026", sooner.shares().get(0).phaseId());
    assertEquals(2, sooner.months().orElseThrow());
    assertTrue(
        RemedyWords.text(sooner).endsWith("that is connections there 2 months sooner"),
        RemedyWords.text(sooner));
  }

  @Test
  void headroomIsReportedWithTheCostOfReinforcement() {
    ToyFiles files =
        Worlds.plain(
                rule(
                    "fast",
                    "port-target",
                    "medium",
                    "province: \"02\"",
                    "port_types: [dc60]",
                    "at_least: {\"2027\": 20}"))
            .replace("grid.csv", "1000,1,300000,12", "1000,0,300000,12");
    ToyProgram built = ToyProgram.of(files.read()).build("s5", "dc60", "2027", 11);
    Remedy headroom = remedy(only(built), LimitKind.HEADROOM);
    assertTrue(headroom.reaches());
    // 20 x 30 kW = 600 kW, 250 more than 350; a block would be 300 USD for a kW, but there is none.
    assertEquals(250, amount(headroom), 1e-3);
    assertEquals(250 * 300, headroom.usd().orElseThrow(), 1e-2);
  }

  @Test
  void withoutTimeNothingIsComputed() {
    List<MissedTargets> missed =
        FeasibilityRelaxation.of(Worlds.plan(poor()), Worlds.compiler(), Duration.ofMillis(1));
    assertTrue(missed.stream().noneMatch(MissedTargets::isWorkedOut));
  }
}
