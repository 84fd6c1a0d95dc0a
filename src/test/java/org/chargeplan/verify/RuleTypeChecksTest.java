package org.chargeplan.verify;

import static org.chargeplan.verify.RuleChecksTest.assertAmounts;
import static org.chargeplan.verify.RuleChecksTest.check;
import static org.chargeplan.verify.RuleChecksTest.only;
import static org.chargeplan.verify.RuleChecksTest.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.RuleSpec.Level;
import org.chargeplan.region.Scope;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;

/**
 * Rules of sites, grid nodes and fleets on the correct plan of the toy. s1, a mall of 40 bays on
 * g1, has 40 AC ports from 2026 on, 2 of which existed before; s2, a college of 10 bays on g1, 10
 * from 2027 on; s3, a mall of 20 bays on g2 in the south, 5 DC ports, from 2028 on 8.
 */
class RuleTypeChecksTest {

  private static final String LAST = "2028";

  private static Map<String, Object> with(Map<String, ?> parameters, String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(key, value);
    return more;
  }

  private static Verification hard(String type, Map<String, ?> parameters) {
    return check(rule(type, Level.HARD, parameters));
  }

  private static void assertMeasured(
      Compliance measured, String phase, double asked, double given, String unit) {
    assertEquals(
        phase + " " + asked + " " + given + " " + unit,
        measured.phase().id()
            + " "
            + measured.asked()
            + " "
            + measured.given()
            + " "
            + measured.unit());
  }

  @Test
  void portTargetOfPowerIsMeasured() {
    // 50 x 11 + 8 x 60.
    Map<String, Object> kw = Map.of("measure", "kw", "at_least", Map.of(LAST, 1_031));
    Finding finding = only(hard("port-target", kw));
    assertAmounts(finding, LAST, 1_031, 1_030);
    assertEquals("kW", finding.unit());
    assertEquals(
        List.of(), hard("port-target", with(kw, "at_least", Map.of(LAST, 1_030))).findings());
  }

  @Test
  void realisedShareOfAPortTargetIsMeasured() {
    Map<String, Object> most = Map.of("at_least", Map.of(LAST, 200), "realisation", 0.3);
    assertAmounts(only(hard("port-target", most)), LAST, 200, 58);
    Map<String, Object> realised = with(most, "realised", true);
    assertAmounts(only(hard("port-target", realised)), LAST, 61, 58); // 2 + 0.3 x 198, rounded down
    assertEquals(List.of(), hard("port-target", with(realised, "realisation", 0.25)).findings());
  }

  @Test
  void equityUsesTheRealisedShareOfTheTarget() {
    RuleSpec target =
        Toy.rule(
            "target",
            "port-target",
            Level.MEDIUM,
            Map.of("at_least", Map.of(LAST, 200), "realisation", 0.5, "realised", true));
    RuleSpec equity = rule("equity", Level.HARD, Map.of("share", Map.of(LAST, 1)));
    // 101 ports: 75.75 for the north, 25.25 for the south.
    List<Finding> findings = check(target, equity).findings();
    assertAmounts(findings.get(1), LAST, 75, 50);
    assertAmounts(findings.get(2), LAST, 25, 8);
  }

  @Test
  void bayQuotaIsMeasured() {
    Map<String, Object> quota = Map.of("share", 0.3, "group", "dc", "site_kinds", List.of("mall"));
    Verification verification = hard("bay-quota", quota);
    // s1: 12 of 40 bays, none; s3: 6 of 20, 5 until 2027.
    assertEquals(5, verification.findings().size());
    assertAmounts(verification.findings().get(1), "2026", 6, 5);
    assertEquals(
        "Site s3 (Mall 3) has 5 charging bays at the end of 2026 but must have 6: 1 too few (r).",
        verification.findings().get(1).sentence());
    assertMeasured(verification.compliance().get(0), "2026", 2, 0, "sites");
    assertMeasured(verification.compliance().get(2), LAST, 2, 1, "sites");
  }

  @Test
  void bayQuotaFallsWhereTheGridIsTooWeak() {
    Map<String, Object> quota =
        Map.of("share", Map.of(LAST, 0.5), "group", "dc", "grid_relief", 0.5);
    // 20 x 30 kW at g1 of 150, 10 x 30 at g2 of 500.
    List<Finding> findings = hard("bay-quota", quota).findings();
    assertAmounts(findings.get(0), LAST, 10, 0);
    assertAmounts(findings.get(1), LAST, 10, 8);
    assertEquals(2, findings.size()); // s2 can't take DC
  }

  @Test
  void bayQuotaOfOpenSitesIsMeasured() {
    Map<String, Object> quota =
        Map.of("least", 1, "vehicle_class", "car", "site_kinds", List.of("college"));
    assertAmounts(only(hard("bay-quota", quota)), "2026", 1, 0);
    Verification open = hard("bay-quota", with(quota, "where", "open"));
    assertEquals(List.of(), open.findings());
    assertMeasured(open.compliance().get(0), "2027", 1, 1, "sites");
  }

  @Test
  void indoorLimitIsMeasured() {
    Region files =
        new ToyFiles()
            .rules(
                ToyFiles.rule("r", "indoor-limit", "hard", "most_bays: 20", "vehicle_class: car"))
            .read();
    Plan plan =
        Plan.builder(files)
            .build(files.sites().get(4), files.portTypes().get(2), files.phases().get(0), 25)
            .build(files.sites().get(2), files.portTypes().get(2), files.phases().get(0), 25)
            .plan();
    Verification verification = check(plan);
    // s5, in two phases; s1 has 2 ports; s3 lies outdoors.
    assertEquals(2, verification.findings().size());
    assertAmounts(verification.findings().get(0), "2026", 20, 25);
    assertEquals("s5", verification.findings().get(0).subjectId());
    assertMeasured(verification.compliance().get(0), "2026", 2, 1, "sites");
  }

  @Test
  void powerAndStoredEnergyAreMeasured() {
    Region files =
        new ToyFiles()
            .basements()
            .rules(
                ToyFiles.rule("kw", "power-cap", "hard", "most_kw: 22")
                    + ToyFiles.rule("kwh", "stored-energy", "hard", "most_kwh: 100")
                    + ToyFiles.rule(
                        "parts",
                        "stored-energy",
                        "hard",
                        "partition_kwh: 35",
                        "partition_bays: 20",
                        "parking_levels: [basement-1]"))
            .read();
    Plan plan =
        Plan.builder(files)
            .build(files.sites().get(4), type(files, "dc60"), files.phases().get(1), 3)
            .build(files.sites().get(4), type(files, "swap"), files.phases().get(1), 6)
            .plan();
    List<Finding> findings = check(plan).findings();
    // 6 x 18 kWh; one cabinet to each of the 80 / 20 partitions.
    assertEquals(List.of("kw", "kwh", "parts"), findings.stream().map(Finding::limit).toList());
    assertAmounts(findings.get(0), "2027", 0, 3);
    assertAmounts(findings.get(1), "2027", 100, 108);
    assertAmounts(findings.get(2), "2027", 4, 6);
  }

  @Test
  void bothLimitsOfStoredEnergyAreReportedWhereBothAreBroken() {
    Region files =
        new ToyFiles()
            .basements()
            .rules(
                ToyFiles.rule(
                    "kwh",
                    "stored-energy",
                    "hard",
                    "most_kwh: 100",
                    "partition_kwh: 35",
                    "partition_bays: 20"))
            .read();
    Plan plan =
        Plan.builder(files)
            .build(files.sites().get(4), type(files, "swap"), files.phases().get(1), 6)
            .plan();
    Verification verification = check(plan);
    assertEquals(2, verification.findings().size());
    assertAmounts(verification.findings().get(0), "2027", 100, 108);
    assertAmounts(verification.findings().get(1), "2027", 4, 6);
    assertMeasured(verification.compliance().get(0), "2027", 1, 0, "sites");
  }

  private static PortType type(Region region, String id) {
    return region.findPortType(id).orElseThrow();
  }

  @Test
  void fleetRatioOfTheNationIsMeasured() {
    Map<String, Object> ports =
        Map.of("vehicle_class", "car", "vehicles_per_port", Map.of(LAST, 10), "fleet", 581);
    assertAmounts(only(hard("fleet-ratio", ports)), LAST, 59, 58);
    assertEquals(List.of(), hard("fleet-ratio", with(ports, "fleet", 580)).findings());
    Map<String, Object> kw =
        Map.of("vehicle_class", "car", "kw_per_vehicle", Map.of(LAST, 2), "fleet", 516);
    assertAmounts(only(hard("fleet-ratio", kw)), LAST, 1_032, 1_030);
    assertAmounts(only(hard("fleet-ratio", with(kw, "group", "dc"))), LAST, 1_032, 480);
  }

  @Test
  void fleetRatioOfProvincesIsMeasured() {
    // Half of the demand is in each.
    Map<String, Object> by =
        Map.of(
            "vehicle_class",
            "car",
            "vehicles_per_port",
            Map.of(LAST, 10),
            "fleet",
            590,
            "by",
            "province");
    Verification verification = hard("fleet-ratio", by);
    assertAmounts(only(verification), LAST, 30, 8);
    assertEquals("48", only(verification).subjectId());
    assertMeasured(verification.compliance().get(0), LAST, 2, 1, "provinces");
  }

  @Test
  void fleetRatioOfAPartIsMeasured() {
    RuleSpec rule =
        rule(
            "fleet-ratio",
            Level.HARD,
            Map.of("vehicle_class", "car", "vehicles_per_port", Map.of(LAST, 10), "fleet", 1_200));
    Region half = Toy.region(new Scope("half", 0.5), rule);
    assertAmounts(only(check(Toy.honest(half).plan())), LAST, 60, 58);
  }

  @Test
  void plugSetIsMeasured() {
    Map<String, Object> type2 = Map.of("one_of", List.of("IEC_62196_T2"), "vehicle_class", "car");
    Verification verification = hard("plug-set", type2);
    assertEquals(3, verification.findings().size());
    assertEquals(
        "Site s3 (Mall 3) has 0 ports with a plug of IEC_62196_T2 at the end of 2026 but must have"
            + " 1: 1 too few (r).",
        verification.findings().get(0).sentence());
    assertMeasured(verification.compliance().get(0), "2026", 2, 1, "sites");
    assertMeasured(verification.compliance().get(1), "2027", 3, 2, "sites");
    assertEquals(List.of(), hard("plug-set", with(type2, "max_kw", 22)).findings());
  }

  @Test
  void peakLoadOfGridNodesIsMeasured() {
    Map<String, Object> dc = Map.of("share", Map.of(LAST, 0.45), "group", "dc");
    Verification verification = hard("peak-load", dc);
    assertAmounts(only(verification), LAST, 225, 240); // 8 x 30 kW of 500
    assertEquals("g2", only(verification).subjectId());
    assertMeasured(verification.compliance().get(0), LAST, 2, 1, "grid nodes");
    // g1: 38 x 3.3 kW of 150 in 2026; 48 x 3.3 = 158.4 of 150 + 200 in 2027.
    Map<String, Object> ac = Map.of("share", 0.5, "group", "ac");
    assertAmounts(only(hard("peak-load", ac)), "2026", 75, 125.4);
    assertEquals(List.of(), hard("peak-load", with(ac, "managed", 0.5)).findings());
  }

  @Test
  void peakLoadAboveAThresholdIsMeasured() {
    Map<String, Object> late = Map.of("notify_kw", 400, "notify_months", 13);
    Verification verification = hard("peak-load", late);
    assertAmounts(only(verification), "2026", 400, 440); // s1; s3 passes 400 in 2028
    assertMeasured(verification.compliance().get(0), "2026", 1, 0, "sites");
    assertMeasured(verification.compliance().get(2), LAST, 2, 2, "sites");
    assertEquals(List.of(), hard("peak-load", with(late, "notify_months", 12)).findings());
  }

  @Test
  void priceCapIsMeasured() {
    RuleSpec worth =
        Toy.rule(
            "worth",
            "worth-of-supply",
            Level.SOFT,
            Map.of("steps", List.of(Map.of("up_to", 1, "usd_per_kwh", 0.2))));
    RuleSpec low = rule("price-cap", Level.HARD, Map.of("usd_per_kwh", 0.15));
    List<Finding> findings = check(worth, low).findings();
    assertEquals(3, findings.size());
    assertAmounts(findings.get(0), "2026", 0.15, 0.2);
    RuleSpec high = rule("price-cap", Level.HARD, Map.of("usd_per_kwh", 0.2));
    assertEquals(List.of(), check(worth, high).findings());
    assertMeasured(check(worth, high).compliance().get(0), "2026", 0.2, 0.2, "USD/kWh");
  }
}
