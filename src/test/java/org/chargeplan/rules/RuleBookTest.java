package org.chargeplan.rules;

import static org.chargeplan.rules.RuleProblems.assertProblem;
import static org.chargeplan.rules.RuleProblems.problems;
import static org.chargeplan.rules.RuleProblems.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chargeplan.input.TooLargeException;
import org.chargeplan.network.Network;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;

/** What is reported of any rule, and what a rule book holds: ids, order, reach. */
class RuleBookTest {

  @Test
  void unknownTypeIsReportedOnceWithASuggestion() {
    assertProblem(
        "rules.yaml:3: The type (port-targets) of rule (more) is not in the catalogue. Maybe you"
            + " meant 'port-target'.",
        ToyFiles.rule("more", "port-targets", "medium", "at_least: {\"2026\": 20}"));
  }

  @Test
  void partIsCheckedAgainstItsShareOfTheBays() {
    Region all = new ToyFiles().rules(target("at_least: {\"2027\": 2380}")).read();
    // The north has room for 322 + 640 + 80 = 1,042 and needs 0.375 x 2,380 = 892.
    Region north = all.only("province=02", List.of(all.findProvince("02").orElseThrow()));
    assertEquals(List.of("site-limits", "grid-headroom", "target"), RuleBook.of(north).ids());
  }

  @Test
  void unknownKeyIsReportedWithASuggestion() {
    assertProblem(
        "rules.yaml:8: The key (penalti) of rules (target) is unknown. Maybe you meant 'penalty'.",
        target("at_least: {\"2026\": 20}", "penalti: 3"));
  }

  @Test
  void unknownPhaseIsReported() {
    assertProblem(
        "rules.yaml:7: The key (2028) of rules (target) at_least is unknown."
            + " Maybe you meant '2027'.",
        target("at_least: {\"2026\": 20, \"2028\": 30}"));
  }

  @Test
  void keyOutsideTheFilterIsReported() {
    assertProblem(
        "rules.yaml:7: The key (groop) of rules (mix) of is unknown. Maybe you meant 'group'.",
        ToyFiles.rule("mix", "type-mix", "medium", "of: {groop: dc}", "at_most: {\"2027\": 0.5}"));
  }

  @Test
  void amountOutOfRangeIsReported() {
    assertProblem(
        "rules.yaml:8: The 2027 (1.5) of rules (mix) at_most must be 0 to 1.",
        ToyFiles.rule("mix", "type-mix", "medium", "of: {group: dc}", "at_most: {\"2027\": 1.5}"));
  }

  @Test
  void physicsCannotBeReplaced() {
    assertProblem(
        "rules.yaml:2: The id (grid-headroom) is that of a physical limit, which is always on."
            + " Maybe another id was meant.",
        ToyFiles.rule("grid-headroom", "cost", "soft"));
  }

  @Test
  void allProblemsAreReportedInOneRun() {
    String rules =
        target("at_least: {\"2026\": 100, \"2027\": 50}")
            + ToyFiles.rule("money", "budgett", "hard")
            + ToyFiles.rule("mix", "type-mix", "medium", "of: {port_types: [dc61]}");
    assertEquals(
        List.of(
            "rules.yaml:7: The amount of at_least falls from 100.0 to 50.0."
                + " Maybe two phases are swapped: amounts are totals at the ends of phases.",
            "rules.yaml:9: The type (budgett) of rule (money) is not in the catalogue. Maybe you"
                + " meant 'budget'.",
            "rules.yaml:13: The mix asks for nothing. Maybe at_least or at_most is missing.",
            "rules.yaml:18: The port type (dc61) is not one of the region's."
                + " Maybe it is missing under port_types of region.yaml."),
        problems(rules));
  }

  @Test
  void draftIsOffButItsProblemsAreReported() {
    String draft = target("at_most: {\"2027\": 20}").replace("assumption", "draft");
    RuleBook rules = RuleBook.of(new ToyFiles().rules(draft).read());
    assertEquals(List.of("site-limits", "grid-headroom"), rules.ids());
    assertEquals(List.of(), rules.idsOf("port-target"));
    assertProblem(
        "rules.yaml:2: The target asks for nothing. Maybe at_least or at_most is missing.",
        target().replace("assumption", "draft"));
  }

  @Test
  void draftTargetDoesNotServeEquity() {
    assertEquals(
        1,
        problems(
                target("at_least: {\"2027\": 20}").replace("assumption", "draft")
                    + ToyFiles.rule("fair", "equity", "medium", "share: {\"2027\": 0.5}"))
            .size());
  }

  @Test
  void physicsIsAlwaysOn() {
    ToyProgram toy = ToyProgram.of(ToyFiles.rule("cost", "cost", "soft"));
    assertEquals(List.of("site-limits", "grid-headroom", "cost"), RuleBook.of(toy.region()).ids());
    toy.build("s4", "ac11", "2026", 27).build("s4", "ac11", "2027", 27);
    assertTrue(toy.penalty("site-limits", Level.HARD) > 0);
    toy.build("s5", "dc60", "2026", 13);
    assertTrue(toy.penalty("grid-headroom", Level.HARD) > 0);
  }

  @Test
  void ruleIsNamedByIdOrType() {
    RuleBook rules =
        RuleBook.of(
            new ToyFiles()
                .rules(
                    target("at_least: {\"2027\": 20}")
                        + ToyFiles.rule("dc", "port-target", "soft", "at_most: {\"2027\": 9}")
                        + ToyFiles.rule("cost", "cost", "soft"))
                .read());
    assertEquals(List.of("target"), rules.idsOf("target"));
    assertEquals(List.of("target", "dc"), rules.idsOf("port-target"));
    assertEquals(List.of("site-limits"), rules.idsOf("site-limits"));
    assertEquals(List.of(), rules.idsOf("budget"));
    assertEquals(List.of(), rules.idsOf("nonsense"));
    assertTrue(rules.isTypeOrId("dc"));
    assertTrue(rules.isTypeOrId("budget"));
    assertTrue(rules.isTypeOrId("grid-headroom"));
    assertFalse(rules.isTypeOrId("nonsense"));
  }

  @Test
  void reachIsTheLongestDistanceOfAnyRule() {
    Region region = new ToyFiles().rules(ToyFiles.rule("cost", "cost", "soft")).read();
    assertEquals(5_000, RuleBook.of(region).reachM()); // of cars
    String far = "within_m: 7000";
    String coverage = ToyFiles.rule("people", "coverage", "soft", far, "share: {\"2027\": 1}");
    assertEquals(7_000, RuleBook.of(new ToyFiles().rules(coverage).read()).reachM());
    String access = ToyFiles.rule("access", "nearest-access", "soft", far, "usd_per_person_km: 1");
    assertEquals(7_000, RuleBook.of(new ToyFiles().rules(access).read()).reachM());
  }

  @Test
  void reachInMinutesIsTheLongestTimeOfAnyRule() {
    String coverage =
        ToyFiles.rule("people", "coverage", "soft", "within_min: 7", "share: {\"2027\": 1}");
    String access =
        ToyFiles.rule(
            "access", "nearest-access", "soft", "within_min: 9", "usd_per_person_hour: 1");
    RuleBook both = RuleBook.of(new ToyFiles().rules(coverage + access).read());
    assertEquals(9, both.reachMin());
    assertEquals(5_000, both.reachM()); // of cars
    assertEquals(0, RuleBook.of(new ToyFiles().read()).reachMin());
  }

  @Test
  void rulesCompileInTheOrderOfTheFileTargetsFirst() {
    Region region =
        new ToyFiles()
            .rules(ToyFiles.rule("cost", "cost", "soft") + target("at_least: {\"2027\": 20}"))
            .read();
    RuleBook rules = RuleBook.of(region);
    List<String> ids =
        rules.compile(Network.of(region, rules.reachM()), Map.of()).families().stream()
            .map(family -> family.ruleId())
            .distinct()
            .toList();
    assertEquals(List.of("site-limits", "grid-headroom", "target", "cost", "connected-power"), ids);
  }

  @Test
  void aWeightBeyondExactArithmeticNamesTheLargestThatWorks() {
    Region region = ToyRegion.read();
    RuleBook rules = RuleBook.of(region);
    Network network = Network.of(region, rules.reachM(), rules.reachMin());
    String said = tooLarge(rules, network, 1e15);
    Matcher largest = Pattern.compile("Maybe a weight of at most ([0-9.]+)\\.$").matcher(said);
    assertTrue(largest.find(), said);
    assertTrue(said.startsWith("The penalties of rule (cost) could grow beyond exact"), said);
    double works = Double.parseDouble(largest.group(1));
    rules.compile(network, Map.of("cost", works));
    tooLarge(rules, network, 1.2 * works);
  }

  private static String tooLarge(RuleBook rules, Network network, double weight) {
    Map<String, Double> weights = Map.of("cost", weight);
    return assertThrows(TooLargeException.class, () -> rules.compile(network, weights))
        .getMessage();
  }
}
