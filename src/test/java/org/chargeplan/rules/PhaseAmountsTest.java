package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.input.Problem;
import org.chargeplan.program.Level;
import org.junit.jupiter.api.Test;

/** 14 ports exist before the programme; its phases end with 2026 and with 2027. */
class PhaseAmountsTest {

  private static String target(String... parameters) {
    return ToyFiles.rule("target", "port-target", "medium", parameters);
  }

  private static long missing(String... parameters) {
    return ToyProgram.of(target(parameters)).penalty("target", Level.MEDIUM) / 1_000_000;
  }

  @Test
  void oneNumberHoldsInEveryPhase() {
    assertEquals(12, missing("at_least: 20")); // 2 x (20 - 14)
    assertEquals(6, missing("at_least: {\"2027\": 20}"));
  }

  @Test
  void datesSelectThePhases() {
    assertEquals(6, missing("at_least: 20", "from: 2027-01-01"));
    assertEquals(6, missing("at_least: 20", "until: 2026-12-31"));
    assertEquals(0, missing("at_least: 20", "from: 2028-01-01"));
  }

  @Test
  void numberOutOfRangeIsReported() {
    List<Problem> problems = new ToyFiles().rules(target("at_least: -1")).problemsOfRules();
    assertEquals(
        List.of("The at_least (-1) of rules (target) must be 0 to 1000000000."),
        problems.stream().map(Problem::message).toList());
  }
}
