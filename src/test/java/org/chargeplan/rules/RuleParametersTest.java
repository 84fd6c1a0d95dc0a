package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with parameters of single types, by line; a rule's own begin on line 7. */
class RuleParametersTest {

  private static void assertReported(List<String> expected, String rule) {
    List<String> reported =
        new ToyFiles()
            .rules(rule).problemsOfRules().stream()
                .map(p -> p.line() + ": " + p.message() + " " + p.hint())
                .toList();
    assertEquals(expected, reported);
  }

  private static String target(String... parameters) {
    return ToyFiles.rule("t", "port-target", "medium", parameters);
  }

  @Test
  void powerBeyondAllConnectionsIsUnreachable() {
    // The bays of each site hold more than it can connect: 4,100 kW in all.
    assertReported(
        List.of(
            "7: The target (4101 kW) is unreachable: all sites have room for 4100 kW of such ports."
                + " Maybe a digit too many, or bays of sites.csv are missing."),
        target("at_least: {\"2027\": 4101}", "measure: kw"));
    assertReported(List.of(), target("at_least: {\"2027\": 4100}", "measure: kw"));
    assertReported(
        List.of(), target("at_least: {\"2027\": 9000}", "realisation: 0.2", "realised: true"));
  }

  @Test
  void realisedShareMustBeGiven() {
    assertReported(
        List.of(
            "8: The target is to be realised in part, but the share is missing."
                + " Maybe realisation is missing, like realisation: 0.3."),
        target("at_most: {\"2027\": 20}", "realised: true"));
  }

  @Test
  void targetOfPowerDoesNotServeEquity() {
    assertReported(
        List.of(
            "10: The rule (fair) needs a port target of all ports to take its mean from."
                + " Maybe a rule of type port-target is missing or switched off."),
        target("at_least: {\"2027\": 20}", "measure: kw")
            + ToyFiles.rule("fair", "equity", "medium", "share: {\"2027\": 0.5}"));
  }

  @Test
  void aQuotaNeedsAShareOrALeast() {
    assertReported(
        List.of("2: The quota asks for nothing. Maybe share or least is missing."),
        ToyFiles.rule("q", "bay-quota", "hard"));
    assertReported(
        List.of(
            "8: The where (opened) of rules (q) must be one of all, open. Maybe you meant 'open'."),
        ToyFiles.rule("q", "bay-quota", "hard", "share: 0.1", "where: opened"));
  }

  @Test
  void anIndoorLimitIsACapOrASoftCost() {
    String neither =
        "The rule (f) needs either a cap or a cost. Maybe one of most_bays, partition_ports and"
            + " usd_per_bay.";
    assertReported(List.of("2: " + neither), ToyFiles.rule("f", "indoor-limit", "medium"));
    assertReported(
        List.of("7: " + neither),
        ToyFiles.rule("f", "indoor-limit", "soft", "most_bays: 20", "usd_per_bay: 100"));
    assertReported(
        List.of(
            "5: The level of rule (f) must be soft: usd_per_bay is a cost."
                + " Maybe most_bays was meant.",
            "8: The compartment_bays of rule (f) apply to a cap only. Maybe leave them out."),
        ToyFiles.rule("f", "indoor-limit", "hard", "usd_per_bay: 100", "compartment_bays: 60"));
  }

  @Test
  void aFleetRatioNeedsAClassARatioAndAFleet() {
    assertReported(
        List.of(
            "2: The rule (r) needs one ratio. Maybe one of vehicles_per_port and kw_per_vehicle.",
            "2: The key (vehicle_class) of rules (r) is missing. "),
        ToyFiles.rule("r", "fleet-ratio", "medium"));
    assertReported(
        List.of(
            "8: The fleet of vehicle class (car) is not known for 2026."
                + " Maybe fleet is missing here, or under vehicle_classes of region.yaml."),
        ToyFiles.rule(
            "r",
            "fleet-ratio",
            "medium",
            "vehicles_per_port: 17",
            "vehicle_class: car",
            "fleet: {\"2027\": 100}"));
  }

  @Test
  void aPlugSetNeedsAPlug() {
    assertReported(
        List.of("2: The rule names no plug. Maybe one_of is missing or empty."),
        ToyFiles.rule("p", "plug-set", "hard"));
    assertReported(
        List.of(
            "7: The plug (CCS2-Combo) must be written as in OCPI."
                + " Maybe in capitals, like IEC_62196_T2_COMBO."),
        ToyFiles.rule("p", "plug-set", "hard", "one_of: [CCS2-Combo]"));
  }

  @Test
  void aPeakLoadHasOneOfItsForms() {
    String neither =
        "The rule (p) needs either a share of the grid or a threshold."
            + " Maybe one of share and notify_kw.";
    assertReported(List.of("2: " + neither), ToyFiles.rule("p", "peak-load", "medium"));
    assertReported(
        List.of("7: " + neither),
        ToyFiles.rule(
            "p", "peak-load", "medium", "share: 0.5", "notify_kw: 75", "notify_months: 2"));
    assertReported(
        List.of(
            "2: The key (notify_months) of rules (p) is missing. ",
            "8: The managed of rule (p) applies to share only: notify_kw is nominal power."
                + " Maybe leave it out."),
        ToyFiles.rule("p", "peak-load", "medium", "notify_kw: 75", "managed: 0.6"));
  }
}
