package org.chargeplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.network.Route;
import org.chargeplan.network.Stop;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Region;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Scope;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/**
 * A corridor of 100 km with s1 at km 10, s2 at km 40 and s3 at km 70, 1 km off. In the honest plan
 * s3 has five ports of 60 kW from 2026, eight in 2028; s1 and s2 have none.
 */
class CorridorSpacingCheckTest {

  private static final Route ROUTE =
      new Route(
          new Corridor(
              0, "c", "Coast road", "core", Set.of(RoadClass.TRUNK), List.of(), Status.ASSUMED),
          100_000,
          0,
          List.of(
              new Stop(Toy.S1, 10_000, 0),
              new Stop(Toy.S2, 40_000, 0),
              new Stop(Toy.S3, 70_000, 1_000)));

  private static Verification check(Scope scope, Map<String, ?> more) {
    Map<String, Object> parameters =
        new HashMap<>(Map.of("gap_m", 60_000, "pool_kw", 300, "port_kw", 50));
    parameters.putAll(more);
    RuleSpec rule =
        Toy.rule(
            "r",
            "corridor-spacing",
            RuleSpec.Level.HARD,
            RuleSpec.LegalStatus.IN_FORCE,
            parameters);
    Region region = Toy.region(scope, rule);
    Plan plan = Toy.honest(region).plan();
    Check check = new CorridorSpacingCheck(OneCheck.context(rule, region, List.of(ROUTE)));
    return OneCheck.of(check, rule, plan);
  }

  private static Verification check(Map<String, ?> more) {
    return check(Scope.WHOLE, more);
  }

  @Test
  void gapBeforeTheOnlyPoolIsTooLong() {
    Verification verification = check(Map.of());
    assertEquals(3, verification.findings().size());
    assertEquals(
        "Coast road has no pool of 300 kW from km 0 to km 70 at the end of 2026: a gap of 70 km, 60"
            + " at most (r).",
        verification.findings().get(0).sentence());
    assertEquals(70, verification.compliance().get(0).given());
    assertEquals(60, verification.compliance().get(0).asked());
  }

  @Test
  void gapEqualToTheLimitIsAllowed() {
    assertEquals(List.of(), check(Map.of("gap_m", 70_000)).findings());
    assertEquals(3, check(Map.of("gap_m", 69_999)).findings().size());
  }

  @Test
  void powerAndStrongPortsMakeAPool() {
    // 480 kW in 2028 only; before, the entire corridor is one gap.
    Verification verification = check(Map.of("pool_kw", 480, "gap_m", 75_000));
    assertEquals(2, verification.findings().size());
    assertEquals(100, verification.findings().get(0).given());
    verification = check(Map.of("ports", 6, "gap_m", 75_000));
    assertEquals(
        List.of("2026", "2027"), verification.findings().stream().map(Finding::phaseId).toList());
    assertEquals(3, check(Map.of("port_kw", 61, "gap_m", 75_000)).findings().size());
  }

  @Test
  void sitesFarFromTheRouteDoNotCount() {
    assertEquals(List.of(), check(Map.of("gap_m", 70_000, "within_m", 1_000)).findings());
    assertEquals(3, check(Map.of("gap_m", 70_000, "within_m", 999)).findings().size());
  }

  @Test
  void aShareOfTheLengthIsMeasured() {
    // Of 100 - 60 km all but 70 - 60 have a pool ahead.
    assertEquals(List.of(), check(Map.of("share", 0.75)).findings());
    Finding finding = check(Map.of("share", 0.8)).findings().get(0);
    assertEquals(32, finding.asked());
    assertEquals(30, finding.given());
  }

  @Test
  void aPartIsMeasuredBetweenItsOwnSites() {
    // Pools of 50 kW: s1 and s3 are from 2026 on, s2 from 2027 on with its 110 kW.
    Scope part = new Scope("part", 0.5);
    Map<String, Object> small = new HashMap<>(Map.of("pool_kw", 50, "port_kw", 10));
    small.put("gap_m", 35_000);
    Verification verification = check(part, small);
    assertEquals(1, verification.findings().size());
    assertEquals(60, verification.findings().get(0).given());
    assertEquals("2026", verification.findings().get(0).phaseId());
    // With gaps below 30 km no two of its sites belong together; the region still has gaps.
    small.put("gap_m", 29_999);
    assertEquals(0, check(part, small).findings().size());
    assertTrue(check(Scope.WHOLE, small).findings().size() > 3);
  }

  @Test
  void otherNetworksAreNotMeasured() {
    Verification verification = check(Map.of("networks", List.of("comprehensive")));
    assertEquals(List.of(), verification.findings());
    assertEquals(List.of(), verification.compliance());
  }
}
