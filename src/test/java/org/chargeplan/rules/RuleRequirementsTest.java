package org.chargeplan.rules;

import static org.chargeplan.rules.RuleProblems.assertProblem;
import static org.chargeplan.rules.RuleProblems.problems;
import static org.chargeplan.rules.RuleProblems.target;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each type of rule asks of its parameters, as it is reported where they do not give it. */
class RuleRequirementsTest {

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
}
