package org.chargeplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleCatalogue;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.RuleSpec.LegalStatus;
import org.chargeplan.region.RuleSpec.Level;
import org.chargeplan.region.Scope;
import org.chargeplan.verify.Finding.Gravity;
import org.junit.jupiter.api.Test;

/**
 * The rules on the honest plan of the toy, which holds 40 AC and 5 DC ports at the end of 2026, 50
 * and 5 of 2027, 50 and 8 of 2028; the DC ports all in the south.
 */
class RuleChecksTest {

  /** Zone z1 is 900 m from s1 and 400 m from s2, zone z2 1,500 m from s3. */
  private static final RoadDistances ROADS =
      (place, visitor) -> {
        if (place.zone().id().equals("z1")) {
          visitor.visit(Toy.S1, 900);
          visitor.visit(Toy.S2, 400);
        } else {
          visitor.visit(Toy.S3, 1_500);
        }
      };

  @Test
  void portTargetIsMeasured() {
    RuleSpec rule =
        rule("port-target", Level.HARD, Map.of("at_least", Map.of("2026", 45, "2028", 60)));
    Finding finding = only(check(rule));
    assertAmounts(finding, "2028", 60, 58);
    assertEquals(Gravity.HARD, finding.gravity());
    assertEquals(
        "The plan has too few ports at the end of 2028: 58 ports of at least 60, 2 too few (r).",
        finding.sentence());
  }

  @Test
  void oneNumberAppliesInEveryPhase() {
    // There are 45, 55 and 58 ports.
    List<Finding> findings =
        check(rule("port-target", Level.HARD, Map.of("at_least", 58))).findings();
    assertEquals(2, findings.size());
    assertAmounts(findings.get(0), "2026", 58, 45);
    assertAmounts(findings.get(1), "2027", 58, 55);
  }

  @Test
  void portTargetOfAFilterIsMeasured() {
    Map<String, Object> atMost = Map.of("2028", 7);
    RuleSpec rule =
        rule("port-target", Level.HARD, Map.of("at_most", atMost, "port_types", List.of("dc60")));
    assertAmounts(only(check(rule)), "2028", 7, 8);
    rule = rule("port-target", Level.HARD, Map.of("at_most", atMost, "province", "01"));
    assertAmounts(only(check(rule)), "2028", 7, 50);
    rule = rule("port-target", Level.HARD, Map.of("at_most", atMost, "group", "swap"));
    assertEquals(List.of(), check(rule).findings());
    rule = rule("port-target", Level.HARD, Map.of("at_most", atMost, "vehicle_class", "car"));
    assertAmounts(only(check(rule)), "2028", 7, 58);
  }

  @Test
  void openSitesAreMeasured() {
    // s1 and s3 in 2026, s2 too from 2027.
    Map<String, Object> atLeast = Map.of("2026", 3, "2027", 3);
    Map<String, Object> atMost = Map.of("2026", 2, "2028", 2);
    RuleSpec rule = rule("open-sites", Level.HARD, Map.of("at_least", atLeast, "at_most", atMost));
    List<Finding> findings = check(rule).findings();
    assertEquals(2, findings.size());
    assertAmounts(findings.get(0), "2026", 3, 2);
    assertAmounts(findings.get(1), "2028", 2, 3);
    assertEquals(
        "The plan has too many open sites at the end of 2028: 3 sites of at most 2, 1 too many"
            + " (r).",
        findings.get(1).sentence());
  }

  @Test
  void openSitesOfAFilterAreMeasured() {
    Map<String, Object> none = Map.of("2028", 0);
    RuleSpec rule =
        rule("open-sites", Level.HARD, Map.of("at_most", none, "port_types", List.of("dc60")));
    assertAmounts(only(check(rule)), "2028", 0, 1); // s3
    rule = rule("open-sites", Level.HARD, Map.of("at_most", none, "province", "01"));
    assertAmounts(only(check(rule)), "2028", 0, 2); // s1, s2
    rule =
        rule("open-sites", Level.HARD, Map.of("at_most", none, "site_kinds", List.of("college")));
    assertAmounts(only(check(rule)), "2028", 0, 1); // s2
    rule = rule("open-sites", Level.HARD, Map.of("at_most", none, "group", "swap"));
    assertEquals(List.of(), check(rule).findings());
  }

  @Test
  void missedTargetThatIsNoLawIsANote() {
    RuleSpec rule = rule("port-target", Level.MEDIUM, Map.of("at_least", Map.of("2028", 60)));
    Verification verification = check(rule);
    assertEquals(Gravity.NOTE, only(verification).gravity());
    assertTrue(verification.holds());
    Compliance missed = Compliance.of(rule, Toy.P2028, true, 60, 58, "ports").withAllPorts();
    assertEquals(List.of(missed), verification.compliance());
    assertFalse(missed.isMet());
  }

  @Test
  void onlyATargetOfAllPortsIsMarkedAsOne() {
    Map<String, Integer> amount = Map.of("2028", 60);
    for (Map<String, ?> some :
        List.of(
            Map.of("at_least", amount, "province", "01"),
            Map.of("at_least", amount, "group", "dc"),
            Map.of("at_least", amount, "site_kinds", List.of("mall")),
            Map.of("at_least", amount, "measure", "kw"))) {
      Verification verification = check(rule("port-target", Level.MEDIUM, some));
      assertFalse(verification.compliance().get(0).isOfAllPorts(), some.toString());
    }
  }

  @Test
  void draftsAndSoftRulesForbidNothing() {
    Map<String, ?> parameters = Map.of("at_least", Map.of("2028", 60));
    RuleSpec draft = Toy.rule("r", "port-target", Level.HARD, LegalStatus.DRAFT, parameters);
    assertEquals(List.of(), check(draft).findings());
    assertEquals(List.of(), check(draft).compliance());
    assertEquals(List.of(), check(rule("port-target", Level.SOFT, parameters)).findings());
    assertEquals(List.of(), check(rule("worth-of-supply", Level.SOFT, Map.of())).findings());
  }

  @Test
  void softRulesAreMeasuredAndCostsAreNot() {
    RuleSpec soft = rule("port-target", Level.SOFT, Map.of("at_least", Map.of("2028", 60)));
    assertEquals(
        List.of(Compliance.of(soft, Toy.P2028, true, 60, 58, "ports").withAllPorts()),
        check(soft).compliance());
    for (String cost : List.of("cost", "worth-of-supply", "nearest-access")) {
      assertEquals(List.of(), check(rule(cost, Level.SOFT, Map.of())).compliance());
    }
  }

  @Test
  void unknownTypesAreNotChecked() {
    assertEquals(
        "Rule r was not checked: its type (tide-table) is unknown.",
        only(check(rule("tide-table", Level.HARD, Map.of()))).sentence());
  }

  @Test
  void unreadableParametersAreNotChecked() {
    Finding finding = only(check(rule("coverage", Level.HARD, Map.of("within_m", "far"))));
    assertEquals(Gravity.NOTE, finding.gravity());
    assertTrue(finding.sentence().contains("(far)"), finding.sentence());
  }

  @Test
  void budgetOfAPhaseIsMeasured() {
    // 2027: 11,000 + 37,600 + 1,000,000.
    Map<String, Object> most = Map.of("2026", 214_380, "2027", 1_048_000);
    Finding finding = only(check(rule("budget", Level.HARD, Map.of("at_most_usd", most))));
    assertAmounts(finding, "2027", 1_048_000, 1_048_600);
    assertEquals(600, finding.by());
  }

  @Test
  void coverageByRoadIsMeasured() {
    // Within 500 m: s2 from 2027, of 3,000 of 4,000 people; within 1,000 m: s1 from 2026.
    Map<String, Object> share = Map.of("2026", 0.5, "2027", 0.75, "2028", 0.8);
    Verification near =
        check(rule("coverage", Level.HARD, Map.of("within_m", 500, "share", share)));
    assertEquals(2, near.findings().size());
    assertAmounts(near.findings().get(0), "2026", 2_000, 0);
    assertAmounts(near.findings().get(1), "2028", 3_200, 3_000);
    Verification far =
        check(rule("coverage", Level.HARD, Map.of("within_m", 1_500, "share", share)));
    assertEquals(List.of(), far.findings());
    assertEquals(4_000, far.compliance().get(0).given());
  }

  @Test
  void coverageBySomePortsOfSomePeopleIsMeasured() {
    // Within 500 m of z1 lies s2, which has AC alone, within 1,000 m s1 too; s3 is 1,500 m from z2.
    Map<String, Object> all = Map.of("within_m", 1_500, "share", Map.of("2028", 1));
    assertEquals(List.of(), check(rule("coverage", Level.HARD, all)).findings());
    assertAmounts(only(coverage(all, "group", "dc")), "2028", 4_000, 1_000);
    assertAmounts(only(coverage(all, "site_kinds", List.of("college"))), "2028", 4_000, 3_000);
    assertEquals(3_000, coverage(all, "province", "01").compliance().get(0).asked());
    // 300 people a km2 in z1, 100 in z2.
    assertEquals(3_000, coverage(all, "min_people_per_km2", 300).compliance().get(0).asked());
    assertEquals(4_000, coverage(all, "min_people_per_km2", 100).compliance().get(0).asked());
  }

  private static Verification coverage(Map<String, Object> parameters, String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(key, value);
    return check(rule("coverage", Level.HARD, more));
  }

  @Test
  void typeMixIsMeasured() {
    // 2028: 8 DC of 58 ports; a tenth is 5.8, a fifth 11.6.
    RuleSpec rule =
        rule(
            "type-mix",
            Level.HARD,
            Map.of(
                "of", Map.of("group", "dc"),
                "at_least", Map.of("2028", 0.2),
                "at_most", Map.of("2028", 0.1)));
    List<Finding> findings = check(rule).findings();
    assertEquals(2, findings.size());
    assertAmounts(findings.get(0), "2028", 11.6, 8);
    assertAmounts(findings.get(1), "2028", 5.8, 8);
  }

  @Test
  void typeMixOfAFilterIsMeasured() {
    RuleSpec rule =
        rule(
            "type-mix",
            Level.HARD,
            Map.of(
                "of", Map.of("port_types", List.of("dc60")),
                "among", Map.of("province", "48"),
                "at_most", Map.of("2028", 0.5)));
    assertAmounts(only(check(rule)), "2028", 4, 8);
  }

  @Test
  void equityOfProvincesIsMeasured() {
    // Target 200, a quarter of the people in the south: 50; 80 % of that are 40.
    RuleSpec target =
        Toy.rule("target", "port-target", Level.MEDIUM, Map.of("at_least", Map.of("2028", 200)));
    RuleSpec rule = rule("equity", Level.HARD, Map.of("share", Map.of("2028", 0.8)));
    List<Finding> findings = check(target, rule).findings();
    // North: 150 x 0.8 = 120 of its 50 ports.
    assertEquals(3, findings.size());
    assertAmounts(findings.get(1), "2028", 120, 50);
    assertAmounts(findings.get(2), "2028", 40, 8);
    assertEquals("48", findings.get(2).subjectId());
    assertEquals(
        Compliance.of(rule, Toy.P2028, true, 2, 0, "provinces"),
        check(target, rule).compliance().get(1));
    assertTrue(only(check(rule)).sentence().contains("no port target"));
  }

  @Test
  void connectionClassTooSoonIsFound() {
    // s3 with 8 x 60 = 480 kW needs a provincial approval of 15 months; 2026 ends after 12.
    Region region = Toy.region(rule("connection-class", Level.HARD, Map.of()));
    Plan early = Plan.builder(region).build(Toy.S3, Toy.DC60, Toy.P2026, 8).plan();
    Finding finding = only(check(early));
    assertAmounts(finding, "2026", 15, 12);
    assertEquals("s3", finding.subjectId());
    Plan late = Plan.builder(region).build(Toy.S3, Toy.DC60, Toy.P2027, 8).plan();
    assertEquals(List.of(), check(late).findings());
    assertEquals(
        Compliance.of(region.rules().get(0), Toy.P2026, true, 1, 0, "sites"),
        check(early).compliance().get(0));
    assertEquals(
        Compliance.of(region.rules().get(0), Toy.P2027, true, 1, 1, "sites"),
        check(late).compliance().get(0));
    assertEquals(List.of(), check(Toy.honest(region).plan()).findings());
  }

  @Test
  void aPartTakesItsShareOfNationalAmounts() {
    RuleSpec target = rule("port-target", Level.HARD, Map.of("at_least", Map.of("2028", 1_000)));
    Region part = Toy.region(new Scope("north", 0.0585), target);
    // 58.5, rounded down.
    assertEquals(List.of(), check(Toy.honest(part).plan()).findings());
    RuleSpec ofProvince =
        rule(
            "port-target", Level.HARD, Map.of("at_least", Map.of("2028", 1_000), "province", "48"));
    Region keeps = Toy.region(new Scope("south", 0.0585), ofProvince);
    assertAmounts(only(check(Toy.honest(keeps).plan())), "2028", 1_000, 8);
    RuleSpec budget = rule("budget", Level.HARD, Map.of("at_most_usd", Map.of("2028", 400_000)));
    Region poor = Toy.region(new Scope("south", 0.5), budget);
    assertAmounts(only(check(Toy.honest(poor).plan())), "2028", 200_000, 201_300);
  }

  @Test
  void eachTypeHasACheckUnlessItOnlyCostsMoney() {
    List<String> costs = List.of("nearest-access", "worth-of-supply", "wait", "cost");
    assertEquals(
        costs,
        RuleCatalogue.types().stream()
            .filter(type -> RuleCatalogue.find(type, Check.class).isEmpty())
            .toList());
  }

  @Test
  void eachCheckIsOfAType() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/chargeplan/verify"))) {
      assertEquals(
          RuleCatalogue.types().stream()
              .flatMap(type -> RuleCatalogue.find(type, Check.class).stream())
              .map(check -> check.getSimpleName() + ".java")
              .collect(Collectors.toSet()),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Check.java") && !name.equals("Check.java"))
              .collect(Collectors.toSet()));
    }
  }

  static RuleSpec rule(String type, Level level, Map<String, ?> parameters) {
    return Toy.rule("r", type, level, parameters);
  }

  static Verification check(RuleSpec... rules) {
    return check(Toy.honest(Toy.region(rules)).plan());
  }

  /** Runs the rules alone on a plan. */
  static Verification check(Plan plan) {
    Findings findings = new Findings();
    RuleChecks checks = new RuleChecks(OneCheck.ledger(plan), ROADS, List.of(), findings);
    List<Compliance> compliance = checks.check();
    return new Verification(findings.list(), compliance);
  }

  static Finding only(Verification verification) {
    assertEquals(1, verification.findings().size(), verification.findings().toString());
    return verification.findings().get(0);
  }

  static void assertAmounts(Finding finding, String phase, double asked, double given) {
    assertEquals(phase, finding.phaseId());
    assertEquals(asked, finding.asked(), 1e-9);
    assertEquals(given, finding.given(), 1e-9);
  }
}
