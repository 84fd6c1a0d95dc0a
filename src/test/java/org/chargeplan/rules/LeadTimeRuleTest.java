package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Problem;
import org.chargeplan.program.Level;
import org.chargeplan.region.PermitChain;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.SiteKind;
import org.junit.jupiter.api.Test;

/** The first phase ends 12 months after the start, the second 24. */
class LeadTimeRuleTest {

  /** 1 + 3 months up to 100 kW; above, 1 + 14; DC posts are delivered after 1 + 18. */
  private static final String STEPS =
      "steps: [{id: deal, name: site deal, months: 1},"
          + " {id: low, name: low voltage, months: 3, after: [deal], up_to_kw: 100},"
          + " {id: high, name: transformer, months: 14, after: [deal], above_kw: 100},"
          + " {id: posts, name: DC posts, months: 18, after: [deal], groups: [dc]}]";

  private static String rule(String... parameters) {
    return ToyFiles.rule("permits", "lead-time", "hard", parameters);
  }

  private static PermitChain chain(String steps) {
    return PermitChain.of(new ToyFiles().rules(rule(steps)).read()).get(0);
  }

  private static final SiteKind MALL = new SiteKind(0, "mall", "mall", List.of(), Optional.empty());

  private static String months(PermitChain chain, double kw, PortGroup... groups) {
    PermitChain.Duration duration = chain.duration(MALL, kw, List.of(groups));
    return duration.months() + " " + duration.heldBackBy().map(s -> s.id()).orElse("none");
  }

  @Test
  void criticalPathSetsTheLeadTime() {
    PermitChain chain = chain(STEPS);
    assertEquals("4.0 low", months(chain, 100));
    assertEquals("15.0 high", months(chain, 100.001));
    assertEquals("19.0 posts", months(chain, 60, PortGroup.DC));
    assertEquals("4.0 low", months(chain, 60, PortGroup.AC));
    String permit =
        "steps: [{id: a, name: a, months: 5}, {id: b, name: b, months: 2},"
            + " {id: c, name: c, months: 1, after: [a, b]},"
            + " {id: d, name: d, months: 9, site_kinds: [parking]}]";
    // 5 + 1; the longest step on the path is a; d is for car parks only.
    assertEquals("6.0 a", months(chain(permit), 50));
  }

  @Test
  void unneededStepCausesNoDelay() {
    String steps =
        "steps: [{id: high, name: transformer, months: 14, above_kw: 100},"
            + " {id: end, name: acceptance, months: 1, after: [high]}]";
    assertEquals("1.0 end", months(chain(steps), 50));
    assertEquals("15.0 high", months(chain(steps), 150));
  }

  @Test
  void powerBeforeTheLeadTimeIsPenalised() {
    ToyProgram toy = ToyProgram.of(rule(STEPS));
    // s3: ten AC ports of 11 kW are 110 kW, 10 kW too many in 2026 and none in 2027.
    toy.build("s3", "ac11", "2026", 9);
    assertEquals(0, toy.penalty("permits", Level.HARD));
    toy.build("s3", "ac11", "2026", 10);
    assertEquals(10_000, toy.penalty("permits", Level.HARD));
    toy.build("s3", "ac11", "2026", 9).build("s3", "ac11", "2027", 9);
    assertEquals(0, toy.penalty("permits", Level.HARD));
  }

  @Test
  void existingPowerIsExempt() {
    // s2 has 120 kW: no more of it in 2026.
    ToyProgram toy = ToyProgram.of(rule(STEPS));
    assertEquals(0, toy.penalty("permits", Level.HARD));
    toy.build("s2", "swap", "2026", 1);
    assertEquals(12_000, toy.penalty("permits", Level.HARD));
  }

  @Test
  void portsWaitForTheirOwnSteps() {
    ToyProgram toy = ToyProgram.of(rule(STEPS));
    toy.build("s3", "dc60", "2026", 1);
    assertEquals(1, toy.penalty("permits", Level.HARD));
    toy.build("s3", "dc60", "2026", 0).build("s3", "dc60", "2027", 1);
    assertEquals(0, toy.penalty("permits", Level.HARD));
  }

  @Test
  void noSiteIsBuiltBeforeItsFirstPermit() {
    ToyProgram toy = ToyProgram.of(rule("steps: [{id: deal, name: site deal, months: 12.5}]"));
    toy.build("s3", "e2w-ac", "2026", 2);
    assertEquals(3_000, toy.penalty("permits", Level.HARD));
    toy = ToyProgram.of(rule("steps: [{id: deal, name: site deal, months: 12}]"));
    toy.build("s3", "e2w-ac", "2026", 2);
    assertEquals(0, toy.penalty("permits", Level.HARD));
  }

  @Test
  void dependencyOnALaterStepIsReported() {
    List<Problem> problems =
        new ToyFiles()
            .rules(
                rule(
                    "steps: [{id: a, name: a, months: 1, after: [b]},"
                        + " {id: a, name: b, months: 1, site_kinds: [mal]}]"))
            .problemsOfRules();
    assertEquals(3, problems.size(), problems.toString());
    assertTrue(
        problems.get(0).message().startsWith("The step (a) depends on (b)"), problems.toString());
    assertTrue(problems.get(1).hint().contains("'mall'"), problems.toString());
    assertTrue(
        problems.get(2).message().startsWith("Duplicate step id (a), first on line "),
        problems.toString());
  }
}
