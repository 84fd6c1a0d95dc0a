package org.chargeplan.explain;

import static org.chargeplan.rules.ToyFiles.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Test;

class BrokenRulesTest {

  private static List<String> reasons(String rules) {
    ToyProgram toy = ToyProgram.of(Worlds.plain(rules).read());
    return BrokenRules.reasons(toy.evaluator(), toy.region(), Worlds.TIME);
  }

  @Test
  void nothingIsSaidOfAPlanThatKeepsItsRules() {
    assertEquals(List.of(), reasons(rule("cost", "cost", "soft")));
  }

  @Test
  void aRuleThatNoPlanKeepsIsNamedWithWhatIsPossible() {
    List<String> reasons =
        reasons(rule("much", "port-target", "hard", "at_least: {\"2027\": 9000000}"));
    assertEquals(1, reasons.size());
    assertTrue(reasons.get(0).startsWith("Proven: no plan keeps the hard rule"), reasons.get(0));
    assertTrue(reasons.get(0).contains("at least 9000000 needed"), reasons.get(0));
  }

  @Test
  void rulesThatConflictAreNamedTogether() {
    // Ten more fast ports cost more than nothing.
    String fast = "port_types: [dc60]";
    List<String> reasons =
        reasons(
            rule("fast", "port-target", "hard", fast, "at_least: {\"2027\": 12}")
                + rule("money", "budget", "hard", "at_most_usd: {\"2026\": 0, \"2027\": 0}"));
    assertEquals(1, reasons.size());
    assertTrue(reasons.get(0).startsWith("Proven: no plan keeps every hard rule"), reasons.get(0));
    assertTrue(reasons.get(0).contains("(fast)"), reasons.get(0));
    assertTrue(reasons.get(0).contains("(money)"), reasons.get(0));
  }
}
