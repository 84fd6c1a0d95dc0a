package org.chargeplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.network.Route;
import org.chargeplan.network.Stop;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.Toy;
import org.chargeplan.planfile.PlanFileReader;
import org.chargeplan.planfile.PlanFileWriter;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.verify.Finding.Gravity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tampered plans fail by exactly what was tampered with; the honest plan holds. */
class VerifierTest {

  private static final RoadDistances NO_ROADS = (place, visitor) -> {};

  @TempDir private Path folder;

  private final Region region = Toy.region();

  @Test
  void unchangedPlanHasNoFindings() throws IOException {
    Verification verification = verify(text(Toy.honest(region).plan()));
    assertEquals(List.of(), verification.findings());
    assertTrue(verification.holds());
  }

  @Test
  void onePortTooManyAtAFullSiteIsFound() throws IOException {
    Plan plan = Toy.honest(region).build(Toy.S1, Toy.AC11, Toy.P2028, 1).plan();
    Finding finding = onlyHard(verify(text(plan)));
    assertEquals(
        "Site s1 (Vincom \"Plaza\") has ports on 41 bays but only 40: 1 too many (site-limits).",
        finding.sentence());
    assertAmounts(finding, "site-limits", "s1", 40, 41, "bays");
  }

  @Test
  void onePortTooManyContradictsTheTotals() throws IOException {
    String text = replace(honest(), "\"new_ac11_2026\":38", "\"new_ac11_2026\":39");
    List<Finding> findings = verify(text).findings();
    assertEquals(41, find(findings, "site-limits", "s1").given());
    assertTrue(
        sentences(findings)
            .contains(
                "Site s1 (Vincom \"Plaza\"): ports_total is stated as 40 but is 41: 1 too few"
                    + " (totals)."));
    assertEquals(1, find(findings, "totals", "plan.ports.2028.ac11").by());
    // Of the site: ports_total, new_ports, power_kw, capex_usd, and with 451 kW another connection
    // class. Of the plan: new ports once, ports and ports by group in 3 phases, capital of ports
    // and
    // connection.
    assertEquals(1 + 5 + 1 + 3 + 3 + 2, findings.size());
  }

  @Test
  void fractionOfABayTooManyIsFound() throws IOException {
    // 40 bays taken; one outlet takes 0.12 more.
    Plan plan = Toy.honest(region).build(Toy.S1, Toy.OUTLET, Toy.P2027, 1).plan();
    assertEquals(0.12, onlyHard(verify(text(plan))).by(), 1e-9);
  }

  @Test
  void morePowerThanASiteCanConnectIsFound() throws IOException {
    // 10 x 11 + 8 x 1.3 = 120.4 kW of 110, with 10.96 bays of 10.
    Plan plan = Toy.honest(region).build(Toy.S2, Toy.OUTLET, Toy.P2027, 8).plan();
    List<Finding> findings = verify(text(plan)).findings();
    assertEquals(2, findings.size());
    assertAmounts(findings.get(0), "site-limits", "s2", 10, 10.96, "bays");
    assertAmounts(findings.get(1), "site-limits", "s2", 110, 120.4, "kW");
  }

  @Test
  void portAtAnUnknownSiteIsFound() throws IOException {
    Finding finding = onlyHard(verify(replace(honest(), "\"site\":\"s2\"", "\"site\":\"s9\"")));
    assertEquals("sites", finding.limit());
    assertEquals("s9", finding.subjectId());
    assertTrue(finding.sentence().contains("is not a site of the region (sites)."));
  }

  @Test
  void missingSiteWithExistingPortsIsFound() throws IOException {
    String without =
        honest()
            .lines()
            .filter(line -> !line.contains("\"site\":\"s1\""))
            .reduce("", (all, line) -> all + line + "\n");
    List<Finding> findings = verify(without).findings();
    assertTrue(
        sentences(findings)
            .contains("Site s1 (Vincom \"Plaza\") has ports but is not in the plan (sites)."));
  }

  @Test
  void duplicateSiteIsFound() throws IOException {
    String s2 =
        honest().lines().filter(line -> line.contains("\"site\":\"s2\"")).findFirst().orElseThrow();
    Finding finding = onlyHard(verify(replace(honest(), s2, s2 + "\n" + s2)));
    assertEquals("schema", finding.limit());
    assertTrue(
        finding.sentence().startsWith("Site s2 (Trường Đại học) is listed twice, on lines "));
  }

  @Test
  void editedTotalOfTheRegionIsFound() throws IOException {
    String edited = replace(honest(), "\"ac\":50,\"dc\":8}", "\"ac\":50,\"dc\":9}");
    Finding finding = onlyHard(verify(edited));
    assertAmounts(finding, "totals", "plan.ports_by_group.2028.dc", 8, 9, "");
    assertEquals(
        "plan.ports_by_group.2028.dc is stated as 9 but is 8: 1 too many (totals).",
        finding.sentence());
  }

  @Test
  void editedCapitalAndSiteFiguresAreFound() throws IOException {
    String edited = replace(honest(), "\"reinforcement\":1000000}", "\"reinforcement\":999998}");
    assertEquals(2, onlyHard(verify(edited)).by());
    edited = replace(honest(), "\"capex_usd\":317800", "\"capex_usd\":300000");
    assertAmounts(onlyHard(verify(edited)), "totals", "s3", 317_800, 300_000, "");
    edited = replace(honest(), "\"power_kw\":480", "\"power_kw\":480.02");
    assertEquals(0.02, onlyHard(verify(edited)).by(), 1e-9);
    edited = replace(honest(), "\"connection_class\":\"provincial\"", "\"connection_class\":\"x\"");
    assertEquals("totals", onlyHard(verify(edited)).limit());
    edited = replace(honest(), "\"first_phase\":\"2027\"", "\"first_phase\":\"2026\"");
    assertEquals("s2", onlyHard(verify(edited)).subjectId());
  }

  @Test
  void missingTotalIsFound() throws IOException {
    String edited = replace(honest(), "\"ac\":50,\"dc\":8}", "\"ac\":50}");
    assertEquals(
        "plan.ports_by_group.2028.dc is missing (totals).", onlyHard(verify(edited)).sentence());
  }

  @Test
  void negativeCountIsFound() throws IOException {
    List<Finding> findings =
        verify(replace(honest(), "\"new_dc60_2028\":3", "\"new_dc60_2028\":-2")).findings();
    Finding finding = find(findings, "schema", "s3");
    assertEquals(
        "Site s3 (Mall 3): new_dc60_2028 is -2, not an integer of at least 0 (schema).",
        finding.sentence());
    assertEquals(2, finding.by());
    assertTrue(findings.stream().allMatch(f -> f.equals(finding) || f.limit().equals("totals")));
  }

  @Test
  void fractionOfAPortIsFound() throws IOException {
    List<Finding> findings =
        verify(replace(honest(), "\"new_dc60_2028\":3", "\"new_dc60_2028\":2.5")).findings();
    assertEquals(2.5, find(findings, "schema", "s3").given());
  }

  @Test
  void changedExistingPortsAreFound() throws IOException {
    Finding finding =
        onlyHard(verify(replace(honest(), "\"existing_ac11\":2", "\"existing_ac11\":5")));
    assertAmounts(finding, "sites", "s1", 2, 5, "");
    assertTrue(
        finding.sentence().contains("existing ports of ac11 is stated as 5 but is 2: 3 too"));
  }

  @Test
  void changedSiteDescriptionIsFound() throws IOException {
    assertEquals(
        "Site s2 (Trường Đại học): province is stated as 48 but is 01 (sites).",
        onlyHard(
                verify(
                    replace(
                        honest(),
                        "\"kind\":\"college\",\"province\":\"01\"",
                        "\"kind\":\"college\",\"province\":\"48\"")))
            .sentence());
    Finding moved = onlyHard(verify(replace(honest(), "105.1234568,21.5", "105.1234668,21.5")));
    assertEquals("s1", moved.subjectId());
  }

  @Test
  void typeThatTheSiteCannotHaveIsFound() throws IOException {
    Plan plan = Plan.builder(region).build(Toy.S2, Toy.DC60, Toy.P2027, 1).plan();
    Finding finding = onlyHard(verify(text(plan)));
    assertAmounts(finding, "site-limits", "s2", 0, 1, "ports");
    assertTrue(finding.sentence().contains("ports of dc60, which a college can't take"));
  }

  @Test
  void unknownTypeOrPhaseIsFound() throws IOException {
    List<Finding> findings =
        verify(honest().replace("\"new_dc60_2028\":", "\"new_dc60_2029\":")).findings();
    assertEquals(3, findings.stream().filter(f -> f.limit().equals("schema")).count());
    assertTrue(
        sentences(findings)
            .contains(
                "Site s3 (Mall 3): new_dc60_2029 names no port type and phase of the region"
                    + " (schema)."));
  }

  @Test
  void moreLoadThanTheGridCanTakeIsFound() throws IOException {
    Plan plan =
        Plan.builder(region)
            .build(Toy.S1, Toy.AC11, Toy.P2026, 38)
            .build(Toy.S2, Toy.AC11, Toy.P2026, 8)
            .reinforce(Toy.G1, Toy.P2027, 1)
            .plan();
    // 46 x 3.3 = 151.8 kW of 150 in 2026; from 2027 the block adds 200.
    Finding finding = onlyHard(verify(text(plan)));
    assertEquals("2026", finding.phaseId());
    assertAmounts(finding, "grid-headroom", "g1", 150, 151.8, "kW");
    assertEquals(
        "Grid node g1 (Substation g1) gets 151.8 kW of peak load by the end of 2026 but can take"
            + " 150: 1.8 kW too many (grid-headroom).",
        finding.sentence());
  }

  @Test
  void blocksTooEarlyAndTooManyAreFound() throws IOException {
    Finding early =
        onlyHard(verify(text(Toy.honest(region).reinforce(Toy.G1, Toy.P2026, 1).plan())));
    assertAmounts(early, "grid-headroom", "g1", 14, 12, "months");
    Finding many =
        onlyHard(verify(text(Toy.honest(region).reinforce(Toy.G2, Toy.P2028, 3).plan())));
    assertAmounts(many, "grid-headroom", "g2", 1, 3, "blocks");
  }

  @Test
  void blockThatGainsMoreThanItsSizeIsFound() throws IOException {
    Finding finding = onlyHard(verify(replace(honest(), "\"kw\":200", "\"kw\":300")));
    assertAmounts(finding, "totals", "g1", 200, 300, "kW");
  }

  @Test
  void planOfAnotherRegionOrDigestIsFound() throws IOException {
    Finding finding =
        onlyHard(verify(replace(honest(), "\"digest\":\"01234", "\"digest\":\"f1234")));
    assertEquals("region", finding.limit());
    assertEquals(
        "The digest of the region files is 'f123456789abcdef' in the plan but '0123456789abcdef'"
            + " in the region (region).",
        finding.sentence());
    finding = onlyHard(verify(replace(honest(), "{\"id\":\"toy\"", "{\"id\":\"boy\"")));
    assertEquals("region", finding.limit());
  }

  @Test
  void planOfARegionFromFilesIsCheckedByItsRoads() throws IOException {
    Region files = ToyRegion.read();
    Site flats = files.sitesById().get("s4");
    PortType ac = files.findPortType("ac11").orElseThrow();
    Plan plan = Plan.builder(files).build(flats, ac, files.phases().get(0), 3).plan();
    Network network = Network.of(files, 15_000);
    Verification verification =
        Verifier.verify(files, network::forEachSite, network.routes(), file(text(plan)));
    assertEquals(List.of(), verification.findings(Gravity.HARD));
    // 14 ports exist, 300 are required.
    assertEquals(17, find(verification.findings(), "target-300", "").given());
  }

  @Test
  void corridorAndPermitOfASiteAreChecked() throws IOException {
    RuleSpec permits =
        Toy.rule(
            "permits",
            "lead-time",
            RuleSpec.Level.HARD,
            RuleSpec.LegalStatus.IN_FORCE,
            Map.of(
                "steps",
                List.of(
                    Map.of("id", "a", "name", "site deal", "months", 1),
                    Map.of("id", "b", "name", "permit", "months", 2.5, "after", List.of("a")))));
    Region withPermits = Toy.region(permits);
    Corridor coast = new Corridor(0, "coast", "Coast", "", Set.of(), List.of(), Status.ASSUMED);
    List<Route> routes =
        List.of(new Route(coast, 50_000, 0, List.of(new Stop(Toy.S1, 12_345, 100))));
    Path written = folder.resolve("with-routes.geojson");
    PlanFileWriter.write(Toy.honest(withPermits).plan(), routes, SiteWaits.unknown(), written);
    String text = Files.readString(written);
    assertTrue(text.contains("\"permit_months\":3.5,\"held_back_by\":\"permit\""), text);
    assertTrue(text.contains("\"corridor\":\"coast\",\"chainage_km\":12.3"), text);
    assertEquals(
        List.of(),
        Verifier.verify(withPermits, NO_ROADS, routes, file(text)).findings(Gravity.HARD));
    String moved =
        text.replace("\"chainage_km\":12.3", "\"chainage_km\":12.5")
            .replaceFirst("\"permit_months\":3.5", "\"permit_months\":2.5");
    List<Finding> findings =
        Verifier.verify(withPermits, NO_ROADS, routes, file(moved)).findings(Gravity.HARD);
    assertEquals(2, findings.size(), findings.toString());
    assertEquals("s1", findings.get(0).subjectId());
  }

  private Verification verify(String text) throws IOException {
    return Verifier.verify(region, NO_ROADS, List.of(), file(text));
  }

  private PlanFile file(String text) throws IOException {
    Path file = folder.resolve("plan.geojson");
    Files.writeString(file, text);
    Problems problems = new Problems();
    return PlanFileReader.read(file, "plan.geojson", problems)
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }

  private String honest() throws IOException {
    return text(Toy.honest(region).plan());
  }

  private String text(Plan plan) throws IOException {
    Path file = folder.resolve("honest.geojson");
    PlanFileWriter.write(plan, List.of(), SiteWaits.unknown(), file);
    return Files.readString(file);
  }

  /** Replaces the last of what must be there: the last phase, the last site. */
  private static String replace(String text, String old, String replacement) {
    int place = text.lastIndexOf(old);
    assertTrue(place >= 0, () -> "not found: " + old);
    return text.substring(0, place) + replacement + text.substring(place + old.length());
  }

  private static Finding onlyHard(Verification verification) {
    assertEquals(1, verification.findings().size(), verification.findings().toString());
    assertFalse(verification.holds());
    assertEquals(Gravity.HARD, verification.findings().get(0).gravity());
    return verification.findings().get(0);
  }

  private static Finding find(List<Finding> findings, String limit, String subjectId) {
    return findings.stream()
        .filter(f -> f.limit().equals(limit) && f.subjectId().equals(subjectId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(findings.toString()));
  }

  private static List<String> sentences(List<Finding> findings) {
    return findings.stream().map(Finding::sentence).toList();
  }

  private static void assertAmounts(
      Finding finding, String limit, String subjectId, double asked, double given, String unit) {
    assertEquals(limit, finding.limit());
    assertEquals(subjectId, finding.subjectId());
    assertEquals(asked, finding.asked());
    assertEquals(given, finding.given());
    assertEquals(unit, finding.unit());
  }
}
