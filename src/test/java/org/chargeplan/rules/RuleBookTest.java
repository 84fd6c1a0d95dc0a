package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.input.Problem;
import org.chargeplan.network.Network;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * Problems of rules are reported with their line. {@code rules:} is line 1 of the file; the fields
 * that all rules have fill five lines, so that parameters of the first rule begin on line 7.
 */
class RuleBookTest {

  private static List<String> problems(String rules) {
    return new ToyFiles().rules(rules).problemsOfRules().stream().map(RuleBookTest::text).toList();
  }

  private static String text(Problem problem) {
    Path file = Path.of(problem.file()).getFileName();
    return new Problem(file.toString(), problem.line(), problem.message(), problem.hint())
        .toString();
  }

  private static void assertProblem(String expected, String rules) {
    assertEquals(List.of(expected), problems(rules));
  }

  private static String target(String... parameters) {
    return ToyFiles.rule("target", "port-target", "medium", parameters);
  }

  @Test
  void unknownTypeIsReportedOnceWithASuggestion() {
    assertProblem(
        "rules.yaml:3: The type (port-targets) of rule (more) is not in the catalogue. Maybe you"
            + " meant 'port-target'.",
        ToyFiles.rule("more", "port-targets", "medium", "at_least: {\"2026\": 20}"));
  }

  @Test
  void aTargetNeedsAnAmount() {
    assertProblem(
        "rules.yaml:2: The target asks for nothing. Maybe at_least or at_most is missing.",
        target());
  }

  @Test
  void openSitesNeedAnAmountThatThereIs() {
    assertProblem(
        "rules.yaml:2: The target asks for nothing. Maybe at_least or at_most is missing.",
        ToyFiles.rule("open", "open-sites", "medium"));
    assertProblem(
        "rules.yaml:7: The open sites (4) are more than there are: 3."
            + " Maybe a digit too many, or sites of sites.csv are missing.",
        ToyFiles.rule(
            "open", "open-sites", "medium", "at_least: {\"2027\": 4}", "province: \"01\""));
  }

  @Test
  void nearestAccessNeedsADistanceAndOnePriceAndIsSoft() {
    assertEquals(
        List.of(
            "rules.yaml:2: The key (within_m) of rules (access) is missing.",
            "rules.yaml:2: The rule (access) needs one price of a km."
                + " Maybe one of usd_per_person_km and usd_per_kwh_km.",
            "rules.yaml:5: The level of rule (access) must be soft: a distance is a cost, not a target."
                + " Maybe a rule of type coverage was meant."),
        problems(ToyFiles.rule("access", "nearest-access", "medium")));
    assertEquals(
        List.of(
            "rules.yaml:8: The beyond_m (400.0) must not be less than within_m (500.0)."
                + " Maybe the two are swapped.",
            "rules.yaml:9: The rule (access) needs one price of a km."
                + " Maybe one of usd_per_person_km and usd_per_kwh_km."),
        problems(
            ToyFiles.rule(
                "access",
                "nearest-access",
                "soft",
                "within_m: 500",
                "beyond_m: 400",
                "usd_per_person_km: 1",
                "usd_per_kwh_km: 1")));
  }

  @Test
  void targetOfSomeSitesDoesNotServeEquity() {
    assertEquals(
        1,
        problems(
                target("at_least: {\"2027\": 20}", "site_kinds: [mall]")
                    + ToyFiles.rule("fair", "equity", "medium", "share: {\"2027\": 0.5}"))
            .size());
  }

  @Test
  void aBudgetNeedsAnAmount() {
    assertProblem(
        "rules.yaml:2: The budget names no amount. Maybe at_most_usd is missing.",
        ToyFiles.rule("money", "budget", "hard"));
  }

  @Test
  void coverageNeedsADistanceAndAShare() {
    assertEquals(
        List.of(
            "rules.yaml:2: The key (within_m) of rules (people) is missing.",
            "rules.yaml:2: The coverage names no share. Maybe share is missing."),
        problems(ToyFiles.rule("people", "coverage", "medium")));
  }

  @Test
  void distanceIsInMetresOrMinutesButNotBoth() {
    assertProblem(
        "rules.yaml:8: The within_min (5) can't be combined with within_m (1000)."
            + " Maybe remove one: distances are in metres or in minutes.",
        ToyFiles.rule(
            "people",
            "coverage",
            "medium",
            "within_m: 1000",
            "within_min: 5",
            "share: {\"2027\": 1}"));
    assertEquals(
        List.of(
            "rules.yaml:2: The rule (access) needs one price of an hour."
                + " Maybe one of usd_per_person_hour and usd_per_kwh_hour.",
            "rules.yaml:8: The beyond_min (4.0) must not be less than within_min (5.0)."
                + " Maybe the two are swapped.",
            "rules.yaml:9: The usd_per_person_km (1) can't be combined with within_min."
                + " Maybe within_m was meant."),
        problems(
            ToyFiles.rule(
                "access",
                "nearest-access",
                "soft",
                "within_min: 5",
                "beyond_min: 4",
                "usd_per_person_km: 1")));
  }

  @Test
  void aMixNeedsPortsAndAShare() {
    assertEquals(
        List.of(
            "rules.yaml:2: The key (of) of rules (mix) is missing.",
            "rules.yaml:2: The mix asks for nothing. Maybe at_least or at_most is missing."),
        problems(ToyFiles.rule("mix", "type-mix", "medium")));
  }

  @Test
  void equityNeedsAShareAndATarget() {
    assertEquals(
        List.of(
            "rules.yaml:2: The rule names no share. Maybe share is missing.",
            "rules.yaml:3: The rule (fair) needs a port target of all ports to take its mean from."
                + " Maybe a rule of type port-target is missing or switched off."),
        problems(ToyFiles.rule("fair", "equity", "medium")));
  }

  @Test
  void targetOfSomePortsDoesNotServeEquity() {
    assertProblem(
        "rules.yaml:10: The rule (fair) needs a port target of all ports to take its mean from."
            + " Maybe a rule of type port-target is missing or switched off.",
        target("at_least: {\"2027\": 20}", "group: dc")
            + ToyFiles.rule("fair", "equity", "medium", "share: {\"2027\": 0.5}"));
  }

  @Test
  void equityMayBeListedBeforeItsTarget() {
    assertEquals(
        List.of(),
        problems(
            ToyFiles.rule("fair", "equity", "medium", "share: {\"2027\": 0.5}")
                + target("at_least: {\"2027\": 20}")));
  }

  @Test
  void worthNeedsSteps() {
    assertProblem(
        "rules.yaml:7: The rule has no steps. Maybe steps is empty.",
        ToyFiles.rule("worth", "worth-of-supply", "soft", "steps: []"));
  }

  @Test
  void stepsOfWorthRiseAndTheirWorthFalls() {
    assertEquals(
        List.of(
            "rules.yaml:9: The up_to (1.0) must be above that of the step before."
                + " Maybe two steps are swapped.",
            "rules.yaml:10: The usd_per_kwh (0.3) must not be above that of the step before."
                + " Maybe two steps are swapped: worth falls as supply grows."),
        problems(
            ToyFiles.rule(
                "worth",
                "worth-of-supply",
                "soft",
                "steps:",
                "  - {up_to: 1, usd_per_kwh: 0.2}",
                "  - {up_to: 1, usd_per_kwh: 0.1}",
                "  - {up_to: 2, usd_per_kwh: 0.3}")));
  }

  @Test
  void aFilterNamesWhatTheRegionHas() {
    assertEquals(
        List.of(
            "rules.yaml:8: The port type (dc61) is not one of the region's."
                + " Maybe it is missing under port_types of region.yaml.",
            "rules.yaml:9: The vehicle class (bus) is not one of the region's."
                + " Maybe it is missing under vehicle_classes of region.yaml.",
            "rules.yaml:10: The province (03) is not one of the region's."
                + " Maybe its id in provinces.csv differs.",
            "rules.yaml:11: The kind of site (harbour) is not one of the region's."
                + " Maybe it is missing under site_kinds of region.yaml."),
        problems(
            target(
                "at_most: {\"2026\": 20}",
                "port_types: [ac11, dc61]",
                "vehicle_class: bus",
                "province: \"03\"",
                "site_kinds: [mall, harbour]")));
  }

  @Test
  void kindOfAnotherRegionIsAcceptedAndAMisspeltOneGetsASuggestion() {
    assertEquals(
        List.of(), problems(target("at_most: {\"2026\": 20}", "except_kinds: [rest-stop-1]")));
    assertProblem(
        "rules.yaml:8: The kind of site (rest-stop-5) is not one of the region's."
            + " Maybe you meant 'rest-stop-1'.",
        target("at_most: {\"2026\": 20}", "except_kinds: [rest-stop-5]"));
  }

  @Test
  void powersAndPlugsOfAFilterMustMakeSense() {
    assertEquals(
        List.of(
            "rules.yaml:8: The min_kw (50.0) must not be above max_kw (22.0)."
                + " Maybe the two are swapped.",
            "rules.yaml:10: The plug (Type2) must be written as in OCPI."
                + " Maybe in capitals, like IEC_62196_T2_COMBO."),
        problems(target("at_most: {\"2026\": 20}", "min_kw: 50", "max_kw: 22", "plugs: [Type2]")));
  }

  @Test
  void fallingTargetIsReported() {
    assertProblem(
        "rules.yaml:7: The amount of at_least falls from 100.0 to 50.0."
            + " Maybe two phases are swapped: amounts are totals at the ends of phases.",
        target("at_least: {\"2026\": 100, \"2027\": 50}"));
  }

  @Test
  void targetBeyondAllBaysIsReported() {
    // Outlets at s1 (60 - 3) x 8 + 10 existing, s3 100 x 8, s4 (40 - 0.25) x 8 + 2 existing, s5 80
    // x 8;
    // cabinets at s2 (20 - 2) x 4 + 2 existing, s6 20 x 4: 466 + 800 + 320 + 640 + 74 + 80 = 2,380.
    assertProblem(
        "rules.yaml:7: The target (2381) is unreachable: the bays of all sites have room for 2380 such"
            + " ports. Maybe a digit too many, or bays of sites.csv are missing.",
        target("at_least: {\"2027\": 2381}"));
    assertEquals(List.of(), problems(target("at_least: {\"2027\": 2380}")));
  }

  @Test
  void targetBeyondTheBaysOfItsFilterIsReported() {
    // DC ports: s1 57, s2 18 and 2 existing, s3 100, s5 80, s6 20; flats take none.
    assertProblem(
        "rules.yaml:7: The target (278) is unreachable: the bays of all sites have room for 277 such"
            + " ports. Maybe a digit too many, or bays of sites.csv are missing.",
        target("at_least: {\"2027\": 278}", "group: dc"));
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
}
