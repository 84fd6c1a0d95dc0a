package org.chargeplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.junit.jupiter.api.Test;

/** In the honest plan s1 has 440 kW from 2026, s2 110 kW from 2027, s3 300 kW in DC ports. */
class LeadTimeCheckTest {

  private static final Map<String, Object> DEAL = Map.of("id", "deal", "name", "deal", "months", 2);

  private static Verification check(List<Map<String, ?>> more) {
    List<Map<String, ?>> steps = new ArrayList<>(List.of(DEAL));
    steps.addAll(more);
    RuleSpec rule =
        Toy.rule(
            "r",
            "lead-time",
            RuleSpec.Level.HARD,
            RuleSpec.LegalStatus.IN_FORCE,
            Map.of("steps", steps));
    Region region = Toy.region(rule);
    Plan plan = Toy.honest(region).plan();
    return OneCheck.of(new LeadTimeCheck(OneCheck.context(rule, region, List.of())), rule, plan);
  }

  private static Map<String, Object> step(double months, Map<String, ?> more) {
    Map<String, Object> step = new java.util.HashMap<>(more);
    step.putAll(Map.of("id", "x", "name", "x", "months", months, "after", List.of("deal")));
    return step;
  }

  @Test
  void sitesInTimeAreCounted() {
    Verification verification = check(List.of());
    assertEquals(List.of(), verification.findings());
    assertEquals(
        List.of(2.0, 3.0, 3.0), verification.compliance().stream().map(Compliance::given).toList());
  }

  @Test
  void aSiteAboveAPowerIsTooEarly() {
    // 2 + 11 months of 12, above 300 kW: s1 alone, in 2026 alone.
    Verification verification = check(List.of(step(11, Map.of("above_kw", 300))));
    assertEquals(1, verification.findings().size());
    assertEquals(
        "Site s1 (Vincom \"Plaza\") has 440 kW at the end of 2026, after 12 months, but its permit"
            + " chain takes 13 (r).",
        verification.findings().get(0).sentence());
    assertEquals(List.of(), check(List.of(step(10, Map.of("above_kw", 300)))).findings());
    assertEquals(2, check(List.of(step(11, Map.of("above_kw", 299)))).findings().size());
  }

  @Test
  void permitStepsApplyToTheirKindsAndGroups() {
    Verification verification = check(List.of(step(11, Map.of("groups", List.of("dc")))));
    assertEquals(1, verification.findings().size());
    assertEquals("s3", verification.findings().get(0).subjectId());
    assertEquals(List.of(), check(List.of(step(11, Map.of("groups", List.of("swap"))))).findings());
    // A college is built in 2027, after 24 months.
    Map<String, Object> college = Map.of("site_kinds", List.of("college"));
    assertEquals(List.of(), check(List.of(step(22, college))).findings());
    assertEquals(1, check(List.of(step(23, college))).findings().size());
  }
}
